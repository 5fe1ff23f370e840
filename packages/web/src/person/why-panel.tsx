import { type RefObject, useRef } from 'react'
import type { Why } from '../api/types.ts'
import { Exact, RuleRows } from '../parts/parts.tsx'
import { useSticky } from '../parts/use-sticky.ts'
import { Link } from '../router/link.tsx'
import { CompareTable } from './compare.tsx'
import { DayLedger } from './day-ledger.tsx'

function Asks({ why }: { readonly why: Why }) {
  if (why.asks.length === 0) return null
  return (
    <section>
      <h3>A person is asked</h3>
      {why.asks.map((ask) => (
        <div key={ask.words}>
          <p className="soft">{ask.words}</p>
          <ul className="bullets">
            {ask.readings.map((reading) => (
              <li key={reading.name}>{reading.words}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

interface PanelProps {
  readonly why: Why
  readonly heading: RefObject<HTMLHeadingElement | null>
}

/** Why the answer is what it is: what was compared, which rules, what would change it, which rulebook and facts. */
export function WhyPanel({ why, heading }: PanelProps) {
  const box = useRef<HTMLElement>(null)
  useSticky(box)
  return (
    <aside ref={box} className="card panel aside" id="why" aria-labelledby="why-title">
      <section>
        <div className="k">
          <span>Why</span>
          <Link href="/sources">How current the sources are</Link>
        </div>
        <h2 id="why-title" tabIndex={-1} ref={heading}>
          {why.title}
        </h2>
        <p className="lead">{why.lead}</p>
      </section>
      {why.comparisons.map((comparison) => (
        <section key={comparison.otherRecord}>
          <h3>What was compared</h3>
          <CompareTable comparison={comparison} />
        </section>
      ))}
      <section>
        <h3>Rules applied</h3>
        <RuleRows rules={why.rules} />
      </section>
      <Asks why={why} />
      <section>
        <h3>What would change this</h3>
        <ul className="bullets">
          {why.wouldChange.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {why.next !== undefined && <li>{why.next}</li>}
        </ul>
      </section>
      <section>
        <DayLedger why={why} />
      </section>
      <div className="foot">
        <span>
          Answer <Exact>{why.determination}</Exact>, {why.rulebookWords}
        </span>
        <span>{why.factsAtWords}</span>
      </div>
    </aside>
  )
}
