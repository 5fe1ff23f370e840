import { ClockIcon } from '../parts/icons.tsx'
import { Exact } from '../parts/parts.tsx'

interface BarProps {
  readonly at: string
  /** True: the connection was gone, so a change is possible and not known. */
  readonly missed: boolean
  /** What becomes of what the reader was about to do. */
  readonly kept?: string
  readonly onShow: () => void
}

/** Says that the page is no longer what the record says, and leaves the reader in charge. */
export function ChangedBar({ at, missed, kept, onShow }: BarProps) {
  return (
    <div className="note unknown changed" role="status">
      <ClockIcon size={18} />
      <p>
        {missed ? 'The connection was gone until ' : 'This record changed at '}
        <Exact>{at}</Exact>. {missed ? 'The record may have changed.' : 'What you read below is what it said before.'}
        {kept !== undefined && ` ${kept}`}
      </p>
      <button type="button" className="button" onClick={onShow}>
        {missed ? 'Read it again' : 'Show the change'}
      </button>
    </div>
  )
}
