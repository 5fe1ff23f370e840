import type { RedressView } from '../api/redress-types.ts'
import { Exact } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'

/** Each right with where it comes from: a law, with its citation, or our own design. */
export function Rights({ view }: { readonly view: RedressView }) {
  return (
    <section className="card pad redress-rights" aria-labelledby="rights-head">
      <h2 id="rights-head">What you can rely on</h2>
      <p className="soft">
        <bdi>{view.personWords}.</bdi>
      </p>
      <ul className="rules">
        {view.rights.map((right) => (
          <li key={right.code}>
            <div>
              <p>
                <bdi>{right.words}</bdi>
              </p>
              <p className={`basis ${right.basis}`}>
                <bdi>{right.basisWords}</bdi>
              </p>
              <p className="source">
                <Link href={`/rules/${encodeURIComponent(right.rule)}`}>
                  <Exact>{right.rule}</Exact>
                </Link>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
