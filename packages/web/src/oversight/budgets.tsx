import type { BudgetsPart, OversightView, RaisedRow } from '../api/oversight-types.ts'
import { Exact, ScrollRegion } from '../parts/parts.tsx'
import { RefusedAct } from '../parts/refused-act.tsx'
import { here } from './common.ts'
import { RaiseForm } from './raise-form.tsx'

const written = (count: number): string => count.toLocaleString('en-US')

const Raised = ({ row }: { readonly row: RaisedRow }) => (
  <article className="cut pad matter" aria-label={`${row.who}, ${row.dayWords}`}>
    <div className="matter-head">
      <h3>
        <bdi>{row.who}</bdi>
      </h3>
      <span className="pill">{row.personsWords}</span>
    </div>
    <dl className="terms">
      {[
        ['Day', row.dayWords],
        ['End', row.endWords],
        ['Why', row.reason],
        ['Raised by', row.byWords],
      ].map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <bdi>{words}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  </article>
)

const Usual = ({ part }: { readonly part: BudgetsPart }) => (
  <section className="card pad matter" aria-labelledby="usual-head">
    <h2 id="usual-head">The usual numbers</h2>
    <p className="soft">Persons whom somebody reads on one day, each counted once.</p>
    <ScrollRegion label="Usual numbers by role">
      <table className="grid-table">
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col" className="end">
              Others are told
            </th>
            <th scope="col" className="end">
              It ends
            </th>
          </tr>
        </thead>
        <tbody>
          {part.usual.map(({ role, soft, hard }) => (
            <tr key={role}>
              <th scope="row">{role}</th>
              <td className="end">
                <Exact>{written(soft)}</Exact>
              </td>
              <td className="end">
                <Exact>{written(hard)}</Exact>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
    <p className="source">A setting of this release, not law.</p>
  </section>
)

interface BudgetsProps {
  readonly view: OversightView
  readonly part: BudgetsPart
  readonly onDone: (said: string) => void
}

/** Whose day was made longer, until when, by whom and why; the form that does it; the usual numbers. */
export const Budgets = ({ view, part, onDone }: BudgetsProps) => (
  <div className="matters">
    <div className="main">
      <section className="card" aria-labelledby="raised-head">
        <div className="pad matter">
          <h2 id="raised-head">Raised for a day</h2>
          <p className="soft">
            {part.raised.length === 0
              ? 'Nobody’s budget is raised. The usual numbers hold.'
              : 'The usual numbers hold again when the day is over.'}
          </p>
        </div>
        {part.raised.map((row) => (
          <Raised key={`${row.user} ${row.dayWords}`} row={row} />
        ))}
      </section>
      <section className="card pad matter" aria-labelledby="raise-head">
        <h2 id="raise-head">Raise a budget for one day</h2>
        <p className="soft">
          You sign it with your authenticator. A second person is told at once. It ends with the day, and nobody can
          make it longer.
        </p>
        {part.raise.may ? (
          <RaiseForm view={view} part={part} onDone={onDone} />
        ) : (
          <RefusedAct words="Raise a budget" turn={part.raise} addressFor={here} />
        )}
      </section>
    </div>
    <div className="beside">
      <Usual part={part} />
    </div>
  </div>
)
