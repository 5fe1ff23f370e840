import { useState } from 'react'
import { useSend } from '../data/use-send.ts'
import { Line, Select } from '../parts/fields.tsx'
import { SendForm } from '../parts/send-form.tsx'
import { type CaseProps, pathOf } from './common.ts'
import { Refused } from './refused.tsx'

const recipients = [
  { code: 'person', words: 'The person' },
  { code: 'counsel', words: 'Counsel' },
  { code: 'adult', words: 'The adult who stands for a child' },
]
const methods = [
  { code: 'in-person', words: 'In person' },
  { code: 'mail', words: 'By mail' },
  { code: 'electronic', words: 'Electronically' },
  { code: 'other', words: 'Otherwise' },
]
const proofs = [
  { code: 'proven', words: 'It is proven' },
  { code: 'attempted', words: 'An attempt is proven' },
  { code: 'none', words: 'There is none' },
  { code: 'unknown', words: 'It is not known' },
]
const addresses = [
  { code: 'last-given', words: 'The last that the person gave' },
  { code: 'other', words: 'Another' },
  { code: 'not-needed', words: 'None was needed' },
  { code: 'unknown', words: 'It is not known' },
]
const nothing = { document: '', recipient: '', servedOn: '', method: '', proof: '', address: '' }

/** Service of a paper: what law counts from service runs only from what is proven here. */
export function ServiceForm({ view, purpose, onSent }: CaseProps) {
  const [draft, setDraft] = useState(nothing)
  const sender = useSend<object>(purpose, onSent)
  const set = (change: Partial<typeof nothing>): void => setDraft((now) => ({ ...now, ...change }))
  const papers = view.documents.map(({ code, words }) => ({ code, words }))
  return (
    <SendForm
      name="service"
      className="matter act-form"
      aria-label="Write down a service"
      sender={sender}
      onSend={() => sender.send(`${pathOf(view)}/told`, { type: 'service-recorded', ...draft })}
    >
      <Select
        name="document"
        label="Which paper?"
        value={draft.document}
        onChange={(document) => set({ document })}
        choices={papers}
        required
      />
      <Select
        name="recipient"
        label="On whom?"
        value={draft.recipient}
        onChange={(recipient) => set({ recipient })}
        choices={recipients}
        required
      />
      <Line
        name="servedOn"
        label="On which day?"
        value={draft.servedOn}
        onChange={(servedOn) => set({ servedOn })}
        date
        required
      />
      <Select
        name="method"
        label="How?"
        value={draft.method}
        onChange={(method) => set({ method })}
        choices={methods}
        required
      />
      <Select
        name="proof"
        label="What proves it?"
        value={draft.proof}
        onChange={(proof) => set({ proof })}
        choices={proofs}
        required
      />
      <Select
        name="address"
        label="At which address?"
        value={draft.address}
        onChange={(address) => set({ address })}
        choices={addresses}
        required
      />
      <Refused problem={sender.problem} />
      <div className="acts">
        <button type="submit" className="button primary" aria-disabled={sender.busy}>
          Write it down
        </button>
      </div>
    </SendForm>
  )
}
