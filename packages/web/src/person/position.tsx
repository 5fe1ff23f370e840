import type { PersonFile } from '../api/types.ts'
import { ClockIcon } from '../parts/icons.tsx'
import { Pill, Say, Sentences } from '../parts/parts.tsx'
import { StayRibbon } from './ribbon.tsx'

/** One sentence that answers, what follows from it, and the one act. */
export function PositionCard({ file, onWhy }: { readonly file: PersonFile; readonly onWhy: () => void }) {
  const { position } = file
  if (position === undefined) {
    return (
      <section className="card position">
        <div className="answer">
          <h2>No stay is on record.</h2>
          <p className="consequence">An arrival or a departure opens one. Nothing follows from its absence.</p>
        </div>
      </section>
    )
  }
  return (
    <section className="card position" aria-label="Where the stay stands">
      <div className="answer">
        <div className="acts">
          <Pill pill={position.pill} />
          {position.mark !== undefined && <span className="pill unknown">{position.mark}</span>}
        </div>
        <h2>
          <Sentences text={position.lead} />
        </h2>
        <p className="consequence">{position.consequence}</p>
        {position.open !== undefined && (
          <p className="open-point">
            <ClockIcon />
            <Say>{position.open}</Say>
          </p>
        )}
        <div className="acts">
          <button type="button" className="button primary" onClick={onWhy}>
            Read why
          </button>
          {position.due !== undefined && (
            <span>
              Review due <b>{position.due.words}</b>, {position.due.aside}
            </span>
          )}
        </div>
      </div>
      {file.ribbon !== undefined && <StayRibbon ribbon={file.ribbon} />}
    </section>
  )
}
