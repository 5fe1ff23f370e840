import type { Rules } from '../api/types.ts'
import { useResource } from '../data/use-resource.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { Exact } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'
import { useLocation, withQuery } from '../router/location.ts'
import { Page } from '../shell/page.tsx'

const parts = [
  { law: undefined, words: 'Stays and the service' },
  { law: 'us', words: 'Cases, United States' },
  { law: 'eu-rd:XA', words: 'Cases, Return Directive' },
] as const

/** Every rule in force, with where it stands in law and whether a human has checked it: of stays, or of one law of cases. */
export default function RulesPage() {
  const law = useLocation().searchParams.get('law') ?? undefined
  const rules = useResource<Rules>(withQuery('/v1/rules', { law }))
  const shown = rules.value
  return (
    <Page
      title="The rules that answers cite"
      address="rules"
      lead={shown === undefined ? [] : [shown.words]}
      className="reading"
    >
      <nav className="segments" aria-label="Which rules">
        {parts.map((part) => (
          <Link
            key={part.words}
            href={withQuery('/rules', { law: part.law })}
            aria-current={part.law === law ? 'page' : undefined}
          >
            {part.words}
          </Link>
        ))}
      </nav>
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
