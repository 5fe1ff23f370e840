import type { Day } from '../../calendar/day.ts'
import type { Case } from '../case.ts'
import { executable } from '../executable.ts'
import type { Pack } from '../pack.ts'
import type { FailedGate } from '../refusal.ts'

/**
 * Whether a return decision is enforceable on a day. Nothing here is final: an appeal may be pending and not suspend. Without the
 * law of the State it is not determinable, which opens nothing.
 */
export interface Enforceable {
  readonly answer: 'ENFORCEABLE' | 'NOT_ENFORCEABLE' | 'NOT_DETERMINABLE'
  /** Everything that stands against it. */
  readonly reasons: readonly FailedGate[]
  readonly findings: readonly string[]
}

/** @param destination the country of removal */
export function enforceable(pack: Pack, state: Case, on: Day, destination: string, lawOf: Day = on): Enforceable {
  const { reasons, findings } = executable(pack, state, on, { 'removal-destination': destination }, lawOf)
  if (reasons.some(restsOnMissingLaw)) return { answer: 'NOT_DETERMINABLE', reasons, findings }
  return { answer: reasons.length === 0 ? 'ENFORCEABLE' : 'NOT_ENFORCEABLE', reasons, findings }
}

/** What only the State can say: the case cannot tell it, and no default stands in for it. */
const NATIONAL = ['appeal-effect', 'removal-order-rule', 'language-rule', 'information-limits'] as const

/** The State has said nothing at all, or not what the gate needs and could not be decided without. */
function restsOnMissingLaw({ code, why, reads }: FailedGate): boolean {
  if (code === 'eu.national-law') return true
  return (
    why === 'unknown' && reads.some(({ name, value }) => value === undefined && NATIONAL.some((own) => own === name))
  )
}
