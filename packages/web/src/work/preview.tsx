import { useRef } from 'react'
import type { WorkItem } from '../api/types.ts'
import { useResource } from '../data/use-resource.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { RuleRows, Say, Terms } from '../parts/parts.tsx'
import { useSticky } from '../parts/use-sticky.ts'
import { Link } from '../router/link.tsx'
import { withQuery } from '../router/location.ts'

interface PreviewProps {
  readonly task: string
  readonly record: string
  readonly view: string
  /** Address of the row’s record. */
  readonly address: string
}

/** Why this row is here, and what would move it. */
export function Preview({ task, record, view, address }: PreviewProps) {
  const box = useRef<HTMLElement>(null)
  useSticky(box)
  const item = useResource<WorkItem>(withQuery(`/v1/work/${task}`, { view, record }))
  if (item.problem !== undefined) return <ProblemNotice problem={item.problem} onRetry={item.reload} />
  const shown = item.value
  if (shown === undefined) {
    return (
      <aside className="card preview">{item.waiting && <Waiting rows={8} words="The preview is on its way." />}</aside>
    )
  }
  return (
    <aside ref={box} className="card panel preview" aria-label="Chosen row" aria-busy={shown.taskId !== task}>
      <section>
        <div className="k">
          <span>{shown.place}</span>
          <Link href={`${address}#why`}>Why</Link>
        </div>
        <h2>{shown.title}</h2>
        <p className="lead">
          <Say>{shown.lead}</Say>
        </p>
      </section>
      <section>
        <Terms terms={shown.facts} />
        <div className="acts" style={{ marginBlockStart: '1rem' }}>
          <Link className="button primary" href={shown.act.href.startsWith('/reviews/') ? shown.act.href : address}>
            {shown.act.words}
          </Link>
          {shown.takeUp !== undefined && (
            <Link className="button" href={shown.takeUp.href}>
              {shown.takeUp.words}
            </Link>
          )}
        </div>
      </section>
      <section>
        <h3>Why it stands here</h3>
        <RuleRows rules={shown.standsHere} />
      </section>
      <section>
        <h3>What would move it</h3>
        <p className="soft">{shown.wouldMove}</p>
      </section>
      <div className="foot">
        <span>{shown.foot}</span>
      </div>
    </aside>
  )
}
