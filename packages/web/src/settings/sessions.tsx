import { useState } from 'react'
import { ask, type Problem } from '../api/client.ts'
import type { SessionRow } from '../api/types.ts'
import { asProblem } from '../data/as-problem.ts'
import { useResource } from '../data/use-resource.ts'
import { ProblemNotice } from '../parts/notices.tsx'

/** Browser and system out of what a device calls itself, where they can be told. */
function deviceWords(device: string): string {
  const browser = /(Edg|Firefox|Chrome|Safari)\//.exec(device)?.[1]
  const system = /(Windows|Mac OS X|Android|iPhone|iPad|Linux)/.exec(device)?.[1]
  if (browser === undefined) return 'A device that does not say what it is'
  return `${browser === 'Edg' ? 'Edge' : browser}${system === undefined ? '' : ` on ${system}`}`
}

/** Where this person is signed in; each can be ended from here, at once. */
export function Sessions() {
  const own = useResource<{ sessions: SessionRow[] }>('/v1/sessions')
  const [problem, setProblem] = useState<Problem>()
  const end = (id: string): void => {
    setProblem(undefined)
    ask(`/v1/sessions/${id}`, { method: 'DELETE' }).then(own.reload, (error: unknown) => {
      setProblem(asProblem(error))
    })
  }
  return (
    <section className="card pad settings" aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      {problem !== undefined && <ProblemNotice problem={problem} />}
      <ul className="held">
        {own.value?.sessions.map(({ id, device, since, own: isOwn }) => (
          <li key={id}>
            <span>
              <strong>{deviceWords(device)}</strong>, since {since}
              {isOwn && ', here'}
            </span>
            {!isOwn && (
              <button
                type="button"
                className="button"
                aria-label={`End the session since ${since}`}
                onClick={() => end(id)}
              >
                End
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
