import { formatDay } from '@passage/domain/calendar/day'
import { type CanonicalValue, canonicalText } from '@passage/tlog/canonical'
import { RequestReused } from '../../guard-rows/request.ts'
import type { CaseAnswer } from '../answer.ts'
import type { HeldCase } from '../hold-case.ts'
import type { CaseLine } from '../read-case.ts'
import { answeredBefore } from '../repeat.ts'
import type { RuledText } from './entries.ts'
import { type FamilyReport, type Ruled, ruledText } from './report.ts'

/**
 * The answer that the same report got before; undefined: it is the first time.
 * @throws RequestReused where the same id stands for something else
 */
export function answeredAlike(rider: HeldCase, { requestId, lead, ruled }: FamilyReport): CaseAnswer | undefined {
  const line = rider.file.lines.find((one) => one.requestId === requestId)
  if (line === undefined) return undefined
  if (!saysTheSame(line, lead.caseId, ruled)) throw new RequestReused()
  return answeredBefore(rider, requestId)
}

function saysTheSame(line: CaseLine, lead: string, ruled: Ruled): boolean {
  if (line.type === 'case-refused') {
    if (ruled.what === 'withdrawn') return false
    const { event } = line.body
    const { on, judge } = ruled.ruling
    return event?.type === `family-${ruled.what}` && event.on === formatDay(on) && event.by.name === judge
  }
  const said = saidIn(line)
  return said?.other === lead && sameText(said.ruled, ruledText(ruled))
}

const plain = (said: RuledText) => canonicalText(said as unknown as CanonicalValue)
const sameText = (one: RuledText, other: RuledText): boolean => plain(one) === plain(other)

/** What a line of the rider says about its family. */
function saidIn({ type, body }: CaseLine): { readonly other: string; readonly ruled: RuledText } | undefined {
  switch (type) {
    case 'case-family-proposed':
      return body
    case 'case-family-joined': {
      const { other, ruling, derivative } = body
      return { other, ruled: { what: 'joined', ruling, derivative } }
    }
    case 'case-family-severed': {
      const { other, ruling, child } = body
      return { other, ruled: { what: 'severed', ruling, ...(child === undefined ? {} : { child }) } }
    }
    case 'case-family-corrected': {
      const { other, line, why, source } = body
      return { other, ruled: { what: 'withdrawn', line, why, source } }
    }
    default:
      return undefined
  }
}
