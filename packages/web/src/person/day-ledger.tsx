import type { Why } from '../api/types.ts'
import { Exact, ScrollRegion } from '../parts/parts.tsx'

/** Day by day, as runs of equal days; opened on demand. */
export function DayLedger({ why }: { readonly why: Why }) {
  return (
    <details className="days">
      <summary>Show every day</summary>
      <ScrollRegion label="Every day of the stay">
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
      </ScrollRegion>
    </details>
  )
}
