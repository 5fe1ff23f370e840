import { useState } from 'react'
import type { MatchAnswer, MatchView } from '../api/match-types.ts'

/** What the person will read, as the answer changes; in their language on demand, or why that cannot be. */
export function Told({ view, choice }: { readonly view: MatchView; readonly choice: MatchAnswer | undefined }) {
  const [isOpen, setIsOpen] = useState(false)
  const { toldIn, choices } = view
  const told = choices.find(({ answer }) => answer === choice)?.told
  return (
    <section>
      <h3>What the person will read</h3>
      <p className="soft" aria-live="polite">
        <bdi>{told ?? 'It depends on the answer. Choose one to read it.'}</bdi>
      </p>
      <p className="told-in">
        <button
          type="button"
          className="button"
          aria-expanded={isOpen}
          aria-controls="match-told-in"
          onClick={() => setIsOpen(!isOpen)}
        >
          In their language
        </button>
      </p>
      <div id="match-told-in" aria-live="polite">
        {isOpen && (
          <p className="source">
            <bdi>{toldIn.words}</bdi>
          </p>
        )}
        {isOpen && choice !== undefined && toldIn.told !== undefined && (
          <p className="soft">
            <bdi>{toldIn.told[choice]}</bdi>
          </p>
        )}
      </div>
    </section>
  )
}
