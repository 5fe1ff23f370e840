import type { Rules } from '../api/types.ts'
import { useResource } from '../data/use-resource.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { Exact } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'
import { Page } from '../shell/page.tsx'

/** Every rule of the rulebook in force, with where it stands in law and whether a human has checked it. */
export default function RulesPage() {
  const rules = useResource<Rules>('/v1/rules')
  const shown = rules.value
  return (
    <Page
      title="The rules that answers cite"
      address="rules"
      lead={shown === undefined ? [] : [shown.words]}
      className="reading"
    >
      {rules.problem !== undefined && <ProblemNotice problem={rules.problem} onRetry={rules.reload} />}
      {shown === undefined && rules.waiting && <Waiting rows={10} words="The rules are on their way." />}
      {shown !== undefined && (
        <ul className="card rule-list">
          {shown.rules.map((rule) => (
            <li key={rule.id}>
              <p>{rule.text}</p>
              <p className="source">
                <Link href={`/rules/${encodeURIComponent(rule.id)}`}>
                  <Exact>{rule.id}</Exact>
                </Link>
                , {rule.authority[0]?.citation}. {rule.statusWords}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
