import { useEffect, useRef, useState } from 'react'
import type { PersonFile, User, WorkItem } from '../api/types.ts'
import { useResource } from '../data/use-resource.ts'
import { useKeys } from '../keys/use-keys.ts'
import { useChanges } from '../live/live.ts'
import { KeyLine } from '../parts/key-line.tsx'
import { ProblemNotice } from '../parts/notices.tsx'
import { Say } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'
import { navigate, withQuery } from '../router/location.ts'
import { usePageHead } from '../shell/page.tsx'
import { ActTab } from './act-tab.tsx'
import { ChangedBar } from './changed-bar.tsx'
import { Documents } from './documents.tsx'
import { PersonHead } from './head.tsx'
import { Looks } from './looks.tsx'
import { NotShown } from './not-shown.tsx'
import { PositionCard } from './position.tsx'
import { StaysCard } from './stays.tsx'
import { personTabs, type TabCode, Tabs } from './tabs.tsx'
import { Timeline } from './timeline.tsx'
import { WhyPanel } from './why-panel.tsx'

const isTab = (text: string | null): text is TabCode => personTabs.some((tab) => tab.code === text)

/** So long after an act of one’s own a change of the record counts as its echo. */
const ECHO_MS = 3000

/** When a record of the open person changes elsewhere, the page says so and waits for the reader. */
function useStale(file: PersonFile | undefined, reload: () => void) {
  const [changedAt, setChangedAt] = useState<string>()
  const [missed, setMissed] = useState(false)
  const [known, setKnown] = useState<ReadonlySet<string>>()
  const acted = useRef(Number.NEGATIVE_INFINITY)
  useChanges((change) => {
    const records = new Set(file?.documents.map((document) => document.recordId))
    const isAbout = change.records.some(({ id }) => records.has(id) || id === file?.recordId)
    if (!isAbout && change.missed !== true) return
    // The echo of what was just done here is read at once; nobody has to be asked.
    if (isAbout && performance.now() - acted.current < ECHO_MS) return reload()
    setMissed(!isAbout)
    setChangedAt(new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' }))
  })
  const show = (): void => {
    setKnown(new Set(file?.months.flatMap((month) => month.moments.map((moment) => moment.id))))
    setChangedAt(undefined)
    reload()
  }
  const act = (): void => {
    acted.current = performance.now()
    show()
  }
  return { changedAt, missed, known, show, act }
}

interface PersonProps {
  readonly user: User
  readonly recordId: string
  readonly location: URL
}

/** The person file: where the stay stands, why, and everything on record, in that order. */
export default function Person({ user, recordId, location }: PersonProps) {
  const query = location.searchParams
  const task = query.get('task') ?? undefined
  const view = query.get('view') ?? undefined
  const purpose = query.get('purpose') ?? user.usualPurpose
  const asked = query.get('tab')
  const tab: TabCode = isTab(asked) ? asked : 'timeline'
  const file = useResource<PersonFile>(`/v1/records/${encodeURIComponent(recordId)}`, purpose)
  const item = useResource<WorkItem>(
    task === undefined ? undefined : withQuery(`/v1/work/${task}`, { view, record: recordId }),
  )
  const heading = usePageHead(file.value?.name ?? 'Person file', recordId)
  const panel = useRef<HTMLHeadingElement>(null)
  const stale = useStale(file.value, file.reload)
  const addressOf = (next: TabCode, under = query.get('purpose') ?? undefined): string =>
    withQuery(location.pathname, {
      task,
      view,
      purpose: under,
      tab: next === 'timeline' ? undefined : next,
    })
  const back = withQuery('/my-work', { view: view === 'all' ? undefined : view, task })
  const following = item.value?.following
  const kept = { purpose: query.get('purpose') ?? undefined, tab: tab === 'corrections' ? tab : undefined }
  const goNext = (): void => {
    if (following === undefined) navigate(back)
    else navigate(withQuery(`/records/${following.recordId}`, { task: following.taskId, view, ...kept }))
  }
  const why = (): void => {
    // Tabs without the panel lead to the one that has it.
    if (panel.current === null) navigate(`${addressOf('timeline')}#why`)
    panel.current?.focus()
    panel.current?.scrollIntoView({ block: 'nearest' })
  }
  useKeys({
    w: why,
    e: task === undefined ? undefined : goNext,
    u: task === undefined ? undefined : () => navigate(back),
  })
  const isReady = file.value !== undefined
  useEffect(() => {
    if (isReady && tab === 'timeline' && location.hash === '#why') panel.current?.focus()
  }, [isReady, tab, location.hash])
  if (file.value === undefined)
    return <NotShown file={file} heading={heading} refused={{ user, location, purpose, recordId }} />
  const shown = file.value
  return (
    <article aria-busy={file.waiting}>
      {item.value !== undefined && (
        <nav className="crumb" aria-label="Place in the queue">
          <Link href={back}>My work</Link>
          <span aria-hidden="true">/</span>
          <Say>{item.value.crumb}</Say>
        </nav>
      )}
      <PersonHead file={shown} heading={heading} />
      <Tabs file={shown} tab={tab} addressOf={addressOf} />
      {stale.changedAt !== undefined && <ChangedBar at={stale.changedAt} missed={stale.missed} onShow={stale.show} />}
      {file.problem !== undefined && <ProblemNotice problem={file.problem} onRetry={file.reload} />}
      <div className="person">
        {tab === 'timeline' && (
          <>
            <PositionCard file={shown} onWhy={why} />
            {shown.why !== undefined && <WhyPanel why={shown.why} heading={panel} />}
            <Timeline file={shown} known={stale.known} address={location} />
          </>
        )}
        {tab === 'stays' && <StaysCard file={shown} purpose={purpose} heading={panel} />}
        <ActTab {...{ tab, recordId, purpose, onChanged: stale.act }} addressFor={(other) => addressOf(tab, other)} />
        {tab === 'documents' && <Documents file={shown} />}
        {tab === 'looks' && <Looks file={shown} own={purpose === 'own-record' && user.roles.includes('person')} />}
      </div>
      <KeyLine
        hints={[
          { keys: ['J', 'K'], words: 'move', works: tab === 'timeline' && shown.months.length > 0 },
          { keys: ['W'], words: 'why', works: shown.why !== undefined },
          ...(task === undefined
            ? []
            : [
                { keys: ['E'], words: 'next record' },
                { keys: ['U'], words: 'back to the queue' },
              ]),
          { keys: ['?'], words: 'all shortcuts' },
        ]}
      />
    </article>
  )
}
