import type { MatchView } from '../api/match-types.ts'

/** How reviewers answered: shown to whoever has answered, and once it is settled. */
export function Given({ view }: { readonly view: MatchView }) {
  if (view.given.length === 0) return null
  return (
    <section className="card pad matter" aria-labelledby="match-given">
      <h2 id="match-given">What reviewers answered</h2>
      <p className="soft">{view.givenWords}</p>
      <ul className="plain-list">
        {view.given.map((one) => (
          <li key={one.byWords + one.atWords}>
            <b>{one.answerWords}</b>
            <span>
              <bdi>{one.reasons.join('. ')}</bdi>
            </span>
            {one.words !== undefined && (
              <span>
                <bdi>“{one.words}”</bdi>
              </span>
            )}
            <span className="source">
              {one.byWords}, {one.atWords}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
