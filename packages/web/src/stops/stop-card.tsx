import type { EndedStopRow, StopRow } from '../api/act-types.ts'
import { Exact } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'
import { LiftForm } from './lift-form.tsx'

interface Common {
  readonly recordId: string
  readonly purpose: string
  readonly worksHere: boolean
  readonly addressFor: (purpose: string) => string
  readonly onSent: () => void
}

const Row = ({ term, children }: { readonly term: string; readonly children: string | undefined }) =>
  children === undefined ? null : (
    <div>
      <dt>{term}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  )

/** One stop that stands: what it is, by what authority, since when, who entered it, what ends it. */
export function StandingStop({ stop, ...common }: Common & { readonly stop: StopRow }) {
  return (
    <article className="cut pad matter" aria-label={stop.words}>
      <div className="matter-head">
        <h3>
          <bdi>{stop.words}</bdi>
        </h3>
        <span className="pill">Stop in force</span>
      </div>
      <div>
        <p>
          <bdi>{stop.text}</bdi>
        </p>
        <p className="source">
          <Link href={`/rules/${encodeURIComponent(stop.rule)}`}>
            <Exact>{stop.rule}</Exact>
          </Link>
          , {stop.citation}
        </p>
      </div>
      <dl className="terms">
        <Row term="Authority">{stop.authority}</Row>
        <Row term="Why">{stop.reason}</Row>
        <Row term="Since">{stop.sinceWords}</Row>
        <Row term="Until">{stop.untilWords}</Row>
        <Row term="Entered by">{stop.byWords}</Row>
        <Row term="What ends it">{stop.remedy}</Row>
      </dl>
      {common.worksHere && <LiftForm stop={stop} {...common} />}
    </article>
  )
}

/** Stops that ended: both entries, and by what authority. */
export function EndedStops({ ended }: { readonly ended: readonly EndedStopRow[] }) {
  return (
    <section className="card pad matter" aria-labelledby="ended-head">
      <h2 id="ended-head">Stops that ended</h2>
      {ended.length === 0 && <p className="soft">None has ended.</p>}
      <ul className="plain-list">
        {ended.map((stop) => (
          <li key={stop.stop}>
            <b>
              <bdi>{stop.words}</bdi>
            </b>
            <span>
              <bdi>{stop.placedWords}</bdi>
            </span>
            <span>
              <bdi>
                {stop.endedWords}: {stop.authority}. {stop.reason}
              </bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
