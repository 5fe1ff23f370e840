import { useState } from 'react'
import type { BudgetsPart, OversightView } from '../api/oversight-types.ts'
import { askSigned } from '../api/sign.ts'
import { useSend } from '../data/use-send.ts'
import { Line, LongText, Person, Select } from '../parts/fields.tsx'
import { ProblemNotice } from '../parts/notices.tsx'
import { SendForm } from '../parts/send-form.tsx'

const nothing = { user: '', day: '', persons: '', reason: '' }

interface RaiseProps {
  readonly view: OversightView
  readonly part: BudgetsPart
  readonly onDone: (said: string) => void
}

/** More persons for somebody on one day. Neither person, day nor number is filled in. */
export function RaiseForm({ view, part, onDone }: RaiseProps) {
  const [draft, setDraft] = useState(nothing)
  const done = (): void => {
    setDraft(nothing)
    onDone('The budget is raised, and a second person was told. It ends with the day.')
  }
  const sender = useSend<object>(undefined, done, askSigned)
  const set = (change: Partial<typeof nothing>): void => setDraft((now) => ({ ...now, ...change }))
  return (
    <SendForm
      name="raise"
      aria-label="Raise a budget for one day"
      sender={sender}
      onSend={() => {
        const { user, persons, ...said } = draft
        sender.send(`/v1/budgets/${encodeURIComponent(user)}`, { ...said, persons: Number(persons) })
      }}
    >
      <Person
        name="user"
        label="For whom?"
        help="The user name. Nobody raises their own."
        value={draft.user}
        onChange={(user) => set({ user })}
        people={view.people}
      />
      <Select
        name="day"
        label="For which day?"
        value={draft.day}
        onChange={(day) => set({ day })}
        choices={part.days}
        required
      />
      <Line
        name="persons"
        label="Up to how many persons?"
        help={part.mostWords}
        value={draft.persons}
        onChange={(persons) => set({ persons })}
        number
        required
      />
      <LongText
        name="reason"
        label="Why does the day need more?"
        help="Whoever is told asks about this, and it stands in the log."
        value={draft.reason}
        onChange={(reason) => set({ reason })}
        least={10}
        most={500}
        required
      />
      {sender.problem !== undefined && <ProblemNotice problem={sender.problem} />}
      <div className="acts">
        <button type="submit" className="button primary" aria-disabled={sender.busy}>
          Sign, and raise it
        </button>
      </div>
    </SendForm>
  )
}
