import type { MatchHead } from '../api/match-types.ts'
import { Exact } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'

interface HeadsProps {
  readonly heads: readonly MatchHead[]
  /** A sampled review does not lead to the files, which say what it hides. */
  readonly isSample: boolean
}

/** What each record tells of, and when it became known. */
export function Heads({ heads, isSample }: HeadsProps) {
  return (
    <div className="match-heads">
      {heads.map((head) => (
        <div key={head.recordId}>
          <h3>{head.title}</h3>
          <p className="source">
            {isSample ? (
              <Exact>{head.recordLabel}</Exact>
            ) : (
              <Link href={`/records/${head.recordId}?purpose=review`}>
                <Exact>{head.recordLabel}</Exact>
              </Link>
            )}
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
