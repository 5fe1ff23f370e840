import type { Found } from '../api/types.ts'
import { Exact } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'
import { withQuery } from '../router/location.ts'

/** At most ten results, in no order of likeness. */
export function Results({ found }: { readonly found: Found & { readonly purpose: string } }) {
  return (
    <section className="card" aria-label="Results">
      <div className="pad">
        <h2>{found.title}</h2>
        <p className="soft small">{found.lead}</p>
      </div>
      <ul>
        {found.results.map((result) => (
          <li key={result.recordId}>
            <Link className="result-row" href={withQuery(`/records/${result.recordId}`, { purpose: found.purpose })}>
              <strong>
                <bdi>{result.name}</bdi>
              </strong>
              <span className="under">
                <Exact>{result.recordLabel}</Exact>
                <span>{result.born}</span>
                <span>{result.document}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
