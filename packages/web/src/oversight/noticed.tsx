import type { NoticedRow, OversightView } from '../api/oversight-types.ts'
import { Exact } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'
import { withQuery } from '../router/location.ts'

/** A record by its label; a link where the reader may ask to open it. Opening it is a reading of its own. */
function About({ record }: { readonly record: NonNullable<NoticedRow['record']> }) {
  const label = <Exact>{record.label}</Exact>
  if (record.purpose === undefined) return label
  return <Link href={withQuery(`/records/${record.recordId}`, { purpose: record.purpose })}>{label}</Link>
}

const Row = ({ row }: { readonly row: NoticedRow }) => (
  <li className="noticed">
    <div className="matter-head">
      <h3>
        <bdi>{row.who}</bdi>
      </h3>
      <span className="source">
        <bdi>{row.whenWords}</bdi>
      </span>
    </div>
    <p>
      <bdi>{row.words}</bdi>
    </p>
    <dl className="terms">
      {row.record !== undefined && (
        <div>
          <dt>Record</dt>
          <dd>
            <About record={row.record} />
          </dd>
        </div>
      )}
      <div>
        <dt>Who was told</dt>
        <dd>
          <bdi>{row.toldWords}</bdi>
        </dd>
      </div>
      <div>
        <dt>What to do</dt>
        <dd>
          <bdi>{row.next}</bdi>
        </dd>
      </div>
    </dl>
  </li>
)

/** What others did that the reader was told of, newest first, and beside it everything that would be told, to whom. */
export function Noticed({ view }: { readonly view: OversightView }) {
  return (
    <div className="matters">
      <section className="card" aria-labelledby="noticed-head">
        <div className="pad matter">
          <h2 id="noticed-head">What was noticed</h2>
          <p className="soft">
            {view.noticed.length === 0
              ? 'You were told of nothing. Whatever is noticed from now on stands here, with who was told.'
              : 'You were told of this when it happened. It says that something was done, not that it was wrong.'}
          </p>
        </div>
        <ul>
          {view.noticed.map((row) => (
            <Row key={row.alertId} row={row} />
          ))}
        </ul>
      </section>
      <section className="card pad matter" aria-labelledby="kinds-head">
        <h2 id="kinds-head">What is told, and to whom</h2>
        <ul className="plain-list">
          {view.kinds.map(({ words, toldWords }) => (
            <li key={words}>
              <span>
                <bdi>{words}</bdi>
              </span>
              <span className="source">
                <bdi>Told: {toldWords}</bdi>
              </span>
            </li>
          ))}
        </ul>
        <p className="source">Whoever must not know of a record is not told of it, and nothing here says so.</p>
      </section>
    </div>
  )
}
