import type { CaseView } from '../api/case-types.ts'
import { useResource } from '../data/use-resource.ts'
import { useKeys } from '../keys/use-keys.ts'
import { KeyLine } from '../parts/key-line.tsx'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { Pill, Sentences, Terms } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'
import { withQuery } from '../router/location.ts'
import { Page } from '../shell/page.tsx'
import type { CaseProps } from './common.ts'
import { Days } from './days.tsx'
import { Execution } from './execution.tsx'
import { Family } from './family.tsx'
import { Lines } from './lines.tsx'
import { Parts } from './parts.tsx'
import { Proposal } from './proposal.tsx'
import { Steps } from './steps.tsx'
import { Tell } from './tell.tsx'
import { POSITION, useResult } from './use-result.ts'

const hintsFor = ({ execution }: CaseView) => [
  { keys: ['J', 'K'], words: 'gate', works: execution.gates.length > 0 },
  { keys: ['W'], words: 'why' },
  { keys: ['D'], words: 'what can be done' },
  { keys: ['?'], words: 'all shortcuts' },
]

/** The next or the last gate that the keys lead to. */
function moveAmong(selector: string, by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(selector)]
  const at = all.findIndex((one) => one === document.activeElement)
  const next = all[Math.min(all.length - 1, Math.max(0, at + by))]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

const focusOn = (id: string): void => document.getElementById(id)?.focus()

interface ScreenProps {
  readonly recordId: string
  readonly caseId: string
  readonly usualPurpose: string | undefined
  readonly location: URL
}

/** One case: where it stands, what holds the next step and by what law, what can be done, every last day, every line. */
export default function Case({ recordId, caseId, usualPurpose, location }: ScreenProps) {
  const stated = location.searchParams.get('purpose') ?? undefined
  const purpose = stated ?? usualPurpose ?? 'case-work'
  const path = `/v1/records/${encodeURIComponent(recordId)}/cases/${encodeURIComponent(caseId)}`
  const read = useResource<CaseView>(path, purpose)
  const view = read.value
  const { line, sent } = useResult(view, read.reload)
  const back = withQuery(`/records/${encodeURIComponent(recordId)}`, { tab: 'cases', purpose: stated })
  const addressFor = (code: string): string => withQuery(location.pathname, { purpose: code })
  useKeys({
    j: () => moveAmong('.panel-card .gates > li', 1),
    k: () => moveAmong('.panel-card .gates > li', -1),
    w: () => focusOn('case-gates'),
    d: () => focusOn('case-steps'),
  })
  return (
    <Page
      title={view?.name ?? 'Case'}
      address={path}
      crumb={
        <>
          <Link href={back}>Cases of this person</Link>
          {view !== undefined && (
            <>
              <span aria-hidden="true">/</span>
              <bdi>{view.label}</bdi>
            </>
          )}
        </>
      }
      className="case"
    >
      {read.problem !== undefined && <ProblemNotice problem={read.problem} onRetry={read.reload} />}
      {view === undefined && read.waiting && <Waiting rows={10} words="The case is on its way." />}
      {view !== undefined && <Shown view={view} purpose={purpose} addressFor={addressFor} onSent={sent} line={line} />}
      {view !== undefined && <KeyLine hints={hintsFor(view)} />}
    </Page>
  )
}

function Shown({ line, ...props }: CaseProps & { readonly line: number | undefined }) {
  const { view } = props
  // What was typed about the state before is gone with the next line of the case.
  const key = `${view.caseId} ${view.seq}`
  return (
    <>
      <Terms terms={view.facts} label="About the case" />
      <div className="matters case-columns">
        <Parts view={view} />
        <div className="main">
          <Position view={view} line={line} />
          {view.proposals.map((proposal) => (
            <Proposal key={`${proposal.proposal} ${view.seq}`} proposal={proposal} {...props} />
          ))}
          <Steps key={`steps ${key}`} {...props} />
          <Tell key={`tell ${key}`} {...props} />
          <Family key={`family ${key}`} {...props} />
          <Days view={view} />
          <Lines view={view} />
        </div>
        <div className="beside">
          <Execution view={view} />
        </div>
      </div>
    </>
  )
}

/** One sentence that says where the case stands; after a way out, what may follow from it. */
function Position({ view, line }: { readonly view: CaseView; readonly line: number | undefined }) {
  return (
    <section className="card pad matter" aria-labelledby={POSITION}>
      <p role="status" className="done-line">
        {line !== undefined && `What you sent is line ${line} of the case. Where it stands now:`}
      </p>
      <p>
        <Pill pill={view.pill} />
      </p>
      <h2 id={POSITION} tabIndex={-1}>
        <Sentences text={view.title} />
      </h2>
      <p className="soft">
        <Sentences text={view.lead.join(' ')} />
      </p>
      {view.breaches.length > 0 && (
        <ul className="bullets" aria-label="Steps in breach">
          {view.breaches.map((words) => (
            <li key={words}>
              <bdi>{words}</bdi>
            </li>
          ))}
        </ul>
      )}
      {view.consequences.length > 0 && (
        <ul className="plain-list">
          {view.consequences.map(({ code, words, standing, rests, citation }) => (
            <li key={code}>
              <span>
                <b>{standing}:</b> <bdi>{words}</bdi>
              </span>
              <span className="source">
                Rests on {rests}. {citation}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
