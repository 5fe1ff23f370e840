import { ClockIcon } from '../parts/icons.tsx'
import { Exact } from '../parts/parts.tsx'

/** Says that the page is no longer what the record says, and leaves the reader in charge. */
export function ChangedBar({ at, onShow }: { readonly at: string; readonly onShow: () => void }) {
  return (
    <div className="note unknown changed" role="status">
      <ClockIcon size={18} />
      <p>
        This record changed at <Exact>{at}</Exact>. What you read below is what it said before.
      </p>
      <button type="button" className="button" onClick={onShow}>
        Show the change
      </button>
    </div>
  )
}
