import { useState } from 'react'
import type { MatchView } from '../api/match-types.ts'
import { useResource } from '../data/use-resource.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { CompareTable } from '../person/compare.tsx'
import { Link } from '../router/link.tsx'

const pathOf = ([one = '', other = '']: readonly string[]): string =>
  `/v1/records/${encodeURIComponent(one)}/match/${encodeURIComponent(other)}`

/** Questions about either record, each with its own address. None is said to be weaker before it is opened. */
export function QuestionTabs({ view }: { readonly view: MatchView }) {
  if (view.rivals.length === 0) return null
  const open = view.rivals.filter(({ records }) => records !== undefined)
  const shut = view.rivals.length - open.length
  return (
    <>
      <nav className="tabs few" aria-label="Questions about either record">
        <Link href={`/reviews/${view.recordId}/${view.otherRecord}`} aria-current="page">
          {view.tabWords}
        </Link>
        {open.map(({ words, records = [] }, at) => (
          <Link key={words} href={`/reviews/${records.join('/')}`}>
            {open.length === 1 ? '1 other' : `Other ${at + 1} of ${open.length}`}
            <span className="hidden">: {words}</span>
          </Link>
        ))}
      </nav>
      {shut > 0 && (
        <p className="source">{shut === 1 ? 'One more is' : `${shut} more are`} open, and not yours to read.</p>
      )}
    </>
  )
}

interface BesideProps {
  readonly records: readonly string[]
  /** Which question, for whoever hears the page and meets several. */
  readonly words: string
  readonly purpose: string
}
function Beside({ records, words, purpose }: BesideProps) {
  const [isOpen, setIsOpen] = useState(false)
  const other = useResource<MatchView>(isOpen ? pathOf(records) : undefined, purpose)
  return (
    <div className="beside">
      <button type="button" className="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <bdi>
          {isOpen ? 'Hide ' : 'Show side by side: '}
          <bdi>{words}</bdi>
        </bdi>
      </button>
      {isOpen && other.problem !== undefined && <ProblemNotice problem={other.problem} onRetry={other.reload} />}
      {isOpen && other.value === undefined && other.waiting && <Waiting rows={6} words="It is on its way." />}
      {isOpen && other.value !== undefined && (
        <section aria-label={`The question about ${words}`}>
          <h3>
            <bdi>{other.value.title}</bdi>
          </h3>
          <CompareTable comparison={other.value.comparison} label={`What was compared: ${words}`} />
          <p className="source">
            <bdi>{other.value.weightWords}</bdi>
          </p>
        </section>
      )}
    </div>
  )
}

/** Two that fit one record: both questions stand under one another, and nobody confirms one of them alone. */
export function Contested({ view, purpose }: { readonly view: MatchView; readonly purpose: string }) {
  if (view.contested === undefined) return null
  return (
    <>
      <p className="note unknown">
        <bdi>{view.contested}</bdi>
      </p>
      {view.rivals.flatMap(({ words, records }) =>
        records === undefined ? [] : [<Beside key={words} records={records} words={words} purpose={purpose} />],
      )}
    </>
  )
}
