import { useRef } from 'react'
import type { Moment, PersonFile } from '../api/types.ts'
import { useKeys } from '../keys/use-keys.ts'
import { Link } from '../router/link.tsx'
import { withQuery } from '../router/location.ts'

const filters = [
  { code: 'everything', words: 'Everything' },
  { code: 'border', words: 'Border' },
  { code: 'decisions', words: 'Decisions' },
] as const

const markers = {
  fact: { words: 'Fact', icon: <circle cx="6" cy="6" r="5" fill="var(--act)" /> },
  act: {
    words: 'Act',
    icon: (
      <rect
        x="1.5"
        y="1.5"
        width="9"
        height="9"
        rx="2"
        fill="var(--paper)"
        stroke="var(--ink-soft)"
        strokeWidth="1.6"
      />
    ),
  },
  unknown: {
    words: 'Not certain',
    icon: (
      <>
        <circle cx="6" cy="6" r="4.6" fill="var(--paper)" stroke="var(--unknown-fill)" strokeWidth="1.8" />
        <path d="M6 1.4a4.6 4.6 0 0 1 0 9.2z" fill="var(--unknown-fill)" />
      </>
    ),
  },
} as const

function MomentRow({ moment, isFresh }: { readonly moment: Moment; readonly isFresh: boolean }) {
  const classes = ['moment', moment.chosen && 'chosen', isFresh && 'fresh'].filter(Boolean).join(' ')
  return (
    <li className={classes}>
      <span className="day">
        <bdi dir="ltr">{moment.day}</bdi>
      </span>
      <span className="spine">
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          {markers[moment.marker].icon}
        </svg>
      </span>
      <div className="said" tabIndex={-1} data-moment={moment.id}>
        <h4>
          {isFresh && <span className="hidden">New: </span>}
          {moment.title}
        </h4>
        {moment.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="source">{moment.source}</p>
      </div>
    </li>
  )
}

interface TimelineProps {
  readonly file: PersonFile
  /** Moments that the reader had seen before asking for the change; the others are marked. */
  readonly known: ReadonlySet<string> | undefined
  readonly address: URL
}

/** Everything on record by month, newest first; facts that came late say both times. */
export function Timeline({ file, known, address }: TimelineProps) {
  const only = address.searchParams.get('only') ?? 'everything'
  const box = useRef<HTMLElement>(null)
  const step = (by: number): void => {
    const all = [...(box.current?.querySelectorAll<HTMLElement>('[data-moment]') ?? [])]
    const at = all.indexOf(document.activeElement as HTMLElement)
    all[Math.min(all.length - 1, Math.max(0, at + by))]?.focus()
  }
  useKeys({ j: () => step(1), k: () => step(-1) })
  const addressOf = (code: string): string =>
    withQuery(address.pathname, {
      ...Object.fromEntries(address.searchParams),
      only: code === 'everything' ? undefined : code,
    })
  const months = file.months
    .map((month) => ({
      ...month,
      moments: month.moments.filter((each) => only === 'everything' || each.group === only),
    }))
    .filter((month) => month.moments.length > 0)
  return (
    <section className="card story timeline" ref={box} aria-labelledby="timeline">
      <div className="list-head">
        <h2 id="timeline">Timeline</h2>
        <nav className="segments" aria-label="Show on the timeline">
          {filters.map(({ code, words }) => (
            <Link key={code} replace href={addressOf(code)} aria-current={code === only ? 'true' : undefined}>
              {words}
            </Link>
          ))}
        </nav>
      </div>
      {months.length === 0 && <p className="soft">Nothing of this kind is on record.</p>}
      {months.map((month) => (
        <div key={month.words}>
          <h3>{month.words}</h3>
          <ol className="moments">
            {month.moments.map((moment) => (
              <MomentRow key={moment.id} moment={moment} isFresh={known !== undefined && !known.has(moment.id)} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}
