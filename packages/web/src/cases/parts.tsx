import type { CaseView } from '../api/case-types.ts'
import { DashIcon, TickIcon } from '../parts/icons.tsx'

/** The parts of a case side by side: a list with words. Those that have not begun are folded away. */
export function Parts({ view }: { readonly view: CaseView }) {
  const began = view.parts.filter((part) => part.began)
  const rest = view.parts.filter((part) => !part.began)
  return (
    <section className="case-parts" aria-label="Where the case stands">
      <ul className="rules">
        {began.map(({ region, words, stateWords }) => (
          <li key={region}>
            <span className="mark met">
              <TickIcon />
            </span>
            <div>
              <p>
                <b>
                  <bdi>{words}</bdi>
                </b>
              </p>
              <p className="source">{stateWords}</p>
            </div>
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>
            <bdi>{rest.length} parts have not begun</bdi>
          </summary>
          <ul className="rules">
            {rest.map(({ region, words, stateWords }) => (
              <li key={region}>
                <span className="mark not-used">
                  <DashIcon />
                </span>
                <div>
                  <p>
                    <bdi>{words}</bdi>
                  </p>
                  <p className="source">{stateWords}</p>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
