import type { WorkList } from '../api/types.ts'
import { Link } from '../router/link.tsx'

interface RailProps {
  readonly list: WorkList
  readonly addressOf: (view: string, task: string | undefined) => string
}

/** Views with counts, each with its own address, and one line on the border exchange. */
export function Rail({ list, addressOf }: RailProps) {
  return (
    <nav className="rail" aria-label="Views of my work">
      <h2>Views</h2>
      <ul>
        {list.views.map((view) => (
          <li key={view.code}>
            <Link href={addressOf(view.code, undefined)} aria-current={view.code === list.view ? 'page' : undefined}>
              {view.words}
              <span>{view.count.toLocaleString('en-US')}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="passed">
        <Link href="/my-work/passed-on">Passed on to you</Link>
      </p>
      {list.asked !== undefined && (
        <p className="passed asked">
          <Link href={list.asked.href}>{list.asked.words}</Link>
        </p>
      )}
      <div className="stream">
        {list.stream.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </nav>
  )
}
