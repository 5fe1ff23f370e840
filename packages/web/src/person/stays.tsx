import { type RefObject, useState } from 'react'
import type { PersonFile, Why } from '../api/types.ts'
import { useResource } from '../data/use-resource.ts'
import { ProblemNotice } from '../parts/notices.tsx'
import { Pill } from '../parts/parts.tsx'
import { withQuery } from '../router/location.ts'
import { WhyPanel } from './why-panel.tsx'

interface StaysProps {
  readonly file: PersonFile
  readonly purpose: string | undefined
  readonly heading: RefObject<HTMLHeadingElement | null>
}

/** Every stay with its answer; the Why of one of them stands beside. */
export function StaysCard({ file, purpose, heading }: StaysProps) {
  const [stay, setStay] = useState(file.why?.stayId)
  const isOther = stay !== undefined && stay !== file.why?.stayId
  const other = useResource<Why>(isOther ? withQuery(`/v1/records/${file.recordId}/why`, { stay }) : undefined, purpose)
  const why = isOther ? other.value : file.why
  return (
    <>
      <section className="card position" aria-label="Stays">
        <div className="pad">
          <h2>Stays</h2>
        </div>
        {file.stays.length === 0 && <p className="pad soft">No stay is on record.</p>}
        {file.stays.map((row) => (
          <div key={row.stayId} className="stay-row">
            <Pill pill={row.pill} />
            {row.mark !== undefined && <span className="pill unknown">{row.mark}</span>}
            <h3>{row.period}</h3>
            <p className="soft">{row.lead}</p>
            <p className="source">{row.determinedWords}</p>
            <button
              type="button"
              className="plain small"
              aria-pressed={row.stayId === stay}
              onClick={() => setStay(row.stayId)}
            >
              Why<span className="hidden">: {row.period}</span>
            </button>
          </div>
        ))}
      </section>
      {other.problem !== undefined && isOther && <ProblemNotice problem={other.problem} onRetry={other.reload} />}
      {why !== undefined && <WhyPanel why={why} heading={heading} />}
    </>
  )
}
