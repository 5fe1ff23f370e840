import { useEffect, useRef } from 'react'
import type { WorkList, WorkRow } from '../api/types.ts'
import { ClockIcon } from '../parts/icons.tsx'
import { Exact, Say } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'
import { withQuery } from '../router/location.ts'

interface ListProps {
  readonly list: WorkList
  readonly chosen: string | undefined
  /** True after J or K: the chosen row takes the focus. */
  readonly wantsFocus: boolean
  readonly onFocused: () => void
  readonly onChoose: (task: string) => void
  readonly view: string
  /** Address of a row’s record. */
  readonly recordOf: (row: WorkRow) => string
}

const isWide = (): boolean => window.matchMedia('(min-width: 73.75rem)').matches

interface RowProps extends Omit<ListProps, 'list'> {
  readonly row: WorkRow
}

/** One row, 56 px. The first click chooses it where the preview stands beside it; Enter or a second click opens it. */
function Row({ row, chosen, wantsFocus, onFocused, onChoose, recordOf }: RowProps) {
  const link = useRef<HTMLAnchorElement>(null)
  const isChosen = row.taskId === chosen
  useEffect(() => {
    if (!isChosen || !wantsFocus) return
    link.current?.focus()
    onFocused()
  }, [isChosen, wantsFocus, onFocused])
  return (
    <li>
      <Link
        ref={link}
        className="row"
        href={recordOf(row)}
        aria-current={isChosen ? 'true' : undefined}
        onFocus={(event) => {
          if (event.target.matches(':focus-visible')) onChoose(row.taskId)
        }}
        onClick={(event) => {
          if (event.detail === 0 || isChosen || !isWide()) return
          event.preventDefault()
          onChoose(row.taskId)
        }}
      >
        <span>
          <span className="what">
            <Say>{row.reason}</Say>
          </span>
          <span className="under">
            <Exact>{row.recordLabel}</Exact>
            <Say>{row.detail}</Say>
          </span>
          {row.note !== undefined && (
            <span className="note-line">
              <bdi>{row.note}</bdi>
            </span>
          )}
        </span>
        <span className="when">
          <Say>{row.due}</Say>
          <span className="under">
            <Say>{row.age}</Say>
          </span>
        </span>
      </Link>
    </li>
  )
}

export function WorkListCard({ list, isLater, ...rest }: ListProps & { readonly isLater: boolean }) {
  const { view } = rest
  return (
    <section className="card list" aria-label={list.viewWords}>
      <div className="list-head">
        <h2>{list.viewWords}</h2>
      </div>
      {list.partial !== undefined && (
        <p className="partial">
          <ClockIcon />
          <Say>{list.partial}</Say>
        </p>
      )}
      {list.empty !== undefined && (
        <div className="empty">
          <p>{list.empty}</p>
          {view !== 'all' && (
            <p>
              <Link href="/my-work">Show the records to review</Link>
            </p>
          )}
        </div>
      )}
      {list.groups.map((group) => (
        <div key={group.words}>
          <h3>{group.words}</h3>
          <ul>
            {group.rows.map((row) => (
              <Row key={row.taskId} row={row} {...rest} />
            ))}
          </ul>
        </div>
      ))}
      <p className="list-foot">
        <Say>{list.foot}</Say>
        <Say>{list.madeAt}</Say>
        {list.next !== undefined && (
          <Link href={withQuery('/my-work', { view: view === 'all' ? undefined : view, after: list.next })}>
            Show the next rows
          </Link>
        )}
        {isLater && (
          <Link href={withQuery('/my-work', { view: view === 'all' ? undefined : view })}>Back to the first rows</Link>
        )}
      </p>
    </section>
  )
}
