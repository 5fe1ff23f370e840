import type { ReactNode } from 'react'
import type { Sender } from '../data/use-send.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { SendForm } from '../parts/send-form.tsx'
import { Effects } from './family-effects.tsx'
import { Refused } from './refused.tsx'
import type { usePreview } from './use-preview.ts'

interface ShownFirstProps {
  readonly name: string
  readonly preview: ReturnType<typeof usePreview>
  /** On the button that writes it down, or proposes it where two are needed. */
  readonly write: string
  readonly onWrite: () => void
  readonly sender: Pick<Sender<unknown>, 'problem' | 'busy' | 'clear' | 'whenTaken'>
  readonly children: ReactNode
}

/** A form whose first button shows what would be done, and whose second one does it: nothing is changed before it was shown. */
export function ShownFirst({ name, preview, write, onWrite, sender, children }: ShownFirstProps) {
  const { shown } = preview
  return (
    <SendForm
      className="matter act-form"
      aria-label={name}
      sender={sender}
      name={name}
      onSend={() => {
        if (shown === undefined) preview.show()
        else onWrite()
      }}
    >
      {children}
      {preview.problem !== undefined && <ProblemNotice problem={preview.problem} />}
      {preview.waiting && <Waiting rows={3} words="What it would do is on its way." />}
      {shown !== undefined && <Effects preview={shown} />}
      <Refused problem={sender.problem} />
      <div className="acts">
        <button type="submit" className="button primary" aria-disabled={sender.busy}>
          {shown === undefined ? 'Show what it does' : shown.byTwo ? 'Sign, and propose it' : write}
        </button>
      </div>
    </SendForm>
  )
}
