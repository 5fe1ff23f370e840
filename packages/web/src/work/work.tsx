import { useEffect, useRef, useState } from 'react'
import type { User, WorkList } from '../api/types.ts'
import { useResource } from '../data/use-resource.ts'
import { useKeys } from '../keys/use-keys.ts'
import { useChanges } from '../live/live.ts'
import { KeyLine } from '../parts/key-line.tsx'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { Say, Sentences } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'
import { navigate, withQuery } from '../router/location.ts'
import { usePageHead } from '../shell/page.tsx'
import { WorkListCard } from './list.tsx'
import { Preview } from './preview.tsx'
import { Rail } from './rail.tsx'
import { recordAddress } from './record-address.ts'

/** Keys of the list; those of its rows work where there are rows. */
const hintsFor = (rows: number, mayFind: boolean) => [
  { keys: ['J', 'K'], words: 'move', works: rows > 1 },
  { keys: ['Enter'], words: 'open', works: rows > 0 },
  { keys: ['W'], words: 'why', works: rows > 0 },
  { keys: ['/'], words: 'find', works: mayFind },
  { keys: ['Ctrl', 'K'], words: 'commands' },
  { keys: ['?'], words: 'all shortcuts' },
]

const rowsOf = (list: WorkList | undefined) => list?.groups.flatMap((group) => group.rows) ?? []

/** Address of the list with one row chosen: filter and place survive every step. */
const addressOf = (view: string, task: string | undefined, after?: string): string =>
  withQuery('/my-work', { view: view === 'all' ? undefined : view, after, task })

/** Alt 1 to 9 switch views; `code` because Alt changes the character on some keyboards. */
function useViewKeys(views: readonly { readonly code: string }[]): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const place = event.altKey && !event.ctrlKey ? /^Digit([1-9])$/.exec(event.code)?.[1] : undefined
      const view = place === undefined ? undefined : views[Number(place) - 1]
      if (view === undefined) return
      event.preventDefault()
      navigate(addressOf(view.code, undefined))
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [views])
}

/** Counts can stay equal while rows change places; so now and then any change is reason enough. */
const longestUnread = 15_000

/** Reads the list again when the server says that work has changed, and while the page is in view only. */
function useLiveList(refresh: () => void): void {
  const seen = useRef<{ work: string | undefined; at: number }>({ work: undefined, at: 0 })
  useChanges((change) => {
    const now = performance.now()
    const isOld = now - seen.current.at > longestUnread
    if (document.hidden || (change.work === seen.current.work && !isOld)) return
    seen.current = { work: change.work, at: now }
    refresh()
  })
}

/** My work: opening the next right thing in one key, and knowing why it is next. */
export function Work({ location, user }: { readonly location: URL; readonly user: User }) {
  const { roles } = user
  const mayFind = user.places.some(({ code }) => code === 'find')
  const view = location.searchParams.get('view') ?? 'all'
  const after = location.searchParams.get('after') ?? undefined
  const list = useResource<WorkList>(withQuery('/v1/work', { view, cursor: after }))
  const rows = rowsOf(list.value)
  const asked = location.searchParams.get('task') ?? undefined
  const chosen = rows.find((row) => row.taskId === asked)?.taskId ?? asked ?? rows[0]?.taskId
  const [wantsFocus, setWantsFocus] = useState(false)
  const heading = usePageHead(list.value?.title ?? 'My work', 'my-work')
  useLiveList(list.refresh)
  useViewKeys(list.value?.views ?? [])
  const choose = (task: string | undefined): void => {
    if (task !== undefined && task !== asked) navigate(addressOf(view, task, after), { replace: true })
  }
  const step = (by: number): void => {
    const at = rows.findIndex((row) => row.taskId === chosen)
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + (asked === undefined ? Math.min(by, 0) : by)))]
    setWantsFocus(true)
    choose(next?.taskId)
  }
  const row = rows.find((each) => each.taskId === chosen)
  const open = (why?: boolean): void => {
    if (row !== undefined) navigate(recordAddress(row, view, roles) + (why ? '#why' : ''))
  }
  useKeys({ j: () => step(1), k: () => step(-1), w: () => open(true), enter: isFree() ? () => open() : undefined })
  return (
    <>
      <div className="head">
        <h1 tabIndex={-1} ref={heading}>
          {list.value === undefined ? 'My work' : <Sentences text={list.value.title} />}
        </h1>
        {list.value !== undefined && (
          <p className="lead-line">
            {list.value.lead.map((sentence) => (
              <Say key={sentence}>{sentence}</Say>
            ))}
          </p>
        )}
      </div>
      {list.problem !== undefined && <ProblemNotice problem={list.problem} onRetry={list.reload} />}
      {list.problem?.status === 400 && (
        <p className="way-on">
          <Link href="/my-work">Show all of my work</Link>
        </p>
      )}
      {list.waiting && list.value === undefined && (
        <div className="card">
          <Waiting rows={12} words="The list is on its way." />
        </div>
      )}
      {list.value !== undefined && (
        <div className="work">
          <Rail list={list.value} addressOf={addressOf} />
          <WorkListCard
            list={list.value}
            chosen={chosen}
            wantsFocus={wantsFocus}
            onFocused={() => setWantsFocus(false)}
            onChoose={choose}
            recordOf={(each) => recordAddress(each, view, roles)}
            view={view}
            isLater={after !== undefined}
          />
          {chosen !== undefined && row !== undefined && (
            <Preview task={chosen} record={row.recordId} view={view} address={recordAddress(row, view, roles)} />
          )}
        </div>
      )}
      <KeyLine hints={hintsFor(rows.length, mayFind)} />
    </>
  )
}

/** Enter belongs to whatever has the focus; it opens the chosen row only when nothing else would take it. */
const isFree = (): boolean => {
  const focused = document.activeElement
  return focused === null || focused === document.body || focused.tagName === 'H1' || focused.id === 'main'
}
