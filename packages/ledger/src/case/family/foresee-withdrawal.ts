import type { Day } from '@passage/domain/calendar/day'
import { refuseJoin } from '@passage/domain/case/us/family/refuse-family'
import { previewWithdrawal } from '@passage/domain/case/us/family/withdraw'
import type { Tx } from '../../pools/transaction.ts'
import { type FamilyLine, familyOf, standingLines } from './family-of.ts'
import type { Foreseen, Sides } from './foresee.ts'
import { memberOf, minorityOf, placedOf } from './hold-pair.ts'

/**
 * What taking back a line about two cases would do: of joining, that they stand apart as if it had not been written; of severing,
 * that they stand together again. It changes nothing. It is the way out also where lead and rider turned out to be one person.
 */
export async function foreseeWithdrawal(
  tx: Tx,
  { rider, lead }: Sides,
  { line, today }: { readonly line: number; readonly today: Day },
): Promise<Foreseen> {
  const standing = standingLines(rider.file.lines).filter(({ body }) => body.as === 'rider')
  const replaced = standing.find(({ seq, body }) => seq === line && body.other === lead.file.opened.case)
  if (replaced === undefined) return { effects: [], fault: 'family.no-such-line' }
  if (standing.at(-1) !== replaced) return { effects: [], fault: 'family.later-line' }
  const what = replaced.type === 'case-family-joined' ? 'joined' : 'severed'
  const fault = what === 'joined' ? undefined : refuseJoin(await placedOf(tx, rider), await placedOf(tx, lead))
  if (fault !== undefined) return { effects: [], fault }
  const riding = memberOf(rider.file, wasDerivative(rider.file.lines, replaced), await minorityOf(tx, rider, today))
  return { effects: previewWithdrawal(what, { lead: memberOf(lead.file, false, 'no'), riders: [] }, riding) }
}

function wasDerivative(lines: Sides['rider']['file']['lines'], replaced: FamilyLine): boolean {
  if (replaced.type === 'case-family-joined') return replaced.body.derivative
  return familyOf(lines.filter(({ seq }) => seq < replaced.seq)).lead?.derivative === true
}

/** The line of the other case that was written with one of these: by the same request. */
export function twinOf(line: FamilyLine, other: Sides['lead']['file']): FamilyLine {
  const twin = standingLines(other.lines).find(({ requestId }) => requestId === line.requestId)
  if (twin === undefined) throw new Error('a line about a family stands in both cases')
  return twin
}
