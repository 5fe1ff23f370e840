import { useState } from 'react'
import type { OversightView, ProposedRole, RolesPart } from '../api/oversight-types.ts'
import { Line } from '../parts/fields.tsx'
import { HeldRole } from './held-role.tsx'
import { ProposeForm } from './propose-form.tsx'
import { SignForm } from './sign-form.tsx'

interface RolesProps {
  readonly view: OversightView
  readonly part: RolesPart
  readonly onDone: (said: string) => void
}

const Proposed = ({ row, onDone }: { readonly row: ProposedRole; readonly onDone: RolesProps['onDone'] }) => (
  <article className="cut pad matter" aria-label={`${row.who}: ${row.roleWords}`}>
    <div className="matter-head">
      <h3>
        <bdi>{row.who}</bdi>
      </h3>
      <span className="pill unknown">Opens nothing yet</span>
    </div>
    <dl className="terms">
      {[
        ['Role', row.roleWords],
        ['For how long', row.spanWords],
        ['Why', row.reason],
        ['Proposed by', row.byWords],
        ['To be signed by', row.voidWords],
      ].map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <bdi>{words}</bdi>
          </dd>
        </div>
      ))}
    </dl>
    <SignForm row={row} onDone={onDone} />
  </article>
)

const Waiting = ({ part, onDone }: Omit<RolesProps, 'view'>) => (
  <section className="card" aria-labelledby="waiting-head">
    <div className="pad matter">
      <h2 id="waiting-head">Waits for a second signature</h2>
      <p className="soft">
        {part.waiting.length === 0
          ? 'Nothing waits. A role that one person has proposed stands here until another signs it.'
          : 'One person has proposed it. Another, who is neither that person nor its holder, signs it or lets it pass.'}
      </p>
    </div>
    {part.waiting.map((row) => (
      <Proposed key={row.proposal} row={row} onDone={onDone} />
    ))}
  </section>
)

/** With more than this many a list is searched sooner than read. */
const READ_AT_ONCE = 12

function Held({ part, onDone }: Omit<RolesProps, 'view'>) {
  const [sought, setSought] = useState('')
  const wanted = sought.trim().toLowerCase()
  const rows = part.held.filter(({ who, user, roleWords }) =>
    `${who} ${user} ${roleWords}`.toLowerCase().includes(wanted),
  )
  return (
    <section className="card" aria-labelledby="held-head">
      <div className="pad matter">
        <h2 id="held-head">Who holds what</h2>
        {part.held.length > READ_AT_ONCE && <Line label="Find a name or a role" value={sought} onChange={setSought} />}
        {rows.length === 0 && <p role="status">Nobody here has that name or role.</p>}
      </div>
      <ul>
        {rows.map((row) => (
          <HeldRole key={`${row.user} ${row.role} ${row.spanWords}`} row={row} onDone={onDone} />
        ))}
      </ul>
    </section>
  )
}

/** Who may act here: proposed by one person, signed by another, taken away by one. */
export const Roles = ({ view, part, onDone }: RolesProps) => (
  <div className="matters">
    <div className="main">
      <Waiting part={part} onDone={onDone} />
      <Held part={part} onDone={onDone} />
    </div>
    <div className="beside">
      <ProposeForm view={view} part={part} onDone={onDone} />
    </div>
  </div>
)
