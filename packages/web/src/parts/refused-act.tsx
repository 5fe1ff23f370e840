import { useId, useState } from 'react'
import type { Bar, Turn } from '../api/act-types.ts'
import { Link } from '../router/link.tsx'
import { Exact } from './parts.tsx'

/** A rule that holds something, with where it stands and what would clear it. */
const BarNote = ({ bar }: { readonly bar: Bar }) => (
  <div className="bar-note">
    <p>
      <bdi>
        <b>{bar.title}.</b> {bar.text}
      </bdi>
    </p>
    <p>
      <bdi>{bar.remedy}</bdi>
    </p>
    <p className="source">
      <Link href={`/rules/${encodeURIComponent(bar.rule)}`}>
        <Exact>{bar.rule}</Exact>
      </Link>
      , {bar.citation}
    </p>
  </div>
)

interface RefusedProps {
  readonly words: string
  readonly turn: Turn
  /** Address of this page for another purpose. */
  readonly addressFor: (purpose: string) => string
}

/** What cannot be done now stays in sight, dashed and within reach of the keyboard, with the reason beside it. */
export function RefusedAct({ words, turn, addressFor }: RefusedProps) {
  const reason = useId()
  const [isPressed, setIsPressed] = useState(false)
  return (
    <div className="refused-act">
      <button
        type="button"
        className="button"
        aria-disabled="true"
        aria-describedby={reason}
        onClick={() => setIsPressed(true)}
      >
        {words}
      </button>
      <div id={reason} className="why-not">
        {turn.why !== undefined && (
          <p>
            <bdi>{turn.why}</bdi>
          </p>
        )}
        {turn.bar !== undefined && <BarNote bar={turn.bar} />}
        {turn.purpose !== undefined && (
          <p>
            <Link href={addressFor(turn.purpose)}>Open the record for: {turn.purposeWords ?? turn.purpose}</Link>
          </p>
        )}
      </div>
      <p role="status" className="source">
        {isPressed && 'Not now, for the reason that stands with it. Nothing was done.'}
      </p>
    </div>
  )
}
