import { useState } from 'react'
import type { MatchDone, MatchView } from '../api/match-types.ts'
import { useSend } from '../data/use-send.ts'
import { ActForm } from '../parts/act-form.tsx'
import { Select } from '../parts/fields.tsx'

interface AgainProps {
  readonly view: MatchView
  readonly path: string
  readonly purpose: string
  readonly addressFor: (purpose: string) => string
  readonly onSent: () => void
}
const reasons = [
  { code: 'new-evidence', words: 'There is new evidence' },
  { code: 'doubt', words: 'I doubt the answer' },
  { code: 'objection', words: 'The person objects' },
]

/** Opens a settled question again. Until it is answered nothing adverse is read from either record. */
export function AskAgain({ view, path, purpose, addressFor, onSent }: AgainProps) {
  const [reason, setReason] = useState('')
  const sender = useSend<MatchDone>(purpose, onSent)
  if (view.choices.length > 0) return null
  return (
    <section className="card pad matter" aria-label="Ask it again">
      <ActForm
        words="Ask it again"
        about="whether this is the same person"
        turn={view.again}
        addressFor={addressFor}
        follows="Then it is a question again, and nothing adverse is read from either record. What was answered stays on record."
        send="Ask it again"
        onSend={() => {
          if (reason !== '') sender.send(`${path}/reopening`, { reason })
        }}
        sender={sender}
      >
        <Select name="reason" label="Why?" value={reason} onChange={setReason} choices={reasons} />
      </ActForm>
    </section>
  )
}
