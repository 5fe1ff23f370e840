import { type ReactNode, useRef } from 'react'
import type { MatchAnswer, MatchStepRow, MatchView } from '../api/match-types.ts'
import { AskIcon, DashIcon, PauseIcon, TickIcon } from '../parts/icons.tsx'
import { Exact, Say } from '../parts/parts.tsx'
import { useSticky } from '../parts/use-sticky.ts'
import { Link } from '../router/link.tsx'
import { Told } from './told.tsx'

const sides = [
  { side: 'for', words: 'For the same person', mark: 'met', icon: <TickIcon /> },
  { side: 'against', words: 'Against', mark: 'not-used', icon: <DashIcon /> },
  { side: 'not-known', words: 'Not known', mark: 'not-yet', icon: <AskIcon /> },
] as const

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

interface SideProps {
  readonly words: string
  readonly mark: string
  /** Says again, without words, what the heading says. */
  readonly icon: ReactNode
  readonly steps: readonly MatchStepRow[]
}

function Side({ words, mark, icon, steps }: SideProps) {
  return (
    <section>
      <h3>{words}</h3>
      {steps.length === 0 && <p className="soft">Nothing found.</p>}
      <ul className="rules bits">
        {steps.map(({ what, found, bitsWords }) => (
          <li key={what + found}>
            <span className={`mark ${mark}`}>{icon}</span>
            <span>
              <bdi>
                {capital(what)}: {found}
              </bdi>
            </span>
            {bitsWords !== undefined && (
              <span className="end">
                <Exact>{bitsWords}</Exact>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface WeighingProps {
  readonly view: MatchView
  readonly choice: MatchAnswer | undefined
  /** At the foot of the panel. */
  readonly children?: ReactNode
}

/** What speaks for it and what against, always under the same three headings; the points add up to the sum at the foot. */
export function Weighing({ view, choice, children }: WeighingProps) {
  const box = useRef<HTMLElement>(null)
  useSticky(box)
  return (
    <aside ref={box} className="card panel" aria-labelledby="match-why">
      <section>
        <div className="k">
          <span>Why</span>
        </div>
        <h2 id="match-why" tabIndex={-1}>
          What speaks for it, what against
        </h2>
        <p className="lead">
          <Say>Weigh both before you answer. How others judged is shown only afterwards.</Say>
        </p>
      </section>
      {sides.map(({ side, ...words }) => (
        <Side key={side} {...words} steps={view.steps.filter((step) => step.side === side)} />
      ))}
      <section>
        <h3>Together</h3>
        <p className="soft">
          <bdi>{view.weightWords}</bdi>
        </p>
      </section>
      <section>
        <h3>Rules applied</h3>
        <ul className="rules">
          {view.rules.map(({ id, text, citation }) => (
            <li key={id}>
              <span className="mark not-yet">
                <PauseIcon />
              </span>
              <div>
                <p>{text}</p>
                <p className="source">
                  <Link href={`/rules/${encodeURIComponent(id)}`}>
                    <Exact>{id}</Exact>
                  </Link>
                  , {citation}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <Told view={view} choice={choice} />
      {children}
    </aside>
  )
}
