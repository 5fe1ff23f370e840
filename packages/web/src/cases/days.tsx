import type { CaseDeadline, CaseView } from '../api/case-types.ts'
import { Terms } from '../parts/parts.tsx'

const standing = { runs: 'Runs', passed: 'Has passed', 'not-running': 'Does not run' } as const

function Day({ deadline }: { readonly deadline: CaseDeadline }) {
  const { words, owner, dueWords, steps, missed, extension, citation } = deadline
  return (
    <li className="matter">
      <p>
        <b>
          <bdi>{dueWords}</bdi>
        </b>{' '}
        <span className="soft">
          {standing[deadline.standing]}
          {owner !== '' && `. ${owner}`}
        </span>
      </p>
      <p>
        <bdi>{words}</bdi>
      </p>
      {steps.length > 0 && (
        <details>
          <summary>How the date was reached</summary>
          <Terms terms={steps.map((step, at) => ({ ...step, term: `${at + 1}. ${step.term}` }))} />
          {extension !== undefined && <p className="soft">{extension}</p>}
          {missed !== undefined && <p className="soft">If it is missed: {missed}</p>}
        </details>
      )}
      {citation !== '' && <p className="source">{citation}</p>}
    </li>
  )
}

/** Last days, soonest first, each with its arithmetic; and duties that are open, those of an agency as those of the person. */
export function Days({ view }: { readonly view: CaseView }) {
  const { deadlines, duties } = view
  return (
    <section className="card pad matter" aria-labelledby="case-days">
      <h2 id="case-days">Last days and duties</h2>
      {deadlines.length === 0 && duties.length === 0 && <p className="soft">No clock runs, and nothing is owed.</p>}
      <ul className="plain-list case-days">
        {deadlines.map((deadline) => (
          <Day key={deadline.code} deadline={deadline} />
        ))}
      </ul>
      {duties.length > 0 && (
        <>
          <h3>What is owed</h3>
          <ul className="plain-list">
            {duties.map(({ code, words, owner, since }) => (
              <li key={code}>
                <b>{words}</b>
                <span>
                  <bdi>{[owner, since].filter((part) => part !== '').join(', ')}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
