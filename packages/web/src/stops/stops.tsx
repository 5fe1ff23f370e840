import type { DisputedLine, StopsView } from '../api/act-types.ts'
import { useResource } from '../data/use-resource.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { Sentences } from '../parts/parts.tsx'
import { RefusedAct } from '../parts/refused-act.tsx'
import { PlaceForm } from './place-form.tsx'
import { EndedStops, StandingStop } from './stop-card.tsx'

/** What a stop bars in plain words, who may know of it, and what is disputed beside it. */
function Meaning({ view }: { readonly view: StopsView }) {
  return (
    <div className="pad matter">
      <h2 id="stops-head">
        <Sentences text={view.title} />
      </h2>
      <p className="soft">
        <Sentences text={view.lead.join(' ')} />
      </p>
      <h3>What a stop bars</h3>
      <ul className="bullets">
        {view.bars.map((words) => (
          <li key={words}>
            <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
      {view.worksHere && (
        <p className="source">
          <bdi>{view.outsideWords}</bdi>
        </p>
      )}
    </div>
  )
}

function Disputed({ lines, words }: { readonly lines: readonly DisputedLine[]; readonly words: string }) {
  return (
    <section className="card pad matter" aria-labelledby="disputed-head">
      <h2 id="disputed-head">What is disputed</h2>
      <p className="soft">
        <bdi>{words}</bdi>
      </p>
      {lines.length === 0 && <p>Nothing on the record is disputed.</p>}
      <ul className="plain-list">
        {lines.map((line) => (
          <li key={`${line.words} ${line.mark}`} className="marked">
            <bdi>{line.words}</bdi>
            <span className="pill unknown">{line.mark}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Place({ view, purpose, addressFor, onSent }: PlaceProps) {
  if (view.place.may) return <PlaceForm view={view} purpose={purpose} onSent={onSent} />
  return (
    <section className="card pad matter" aria-labelledby="place-head">
      <h2 id="place-head">Enter a stop</h2>
      <RefusedAct words="Enter a stop" turn={view.place} addressFor={addressFor} />
    </section>
  )
}
interface PlaceProps {
  readonly view: StopsView
  readonly purpose: string
  readonly addressFor: (purpose: string) => string
  readonly onSent: () => void
}

interface StopsProps {
  readonly recordId: string
  readonly purpose: string
  readonly addressFor: (purpose: string) => string
  readonly onChanged: () => void
}

/** Stops of one person: what stands, what ended, what is disputed, and the form that enters one. */
export default function Stops({ recordId, purpose, addressFor, onChanged }: StopsProps) {
  const stops = useResource<StopsView>(`/v1/records/${encodeURIComponent(recordId)}/stops`, purpose)
  const view = stops.value
  const sent = (): void => {
    stops.reload()
    onChanged()
  }
  if (view === undefined) {
    return (
      <div className="only">
        {stops.problem !== undefined && <ProblemNotice problem={stops.problem} onRetry={stops.reload} />}
        {stops.waiting && <Waiting words="Stops are on their way." />}
      </div>
    )
  }
  const common = { recordId: view.recordId, purpose, worksHere: view.worksHere, addressFor, onSent: sent }
  return (
    <div className="only matters">
      <div className="main">
        <section className="card" aria-labelledby="stops-head">
          <Meaning view={view} />
          {view.stops.map((stop) => (
            <StandingStop key={stop.stop} stop={stop} {...common} />
          ))}
        </section>
        {view.worksHere && <Place view={view} purpose={purpose} addressFor={addressFor} onSent={sent} />}
      </div>
      <div className="beside">
        <Disputed lines={view.disputed} words={view.disputedWords} />
        <EndedStops ended={view.ended} />
      </div>
    </div>
  )
}
