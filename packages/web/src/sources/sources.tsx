import type { SourceRow, Sources } from '../api/types.ts'
import { useResource } from '../data/use-resource.ts'
import { useChanges } from '../live/live.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { Exact, ScrollRegion } from '../parts/parts.tsx'
import { Page } from '../shell/page.tsx'

const heads = ['Source', 'Lane', 'Taken in', 'Quarantined', 'Refused', 'Last event', 'Delay', 'State'] as const
const numbers = new Set<string>(['Taken in', 'Quarantined', 'Refused'])
const written = (count: number): string => count.toLocaleString('en-US')

const Row = ({ row }: { readonly row: SourceRow }) => (
  <tr>
    <th scope="row">{row.source}</th>
    <td>{row.laneWords}</td>
    {[row.accepted, row.quarantined, row.refused].map((count, place) => (
      <td key={heads[place + 2]} className="end">
        <Exact>{written(count)}</Exact>
      </td>
    ))}
    <td>{row.lastEvent}</td>
    <td>{row.lag}</td>
    <td>
      <span className={`state ${row.state}`}>{row.stateWords}</span>
    </td>
  </tr>
)

function SourceTable({ rows }: { readonly rows: readonly SourceRow[] }) {
  return (
    <section className="card" aria-label="Sources by lane">
      <ScrollRegion className="pad" label="Sources and lanes">
        <table className="grid-table whole">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className={numbers.has(head) ? 'end' : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={`${row.source} ${row.lane}`} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}

/** What arrived, how far behind it is, and what was not taken and why. */
export default function SourcesPage() {
  const sources = useResource<Sources>('/v1/sources')
  useChanges(() => {
    if (!document.hidden) sources.refresh()
  })
  const shown = sources.value
  return (
    <Page title={shown?.title ?? 'Sources'} address="sources" lead={shown?.lead ?? []}>
      {sources.problem !== undefined && <ProblemNotice problem={sources.problem} onRetry={sources.reload} />}
      {shown === undefined && sources.waiting && (
        <div className="card">
          <Waiting rows={8} words="The sources are on their way." />
        </div>
      )}
      {shown !== undefined && (
        <div className="columns">
          <SourceTable rows={shown.rows} />
          {shown.reasons.length > 0 && (
            <section className="card pad reading">
              <h2>Why records were not taken</h2>
              <dl className="terms" style={{ marginBlockStart: '.75rem' }}>
                {shown.reasons.map((reason) => (
                  <div key={reason.code}>
                    <dt>
                      <Exact>{written(reason.count)}</Exact>
                    </dt>
                    <dd>{reason.words}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
          <p className="small quiet">{shown.madeAt}</p>
        </div>
      )}
    </Page>
  )
}
