import type { MatchHead } from '../api/match-types.ts'
import { Exact } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'

/** What each record tells of, and when it became known. */
export function Heads({ heads }: { readonly heads: readonly MatchHead[] }) {
  return (
    <div className="match-heads">
      {heads.map((head) => (
        <div key={head.recordId}>
          <h3>{head.title}</h3>
          <p className="source">
            <Link href={`/records/${head.recordId}?purpose=review`}>
              <Exact>{head.recordLabel}</Exact>
            </Link>
          </p>
          <ul className="plain-list">
            {head.lines.map(({ words, known, late }) => (
              <li key={words}>
                <bdi>{words}</bdi>
                {known !== undefined && <bdi className={late ? 'late' : 'source'}>{known}</bdi>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
