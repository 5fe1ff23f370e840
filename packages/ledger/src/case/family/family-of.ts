import type { CaseLine } from '../read-case.ts'
import type { RulingText } from './entries.ts'

/** A case of the same family as another has it on record. */
export interface Relative {
  readonly case: string
  readonly derivative: boolean
  readonly ruling: RulingText
  /** Position of the line that says so. */
  readonly seq: number
}
/** What a case is in its family now: a rider, or a lead with riders, or neither. */
export interface FamilyPlace {
  readonly lead?: Relative
  readonly riders: readonly Relative[]
}

/** Folds the lines about the family of a case. They move nothing else in it. */
export function familyOf(lines: readonly CaseLine[]): FamilyPlace {
  let lead: Relative | undefined
  const riders = new Map<string, Relative>()
  for (const { type, seq, body } of lines) {
    if (type === 'case-family-joined') {
      const relative = { case: body.other, derivative: body.derivative, ruling: body.ruling, seq }
      if (body.as === 'rider') lead = relative
      else riders.set(body.other, relative)
    }
    if (type === 'case-family-severed') {
      if (body.as === 'rider') lead = undefined
      else riders.delete(body.other)
    }
  }
  return { ...(lead === undefined ? {} : { lead }), riders: [...riders.values()] }
}
