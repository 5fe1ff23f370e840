import type { RecordLine, RedressView, RequestElsewhere } from '../api/redress-types.ts'
import { useResource } from '../data/use-resource.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { Exact } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'
import { correctionsOf, FileForm } from './file-form.tsx'
import { RequestBody } from './request-card.tsx'
import { Rights } from './rights.tsx'
import { Steps } from './steps.tsx'

/** What is disputed, with the statements that stand beside it. */
function Disputed({ lines, elsewhere }: { readonly lines: readonly RecordLine[]; readonly elsewhere: boolean }) {
  const marked = lines.filter(({ mark }) => mark !== undefined)
  if (marked.length === 0 && elsewhere) return null
  if (marked.length === 0) return <p className="soft">Nothing on the record is disputed.</p>
  return (
    <ul className="redress-disputed">
      {marked.map(({ fact, words, mark, statements }) => (
        <li key={fact}>
          <b>
            <bdi>{words}</bdi>
          </b>
          <span className="pill unknown">{mark}</span>
          {statements.map((statement) => (
            <blockquote key={statement} className="statement">
              <bdi>{statement}</bdi>
            </blockquote>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** Requests about this record that stand on another one, each with the way there. */
const Elsewhere = ({ requests }: { readonly requests: readonly RequestElsewhere[] }) => (
  <ul className="pad cut" aria-label="Requests that stand on another record">
    {requests.map(({ receipt, kindWords, stateWords, recordId, recordLabel }) => (
      <li key={receipt}>
        <bdi>
          {kindWords}, <Exact>{receipt}</Exact>: {stateWords.toLowerCase()}. It stands on the record{' '}
          <Link href={correctionsOf(recordId)}>
            <Exact>{recordLabel}</Exact>
          </Link>
          , which is not joined with this one now.
        </bdi>
      </li>
    ))}
  </ul>
)

function Disclosures({ view }: { readonly view: RedressView }) {
  return (
    <section className="card pad" aria-labelledby="left-head">
      <h2 id="left-head">Who received something</h2>
      <p className="soft">Each of them is told of a correction, and of a statement of disagreement.</p>
      {view.disclosures.length === 0 && <p>Nobody outside, as far as it may be shown now.</p>}
      <ul>
        {view.disclosures.map(({ disclosure, who, why, when }) => (
          <li key={disclosure}>
            <bdi>
              <b>{who}</b>, {when}. {why}.
            </bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Corrections of one record: what is disputed, every request with its clock, the form, the rights, who received something. */
export default function Corrections({
  recordId,
  purpose,
  onChanged,
}: {
  readonly recordId: string
  readonly purpose: string
  readonly onChanged: () => void
}) {
  const redress = useResource<RedressView>(`/v1/records/${encodeURIComponent(recordId)}/redress`, purpose)
  const view = redress.value
  const sent = (): void => {
    redress.reload()
    onChanged()
  }
  if (view === undefined) {
    return (
      <div className="only">
        {redress.problem !== undefined && <ProblemNotice problem={redress.problem} onRetry={redress.reload} />}
        {redress.waiting && <Waiting words="Corrections are on their way." />}
      </div>
    )
  }
  return (
    <div className="only redress">
      <section className="card" aria-labelledby="corrections-head">
        <div className="pad">
          <h2 id="corrections-head">Corrections</h2>
          <Disputed lines={view.lines} elsewhere={view.elsewhere.length > 0} />
        </div>
        {view.requests.map((request) => (
          <article key={request.request} className="cut" aria-label={`${request.kindWords}, ${request.receipt}`}>
            <RequestBody request={request} purpose={purpose} />
            <Steps
              recordId={view.recordId}
              request={request}
              classes={view.classes}
              kinds={view.evidence}
              purpose={purpose}
              onSent={sent}
            />
          </article>
        ))}
        {view.elsewhere.length > 0 && <Elsewhere requests={view.elsewhere} />}
        {view.requests.length + view.elsewhere.length === 0 && <p className="pad cut soft">Nothing has been asked.</p>}
      </section>
      {view.mayFile && <FileForm view={view} purpose={purpose} onSent={sent} />}
      <Rights view={view} />
      <Disclosures view={view} />
    </div>
  )
}
