import { useState } from 'react'
import type { MatchBasis } from '../api/match-types.ts'
import { type Resource, useResource } from '../data/use-resource.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { withQuery } from '../router/location.ts'

interface BasisProps {
  readonly path: string
  readonly purpose: string
}
type Part = 'again' | 'proof'

const Again = ({ again }: Pick<MatchBasis, 'again'>) => (
  <>
    <p className="soft">
      <bdi>{again.words}</bdi>
    </p>
    {again.before !== undefined && (
      <p className="soft">
        Then: <bdi>{again.before}</bdi>
      </p>
    )}
    <p className="soft">
      {again.before === undefined ? '' : 'Now: '}
      <bdi>{again.now}</bdi>
    </p>
    <p className="source">
      <bdi>{again.weightWords}</bdi>
    </p>
  </>
)

const Proof = ({ entries, purpose }: Pick<MatchBasis, 'entries'> & { readonly purpose: string }) => (
  <>
    <p className="soft">
      A receipt shows that an entry stands in the log, without its text. Anybody can check it without us, from a few
      seconds after the entry was made.
    </p>
    <ul className="plain-list">
      {entries.map(({ words, href }) => (
        <li key={href}>
          <a href={withQuery(href, { purpose })} download>
            <bdi>{words}</bdi>
          </a>
        </li>
      ))}
    </ul>
  </>
)

function Shown({ basis, part, purpose }: { basis: Resource<MatchBasis>; part: Part; purpose: string }) {
  if (basis.problem !== undefined) return <ProblemNotice problem={basis.problem} onRetry={basis.reload} />
  if (basis.value === undefined) return basis.waiting ? <Waiting rows={3} words="It is on its way." /> : null
  const { again, entries } = basis.value
  return part === 'again' ? <Again again={again} /> : <Proof entries={entries} purpose={purpose} />
}

/** Weighs both records again, and hands out the receipts of the entries that the question stands on. */
export function Basis({ path, purpose }: BasisProps) {
  const [part, setPart] = useState<Part>()
  const basis = useResource<MatchBasis>(part === undefined ? undefined : `${path}/basis`, purpose)
  const toggle = (next: Part) => () => {
    if (part === 'again' && next === 'again') basis.reload()
    setPart(next === 'proof' && part === 'proof' ? undefined : next)
  }
  return (
    <section aria-label="What the question stands on">
      <div className="acts">
        <button type="button" className="button" aria-controls="match-basis" onClick={toggle('again')}>
          Run it again
        </button>
        <button
          type="button"
          className="button"
          aria-expanded={part === 'proof'}
          aria-controls="match-basis"
          onClick={toggle('proof')}
        >
          Get proof
        </button>
      </div>
      <div id="match-basis" aria-live="polite">
        {part !== undefined && <Shown basis={basis} part={part} purpose={purpose} />}
      </div>
    </section>
  )
}
