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
export type FamilyLine = Extract<CaseLine, { type: 'case-family-joined' | 'case-family-severed' }>

/** Folds the lines about the family of a case. They move nothing else in it. */
export function familyOf(lines: readonly CaseLine[]): FamilyPlace {
  let lead: Relative | undefined
  const riders = new Map<string, Relative>()
  for (const { type, seq, body } of standingLines(lines)) {
    if (type === 'case-family-joined') {
      const relative = { case: body.other, derivative: body.derivative, ruling: body.ruling, seq }
      if (body.as === 'rider') lead = relative
      else riders.set(body.other, relative)
    } else if (body.as === 'rider') lead = undefined
    else riders.delete(body.other)
  }
  return { ...(lead === undefined ? {} : { lead }), riders: [...riders.values()] }
}

/** The lines about the family that nobody has withdrawn, oldest first. */
export function standingLines(lines: readonly CaseLine[]): readonly FamilyLine[] {
  const withdrawn = withdrawnBy(lines)
  return lines.filter(
    (line): line is FamilyLine =>
      (line.type === 'case-family-joined' || line.type === 'case-family-severed') && !withdrawn.has(line.seq),
  )
}

/** Positions of withdrawn lines, each with the position of the line that withdrew it. */
export const withdrawnBy = (lines: readonly CaseLine[]): ReadonlyMap<number, number> =>
  new Map(lines.flatMap(({ type, seq, body }) => (type === 'case-family-corrected' ? [[body.line, seq] as const] : [])))
