import { useState } from 'react'
import type { StopsView } from '../api/act-types.ts'
import { useSend } from '../data/use-send.ts'
import { Line, LongText, Select } from '../parts/fields.tsx'
import { ProblemNotice } from '../parts/notices.tsx'
import { SendForm } from '../parts/send-form.tsx'

const nothing = { kind: '', authority: '', reason: '', until: '' }

/** The end of a day in UTC: a stop that is to stand until a day stands through all of it. */
const endOf = (day: string): string => `${day}T23:59:59Z`

interface FormProps {
  readonly view: StopsView
  readonly purpose: string
  readonly onSent: () => void
}

/** Enters a stop. It protects, so one person does it, without a signature. */
export function PlaceForm({ view, purpose, onSent }: FormProps) {
  const [draft, setDraft] = useState(nothing)
  const sender = useSend<{ stop: string }>(purpose, () => {
    setDraft(nothing)
    onSent()
  })
  const set = (change: Partial<typeof nothing>): void => setDraft((now) => ({ ...now, ...change }))
  return (
    <section className="card pad matter" aria-labelledby="place-head">
      <h2 id="place-head">Enter a stop</h2>
      <p className="soft">
        From then on nothing is done against the person, by anybody. It stands on every record of the person, and
        somebody else than you lifts it.
      </p>
      {sender.sent !== undefined && sender.problem === undefined && draft === nothing && (
        <p role="status" className="soft">
          <b>The stop stands.</b> The person reads it, with your name.
        </p>
      )}
      <SendForm
        name="stop"
        sender={sender}
        onSend={() => {
          const { until, ...said } = draft
          sender.send(`/v1/records/${view.recordId}/stops`, until === '' ? said : { ...said, until: endOf(until) })
        }}
      >
        <Select
          name="kind"
          label="What stands in the way?"
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          choices={view.kinds}
          required
        />
        <Line
          name="authority"
          label="By what authority?"
          help="The provision, the order or the request, as it is cited."
          value={draft.authority}
          onChange={(authority) => set({ authority })}
          most={300}
          required
        />
        <LongText
          name="reason"
          label="Why?"
          help="The person reads this, and auditors. Write nothing of anybody else: no names, no address, no other case."
          value={draft.reason}
          onChange={(reason) => set({ reason })}
          most={500}
          required
        />
        <Line
          name="until"
          label="Until when, if it ends by itself?"
          help="Leave it empty where a decision ends it."
          value={draft.until}
          onChange={(until) => set({ until })}
          date
        />
        {sender.problem !== undefined && <ProblemNotice problem={sender.problem} />}
        <div className="acts">
          <button type="submit" className="button primary" aria-disabled={sender.busy}>
            Enter the stop
          </button>
        </div>
      </SendForm>
    </section>
  )
}
