import type { FindingsView } from '../api/finding-types.ts'
import { useResource } from '../data/use-resource.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { Exact, Sentences } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'
import { Course } from './course.tsx'

/** Stays about which nothing can be found, and the rule that says so. */
function Others({ view }: { readonly view: FindingsView }) {
  return (
    <section className="card pad matter" aria-labelledby="others-head">
      <h2 id="others-head">Where nothing can be found</h2>
      <p className="soft">
        <bdi>{view.othersWords}</bdi>
      </p>
      <p className="source">
        <Link href={`/rules/${encodeURIComponent(view.othersRule.id)}`}>
          <Exact>{view.othersRule.id}</Exact>
        </Link>
        , {view.othersRule.citation}
      </p>
      {view.others.length === 0 && <p>No other stay is on record.</p>}
      <ul className="plain-list">
        {view.others.map(({ stayId, period, words }) => (
          <li key={stayId}>
            <bdi>
              <b>{period}</b>
            </bdi>
            <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface FindingsProps {
  readonly recordId: string
  readonly purpose: string
  readonly addressFor: (purpose: string) => string
  readonly onChanged: () => void
}

/** Findings of one person: the sentence, and the whole way for each stay, one at a time. */
export default function Findings({ recordId, purpose, addressFor, onChanged }: FindingsProps) {
  const findings = useResource<FindingsView>(`/v1/records/${encodeURIComponent(recordId)}/findings`, purpose)
  const view = findings.value
  const sent = (): void => {
    findings.reload()
    onChanged()
  }
  if (view === undefined) {
    return (
      <div className="only">
        {findings.problem !== undefined && <ProblemNotice problem={findings.problem} onRetry={findings.reload} />}
        {findings.waiting && <Waiting words="Findings are on their way." />}
      </div>
    )
  }
  return (
    <div className="only matters">
      <div className="main">
        <section className="card pad matter" aria-labelledby="findings-head">
          <h2 id="findings-head">
            <Sentences text={view.title} />
          </h2>
          <p className="soft">
            <Sentences text={view.lead.join(' ')} />
          </p>
        </section>
        {view.courses.map((course) => (
          <Course
            // Where something was said, what was typed about the state before it is gone.
            key={`${course.stayId} ${course.entries.length}`}
            view={view}
            course={course}
            purpose={purpose}
            addressFor={addressFor}
            onSent={sent}
          />
        ))}
      </div>
      <div className="beside">
        <Others view={view} />
      </div>
    </div>
  )
}
