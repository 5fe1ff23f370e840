import type { Case, CaseEvent, Finding } from './case.ts'
import { evaluate, type Reader } from './condition.ts'
import { holdsIn, type LawOfDay, rivalsIn } from './law.ts'
import type { Gate, Pack } from './pack.ts'
import type { FailedGate } from './refusal.ts'
import { readValues, restsOn } from './view.ts'

/** The answer of one gate: open, open by a finding, or why not. */
export type GateAnswer =
  | { readonly open: true; readonly by?: string }
  | { readonly open: false; readonly why: FailedGate }

interface Asked {
  readonly pack: Pack
  readonly state: Case
  readonly reader: Reader
  readonly event: Pick<CaseEvent, 'type' | 'on'>
}

const OPEN: GateAnswer = { open: true }

/** Asks one gate. What is not proven is not open. */
export function askGate(gate: Gate, asked: Asked): GateAnswer {
  const { pack, state, reader } = asked
  if (!holdsIn(gate, state.forum)) return OPEN
  const truth = evaluate(gate.clear, reader)
  if (truth === 'yes') return OPEN
  const finding = gate.class === 'H' ? undefined : findingFor(gate, asked)
  if (finding !== undefined) return { open: true, by: finding.finding }
  const unmet = truth === 'unknown' ? 'unknown' : 'holds'
  const why = { H: unmet, L: 'no-finding', X: 'contested' } as const
  const rivals = gate.rivals === undefined ? undefined : rivalsIn(gate.rivals, state.forum)
  return {
    open: false,
    why: {
      code: gate.id,
      class: gate.class,
      why: why[gate.class],
      text: gate.text,
      authority: gate.authority,
      legalStatus: gate.legalStatus,
      lastCheckedOn: gate.lastCheckedOn,
      reads: readValues(pack, gate, reader),
      wayOn: gate.wayOn,
      ...(gate.decider === undefined ? {} : { decider: gate.decider }),
      ...(rivals === undefined ? {} : { rivals }),
    },
  }
}

/** A finding that still stands for this gate and step: by a lawyer, resting on what is so today, and naming a rival that holds here and allows it. */
function findingFor(gate: Gate, { pack, state, reader, event }: Asked): Finding | undefined {
  const today = restsOn(pack, gate, reader)
  const rivals = rivalsIn(gate.rivals ?? [], state.forum)
    .filter(({ closes = [] }) => closes !== true && !closes.includes(event.type))
    .map(({ id }) => id)
  return state.findings.find(
    (one) =>
      one.gate === gate.id &&
      one.event === event.type &&
      one.on <= event.on &&
      one.restsOn === today &&
      (gate.class !== 'X' || (one.rival !== undefined && rivals.includes(one.rival))),
  )
}

/** Asks all gates of a row, in its order. */
export function askGates(
  ids: readonly string[],
  law: LawOfDay,
  asked: Asked,
): { readonly failing: readonly FailedGate[]; readonly findings: readonly string[] } {
  const failing: FailedGate[] = []
  const findings: string[] = []
  for (const id of ids) {
    const gate = law.gates.get(id)
    if (gate === undefined) continue
    const answer = askGate(gate, asked)
    if (!answer.open) failing.push(answer.why)
    else if (answer.by !== undefined) findings.push(answer.by)
  }
  return { failing, findings }
}
