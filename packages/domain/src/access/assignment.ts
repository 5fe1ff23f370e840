import type { FlagCode } from './flags.ts'
import type { Purpose } from './purposes.ts'
import type { Relation } from './relations.ts'

/** What an assignment can make of somebody towards the records that it names. */
export type Bond = Extract<Relation, 'assigned' | 'own' | 'represents' | 'agreement'>

/**
 * Records, one purpose, an end. It names identity records and never a person: a link that is found later adds nothing
 * to it. `cleared` names the compartments that it opens.
 */
export interface Assignment {
  readonly assignmentId: string
  readonly actor: string
  readonly bond: Bond
  readonly purpose: Purpose
  readonly case?: string
  readonly records: readonly string[]
  readonly cleared: readonly FlagCode[]
  /** Who gave it. */
  readonly by: string
  /** RFC 3339 instants in UTC; it holds from `from` to before `until`. */
  readonly from: string
  readonly until: string
}

/** At most this long, so that access ends by itself where nobody remembers to end it. */
export const LONGEST_ASSIGNMENT_DAYS = 180

export type AssignmentFault =
  | 'assignment.no-record'
  | 'assignment.by-oneself'
  | 'assignment.ended-before-begun'
  | 'assignment.too-long'

const dayMs = 86_400_000

/** What is wrong with an assignment; undefined: nothing. */
export function faultOf(assignment: Assignment): AssignmentFault | undefined {
  const lasts = Date.parse(assignment.until) - Date.parse(assignment.from)
  if (assignment.records.length === 0) return 'assignment.no-record'
  if (assignment.by === assignment.actor) return 'assignment.by-oneself'
  if (!(lasts > 0)) return 'assignment.ended-before-begun'
  if (lasts > LONGEST_ASSIGNMENT_DAYS * dayMs) return 'assignment.too-long'
  return undefined
}

/** Instants are compared as times: RFC 3339 writes one moment in more than one way. */
const standsAt = ({ from, until }: Assignment, at: string): boolean =>
  Date.parse(from) <= Date.parse(at) && Date.parse(at) < Date.parse(until)

/** Bonds that hold towards a person: every record of the person is named by a standing assignment of the same bond. */
export function bondsOf(
  assignments: readonly Assignment[],
  asked: {
    readonly actor: string
    readonly purpose: Purpose
    readonly members: readonly string[]
    readonly at: string
  },
): readonly Bond[] {
  const mine = assignments.filter(
    (one) =>
      one.actor === asked.actor &&
      standsAt(one, asked.at) &&
      (one.purpose === asked.purpose || asked.purpose === 'queue'),
  )
  const bonds = [...new Set(mine.map(({ bond }) => bond))]
  return bonds.filter((bond) =>
    asked.members.every((id) => mine.some((one) => one.bond === bond && one.records.includes(id))),
  )
}
