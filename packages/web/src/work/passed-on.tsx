import type { PassedOn } from '../api/oversight-types.ts'
import { useResource } from '../data/use-resource.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { Exact, Say } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'
import { Page } from '../shell/page.tsx'

const Rows = ({ work }: { readonly work: PassedOn }) => (
  <ul className="card reading">
    {work.tasks.map(({ handOver, taskId, recordId, recordLabel, words }) => (
      <li key={`${handOver} ${taskId}`}>
        <Link className="result-row" href={`/records/${recordId}`}>
          <strong>
            <Exact>{recordLabel}</Exact>
          </strong>
          <span className="under">
            <Say>{words}</Say>
          </span>
        </Link>
      </li>
    ))}
  </ul>
)

/** What a colleague had begun and a supervisor passed on to the reader. */
export default function PassedOnPage() {
  const passed = useResource<PassedOn>('/v1/work/handed-over')
  const work = passed.value
  return (
    <Page
      title={work?.title ?? 'Passed on to you'}
      address="passed-on"
      lead={
        work === undefined ? [] : ['A supervisor has signed that you go on with it.', 'It stands in your queue, too.']
      }
      crumb={<Link href="/my-work">My work</Link>}
    >
      {passed.problem !== undefined && <ProblemNotice problem={passed.problem} onRetry={passed.reload} />}
      {passed.waiting && <Waiting rows={3} words="The list is on its way." />}
      {work !== undefined && work.tasks.length > 0 && <Rows work={work} />}
      {work?.more === true && <p className="small quiet">These are the newest. More are shown when they are done.</p>}
    </Page>
  )
}
