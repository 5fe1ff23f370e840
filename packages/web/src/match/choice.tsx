import type { MatchChoice } from '../api/match-types.ts'

/** One answer with its consequence: what changes, and when. */
export function Choice({ choice, place }: { readonly choice: MatchChoice; readonly place: number }) {
  return (
    <>
      <span className="match-choice-head">
        <span className="dot" aria-hidden="true" />
        <b>{choice.words}</b>
        <kbd>{place}</kbd>
      </span>
      {choice.follows.map((sentence) => (
        <span key={sentence} className="follows">
          <bdi>{sentence}</bdi>
        </span>
      ))}
      <span className="help">
        <bdi>{choice.takes}</bdi>
      </span>
    </>
  )
}
