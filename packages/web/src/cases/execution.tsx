import type { CaseView } from '../api/case-types.ts'
import { Gates } from './gates.tsx'

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
        <div className="cut pad matter">
          <h3>Met</h3>
          <Gates gates={met} label="Gates that are met" />
        </div>
      )}
      <p className="cut pad source">
        <bdi>{view.law}</bdi>
      </p>
    </section>
  )
}
