import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { OversightView, RolesPart } from '../api/oversight-types.ts'
import { askSigned } from '../api/sign.ts'
import { useSend } from '../data/use-send.ts'
import { Line, LongText, Person, Select } from '../parts/fields.tsx'
import { ProblemNotice } from '../parts/notices.tsx'
import { RefusedAct } from '../parts/refused-act.tsx'
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
  const { send, problem, busy } = useSend<object>(undefined, done, askSigned)
  const set = (change: Partial<typeof nothing>): void => setDraft((now) => ({ ...now, ...change }))
  return (
    <Form
      aria-label="Propose a role"
      onSubmit={(event) => {
        event.preventDefault()
        const { from, until, ...said } = draft
        const span = { from: from === '' ? view.madeAt : beginOf(from), until: endOf(until) }
        send('/v1/roles/proposals', { ...said, ...span })
      }}
    >
      <Person
        label="For whom?"
        help="The user name. The directory must name this role for them, too."
        value={draft.user}
        onChange={(user) => set({ user })}
        people={view.people}
      />
      <Select label="Which role?" value={draft.role} onChange={(role) => set({ role })} choices={part.roles} required />
      <Line
        label="From which day?"
        help="Leave it empty for at once."
        value={draft.from}
        onChange={(from) => set({ from })}
        date
      />
      <Line
        label="Until the end of which day?"
        help={part.longestWords}
        value={draft.until}
        onChange={(until) => set({ until })}
        date
        required
      />
      <LongText
        label="Why?"
        help="Whoever signs reads this, and it stands in the log."
        value={draft.reason}
        onChange={(reason) => set({ reason })}
        least={10}
        most={500}
        required
      />
      {problem !== undefined && <ProblemNotice problem={problem} />}
      <div className="acts">
        <button type="submit" className="button primary" aria-disabled={busy}>
          Sign, and propose
        </button>
      </div>
    </Form>
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
