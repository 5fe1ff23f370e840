import type { Why } from '../api/types.ts'
import { Exact } from '../parts/parts.tsx'

/** Day by day, as runs of equal days; opened on demand. */
export function DayLedger({ why }: { readonly why: Why }) {
  return (
    <details className="days">
      <summary>Show every day</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div className="scroll" tabIndex={0} role="region" aria-label="Every day of the stay">
        <table className="grid-table">
          <thead>
            <tr>
              <th scope="col">Days</th>
              <th scope="col" className="end">
                Number
              </th>
              <th scope="col">What the record says</th>
              <th scope="col">Rules</th>
            </tr>
          </thead>
          <tbody>
            {why.days.map((run) => (
              <tr key={run.from}>
                <th scope="row">{run.words}</th>
                <td className="end">
                  <Exact>{run.days}</Exact>
                </td>
                <td>{run.stateWords}</td>
                <td>
                  <Exact>{run.rules.join(', ')}</Exact>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
