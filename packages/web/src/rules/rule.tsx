import type { RuleView } from '../api/types.ts'
import { useResource } from '../data/use-resource.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { Exact, Terms } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'
import { Page } from '../shell/page.tsx'

function Authorities({ rule }: { readonly rule: RuleView }) {
  return (
    <section className="pad cut">
      <h2>Where it stands</h2>
      <ul className="columns" style={{ marginBlockStart: '.75rem' }}>
        {rule.authority.map((each) => (
          <li key={each.citation}>
            <p>
              <strong>{each.citation}</strong>
            </p>
            {each.quote !== undefined && (
              <blockquote>
                <bdi>{each.quote}</bdi>
              </blockquote>
            )}
            <p className="source">{each.words}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Crumb = ({ id }: { readonly id: string }) => (
  <>
    <Link href="/rules">All rules</Link>
    <span aria-hidden="true">/</span>
    <Exact>{id}</Exact>
  </>
)

/** One rule: its sentence, its authority, when it is in force, and the day a human last checked it. */
export default function RulePage({ id }: { readonly id: string }) {
  const rule = useResource<RuleView>(`/v1/rules/${encodeURIComponent(id)}`)
  const shown = rule.value
  return (
    <Page title={shown?.text ?? 'Rule'} address={`rule ${id}`} className="reading" crumb={<Crumb id={id} />}>
      {rule.problem !== undefined && <ProblemNotice problem={rule.problem} onRetry={rule.reload} />}
      {shown === undefined && rule.waiting && <Waiting rows={5} words="The rule is on its way." />}
      {shown !== undefined && (
        <div className="card">
          <div className="pad">
            <Terms
              terms={[
                { term: 'Rule', words: shown.id, exact: true },
                { term: 'In force', words: shown.inForceWords },
                { term: 'Legal status', words: shown.statusWords },
                { term: 'Checked', words: shown.checkedWords },
              ]}
            />
          </div>
          <Authorities rule={shown} />
        </div>
      )}
    </Page>
  )
}
