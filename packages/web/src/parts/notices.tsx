import { useContext } from 'react'
import type { Problem } from '../api/client.ts'
import { Link } from '../router/link.tsx'
import { FormContext, fieldId, problemId } from './form-context.ts'
import { WarnIcon } from './icons.tsx'
import { Exact } from './parts.tsx'
import { type Place, problemPlaces } from './problem-places.ts'

/** What is wrong with a field, and the way to it where it stands in the same form. */
function PlaceWords({ place, form }: { readonly place: Place; readonly form: string | undefined }) {
  const { words, field } = place
  if (field === undefined || form === undefined) return <bdi>{words}</bdi>
  return (
    <a
      href={`#${fieldId(form, field)}`}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(fieldId(form, field))?.focus()
      }}
    >
      <bdi>{words}</bdi>
    </a>
  )
}

/** What happened, what was saved, what to do. Red only on the icon, and only where the machine failed. */
export function ProblemNotice({ problem, onRetry }: { readonly problem: Problem; readonly onRetry?: () => void }) {
  const form = useContext(FormContext)
  // A form in which nothing was refused may still show what could not be read.
  const own = form?.problem === problem ? form : undefined
  const places = problemPlaces(problem, own?.labels)
  // What the interface says to programs names a field of its answer, which no screen shows.
  const remedy =
    places.length > 0 && problem.code === 'request.not-understood' ? 'Correct that, and send it again.' : problem.remedy
  const isFault = problem.status === 0 || problem.status >= 500
  return (
    <div
      className={isFault ? 'note fault' : 'note unknown'}
      role="alert"
      id={own === undefined ? undefined : problemId(own.id)}
    >
      <WarnIcon />
      <div>
        <h2>{problem.title}</h2>
        <p>{problem.detail}</p>
        {places.length > 0 && (
          <ul>
            {places.map((place) => (
              <li key={place.words}>
                <PlaceWords place={place} form={own?.id} />
              </li>
            ))}
          </ul>
        )}
        {remedy !== undefined && <p>{remedy}</p>}
        {problem.code === 'step-up.no-authenticator' && (
          <p>
            <Link href="/settings">Go to Settings</Link>
          </p>
        )}
        <p className="source">
          {problem.rule !== undefined && (
            <>
              Rule <Exact>{problem.rule}</Exact>
              {problem.citation !== undefined && `, ${problem.citation}`}.{' '}
            </>
          )}
          {problem.trace_id !== undefined && (
            <>
              Trace <Exact>{problem.trace_id}</Exact>
            </>
          )}
        </p>
        {isFault && onRetry !== undefined && (
          <div className="acts">
            <button type="button" className="button" onClick={onRetry}>
              Try again
            </button>
          </div>
        )}
      </div>
    </div>
  )
}

/** Lines in the final geometry, shown after 150 ms of waiting. */
export function Waiting({ rows = 6, words }: { readonly rows?: number; readonly words: string }) {
  return (
    <div className="pad waiting" aria-busy="true">
      <p className="hidden" role="status">
        {words}
      </p>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no name
        <span key={index} className={index % 2 === 0 ? 'wait long' : 'wait short'} />
      ))}
    </div>
  )
}
