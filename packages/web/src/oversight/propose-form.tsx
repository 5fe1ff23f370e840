import { useState } from 'react'
import type { OversightView, RolesPart } from '../api/oversight-types.ts'
import { askSigned } from '../api/sign.ts'
import { useSend } from '../data/use-send.ts'
import { Line, LongText, Person, Select } from '../parts/fields.tsx'
import { ProblemNotice } from '../parts/notices.tsx'
import { RefusedAct } from '../parts/refused-act.tsx'
import { SendForm } from '../parts/send-form.tsx'
import { beginOf, endOf, here } from './common.ts'

const nothing = { user: '', role: '', from: '', until: '', reason: '' }

interface ProposeProps {
  readonly view: OversightView
  readonly part: RolesPart
  readonly onDone: (said: string) => void
}

/** Proposes a role for somebody. Nobody and nothing is chosen before somebody chooses. */
function Fields({ view, part, onDone }: ProposeProps) {
  const [draft, setDraft] = useState(nothing)
  const done = (): void => {
    setDraft(nothing)
    onDone('It is proposed. Nothing opens before another person signs.')
  }
  const sender = useSend<object>(undefined, done, askSigned)
  const set = (change: Partial<typeof nothing>): void => setDraft((now) => ({ ...now, ...change }))
  return (
    <SendForm
      name="propose"
      aria-label="Propose a role"
      sender={sender}
      onSend={() => {
        const { from, until, ...said } = draft
        const span = { from: from === '' ? view.madeAt : beginOf(from), until: endOf(until) }
        sender.send('/v1/roles/proposals', { ...said, ...span })
      }}
    >
      <Person
        name="user"
        label="For whom?"
        help="The user name. The directory must name this role for them, too."
        value={draft.user}
        onChange={(user) => set({ user })}
        people={view.people}
      />
      <Select
        name="role"
        label="Which role?"
        value={draft.role}
        onChange={(role) => set({ role })}
        choices={part.roles}
        required
      />
      <Line
        name="from"
        label="From which day?"
        help="Leave it empty for at once."
        value={draft.from}
        onChange={(from) => set({ from })}
        date
      />
      <Line
        name="until"
        label="Until the end of which day?"
        help={part.longestWords}
        value={draft.until}
        onChange={(until) => set({ until })}
        date
        required
      />
      <LongText
        name="reason"
        label="Why?"
        help="Whoever signs reads this, and it stands in the log."
        value={draft.reason}
        onChange={(reason) => set({ reason })}
        least={10}
        most={500}
        required
      />
      {sender.problem !== undefined && <ProblemNotice problem={sender.problem} />}
      <div className="acts">
        <button type="submit" className="button primary" aria-disabled={sender.busy}>
          Sign, and propose
        </button>
      </div>
    </SendForm>
  )
}

/** The way to give somebody a role: this signature first, then another person’s. */
export const ProposeForm = (props: ProposeProps) => (
  <section className="card pad matter" aria-labelledby="propose-head">
    <h2 id="propose-head">Propose a role</h2>
    <p className="soft">You sign first. It opens nothing until another person signs, and it ends by itself.</p>
    {props.part.propose.may ? (
      <Fields {...props} />
    ) : (
      <RefusedAct words="Propose a role" turn={props.part.propose} addressFor={here} />
    )}
  </section>
)
