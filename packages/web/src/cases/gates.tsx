import type { GateRow } from '../api/case-types.ts'
import { PauseIcon, TickIcon } from '../parts/icons.tsx'
import { Exact, Terms } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'

/** Where the rule stands: id, law, and whether anybody has checked it. */
const Source = ({ gate }: { readonly gate: GateRow }) => (
  <p className="source">
    {gate.state === 'withheld' ? (
      gate.basis
    ) : (
      <>
        <Link href={`/rules/${encodeURIComponent(gate.code)}`}>
          <Exact>{gate.code}</Exact>
        </Link>
        {gate.citation !== '' && `, ${gate.citation}`}. {gate.state === 'met' ? gate.stateWords : gate.basis}.
      </>
    )}
  </p>
)

/** One gate: the rule as a sentence, its law, what it read, and what clears it. */
function Gate({ gate }: { readonly gate: GateRow }) {
  const isMet = gate.state === 'met'
  return (
    <li tabIndex={-1}>
      <span className={isMet ? 'mark met' : 'mark not-yet'}>
        {isMet ? <TickIcon /> : <PauseIcon />}
        <span className="hidden">{gate.stateWords}: </span>
      </span>
      <div className="gate">
        <p>
          <bdi>{isMet ? gate.text : <b>{gate.text}</b>}</bdi>
        </p>
        {!isMet && gate.stateWords !== 'Holds' && <p className="gate-state">{gate.stateWords}.</p>}
        <Source gate={gate} />
        {gate.reads.length > 0 && <Terms terms={gate.reads} label="What it read" />}
        {gate.rivals !== undefined && (
          <ul className="bullets" aria-label="Readings between which nobody has decided">
            {gate.rivals.map(({ id, text, where }) => (
              <li key={id}>
                {text} {where !== undefined && <span className="soft">({where})</span>}
              </li>
            ))}
          </ul>
        )}
        {gate.clears !== undefined && (
          <p>
            <bdi>
              <b>Clears:</b> {gate.clears}
            </bdi>
          </p>
        )}
        {gate.decider !== undefined && <p className="soft">Decided by {gate.decider}.</p>}
      </div>
    </li>
  )
}

/** Gates, those that hold first as the server orders them. */
export const Gates = ({ gates, label }: { readonly gates: readonly GateRow[]; readonly label: string }) => (
  <ul className="rules gates" aria-label={label}>
    {gates.map((gate, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: rules that the law withholds have no other name
      <Gate key={`${gate.code} ${at}`} gate={gate} />
    ))}
  </ul>
)
