import { formatDay } from '@passage/domain/calendar/day'
import { RequestReused } from '../../guard-rows/request.ts'
import type { HeldCase } from '../hold-case.ts'
import type { CaseLine } from '../read-case.ts'
import { answeredBefore } from '../repeat.ts'
import type { RulingText } from './entries.ts'
import type { FamilyAnswer, FamilyReport, Ruled, Ruling } from './rule-on-family.ts'

export const rulingText = ({ judge, on, source }: Ruling): RulingText => ({ judge, on: formatDay(on), source })

/**
 * The answer that the same report got before; undefined: it is the first time.
 * @throws RequestReused where the same id stands for something else
 */
export function answeredAlike(rider: HeldCase, { requestId, lead, ruled }: FamilyReport): FamilyAnswer | undefined {
  const line = rider.file.lines.find((one) => one.requestId === requestId)
  if (line === undefined) return undefined
  if (!saysTheSame(line, lead.caseId, ruled)) throw new RequestReused()
  const answer = answeredBefore(rider, requestId)
  return answer?.ok === true || (answer?.ok === false && 'failing' in answer) ? answer : undefined
}

function saysTheSame(line: CaseLine, lead: string, ruled: Ruled): boolean {
  const { judge, on } = ruled.ruling
  if (line.type === 'case-refused') {
    const { event } = line.body
    return event?.type === `family-${ruled.what}` && event.on === formatDay(on) && event.by.name === judge
  }
  if (line.type === 'case-family-joined') {
    const same = line.body.other === lead && sameRuling(line.body.ruling, ruled.ruling)
    return ruled.what === 'joined' && same && line.body.derivative === ruled.derivative
  }
  if (line.type !== 'case-family-severed' || ruled.what !== 'severed') return false
  const same = line.body.other === lead && sameRuling(line.body.ruling, ruled.ruling)
  return same && sameRuling(line.body.child, ruled.child)
}

function sameRuling(said: RulingText | undefined, asked: Ruling | undefined): boolean {
  const text = asked === undefined ? undefined : rulingText(asked)
  return said?.judge === text?.judge && said?.on === text?.on && said?.source === text?.source
}
