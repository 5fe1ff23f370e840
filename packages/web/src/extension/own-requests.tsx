import type { OwnExtensionRow } from '../api/extension-types.ts'
import { Exact } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'
import { withQuery } from '../router/location.ts'

const Row = ({ row }: { readonly row: OwnExtensionRow }) => (
  <li className="noticed">
    <div className="matter-head">
      <h3>
        <Link href={withQuery(`/records/${row.recordId}`, { purpose: row.purpose })}>
          <Exact>{row.recordLabel}</Exact>
        </Link>
      </h3>
      <span className="source">
        <bdi>{row.askedWords}</bdi>
      </span>
    </div>
    <p>
      <bdi>{row.words}</bdi>
    </p>
    <dl className="terms">
      {[
        ['For', row.purposeWords],
        ['You wrote', row.reason],
        ...(row.answerReason === undefined ? [] : [['Reason of the answer', row.answerReason]]),
      ].map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <bdi>{words}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  </li>
)

/** What the reader asked for after a link, newest first, and what was answered. */
export const OwnRequests = ({ rows }: { readonly rows: readonly OwnExtensionRow[] }) => (
  <section className="card reading" aria-labelledby="own-requests">
    <div className="pad matter">
      <h2 id="own-requests">Your requests for an extension</h2>
    </div>
    <ul>
      {rows.map((row) => (
        <Row key={row.request} row={row} />
      ))}
    </ul>
  </section>
)
