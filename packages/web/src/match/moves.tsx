import { useEffect } from 'react'
import { HandOverForm } from './hand-over-form.tsx'
import { HoldForm, type MoveProps, TakeUpForm } from './hold-form.tsx'

const ADDRESS = 'match-hold'

/** Focuses the first act of them. */
export const toMoves = (): void =>
  document.querySelector<HTMLElement>(`#${ADDRESS} button, #${ADDRESS} select`)?.focus()

/** Where the question stands besides being open: on hold, handed to somebody; and the acts that move it. */
export function Moves(props: MoveProps) {
  const { hold, handOver, choices } = props.view
  useEffect(() => {
    if (window.location.hash === `#${ADDRESS}`) toMoves()
  }, [])
  if (choices.length === 0) return null
  return (
    <section className="match-hold" aria-label="Hold it, or hand it over" id={ADDRESS}>
      {[handOver.handed, hold.held, hold.takenUp].map((words) =>
        words === undefined ? null : (
          <p key={words} className="soft">
            <bdi>{words}</bdi>
          </p>
        ),
      )}
      <div className="moves">
        <TakeUpForm {...props} />
        <HoldForm {...props} />
        <HandOverForm {...props} />
      </div>
    </section>
  )
}
