import type { CaseView } from '../api/case-types.ts'
import { Gates } from './gates.tsx'

/** From here on those that are met are folded: what holds is what somebody came to read. */
const MET_SHOWN = 6

/** May the order be executed: those gates that hold, then those that are met. Nobody can switch one off. */
export function Execution({ view }: { readonly view: CaseView }) {
  const { words, title, gates } = view.execution
  const holding = gates.filter(({ state }) => state !== 'met')
  const met = gates.filter(({ state }) => state === 'met')
  return (
    <section className="card panel-card" aria-labelledby="case-gates">
      <div className="pad matter">
        <p className="soft">Gates before the execution</p>
        <h2 id="case-gates" tabIndex={-1}>
          {title}
        </h2>
        <p className="soft">A gate is a rule of law. It opens when its condition is met. Nobody can switch one off.</p>
        <p className="source">
          <bdi>{words}</bdi>
        </p>
      </div>
      {holding.length > 0 && (
        <div className="cut pad matter">
          <h3>Hold</h3>
          <Gates gates={holding} label="Gates that hold" />
        </div>
      )}
      {met.length > 0 && (
        <details className="cut pad matter" open={met.length <= MET_SHOWN}>
          <summary>
            <h3>Met</h3> <span className="soft">({met.length})</span>
          </summary>
          <Gates gates={met} label="Gates that are met" />
        </details>
      )}
      <p className="cut pad source">
        <bdi>{view.law}</bdi>
      </p>
    </section>
  )
}
