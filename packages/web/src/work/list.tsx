import { useEffect, useRef } from 'react'
import type { WorkList, WorkRow } from '../api/types.ts'
import { Exact } from '../parts/parts.tsx'
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
}

const isWide = (): boolean => window.matchMedia('(min-width: 73.75rem)').matches

interface RowProps extends Omit<ListProps, 'list'> {
  readonly row: WorkRow
}

/** One row, 56 px. The first click chooses it where the preview stands beside it; Enter or a second click opens it. */
function Row({ row, chosen, wantsFocus, onFocused, onChoose, view }: RowProps) {
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
        href={withQuery(`/records/${row.recordId}`, { task: row.taskId, view })}
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
          <span className="what">{row.reason}</span>
          <span className="under">
            <Exact>{row.recordLabel}</Exact>
            <span>{row.detail}</span>
          </span>
        </span>
        <span className="when">
          <span>{row.due}</span>
          <span className="under">{row.age}</span>
        </span>
      </Link>
    </li>
  )
}

export function WorkListCard({ list, ...rest }: ListProps) {
  return (
    <section className="card list" aria-label={list.viewWords}>
      <div className="list-head">
        <h2>{list.viewWords}</h2>
      </div>
      {list.empty !== undefined && (
        <div className="empty">
          <p>{list.empty}</p>
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
        <span>{list.foot}</span>
        <span>{list.madeAt}</span>
      </p>
    </section>
  )
}
