import type { Purpose } from '@passage/domain/access/purposes'
import type { Day } from '@passage/domain/calendar/day'
import type { Entrusted } from '@passage/ledger/gateway/list-entrusted'
import type { EntrustedList } from '../views/other.ts'
import { dayOfInstant, writtenDay } from '../words/dates.ts'
import { headingName, nameByFamily, recordLabel } from '../words/labels.ts'

const bondWords: Readonly<Record<string, string>> = {
  own: 'your own record',
  represents: 'you represent this person',
  assigned: 'assigned to you',
  agreement: 'under an agreement',
}

export interface EntrustedInput {
  readonly purpose: Purpose
  readonly given: readonly Entrusted[]
  readonly names: ReadonlyMap<string, { readonly family: string; readonly given?: string }>
  /** Where the page begins; undefined: it is the first. */
  readonly after: string | undefined
  readonly next: string | undefined
  readonly today: Day
}

/** One page of several says nothing about the others. */
const isPart = ({ after, next }: EntrustedInput): boolean => after !== undefined || next !== undefined

function titleOf(input: EntrustedInput): string {
  const { purpose, names, given } = input
  if (names.size === 0) {
    if (purpose === 'exchange') return 'You open records by their number.'
    return isPart(input)
      ? 'No record on this page is open to you for this purpose.'
      : 'No record is open to you for this purpose.'
  }
  if (purpose !== 'own-record') return 'Assigned to you'
  return given.some(({ bond }) => bond === 'represents') ? 'Whom you represent' : 'Your own record'
}

const leadOf = (input: EntrustedInput): string[] => {
  const { names, purpose, next } = input
  if (names.size > 0) return ['Each opening is written down, and the person can read it.']
  if (purpose === 'exchange')
    return ['A partner is given no list. What the agreement opens stands at the address of each record.']
  if (isPart(input)) return [next === undefined ? 'It is the last page.' : 'The list goes on with the next page.']
  return purpose === 'own-record'
    ? ['The authority joins your sign-in to your record after it has seen who you are. Ask it to do that.']
    : ['A supervisor gives assignments. Each names its records, its purpose and its end.']
}

/** The list as the screen shows it; what may not be read is not in it. */
export function entrustedList(input: EntrustedInput): EntrustedList {
  return {
    title: titleOf(input),
    lead: leadOf(input),
    purpose: input.purpose,
    rows: input.given.flatMap(({ recordId, bond, caseRef, until }) => {
      const name = input.names.get(recordId)
      if (name === undefined) return []
      const end = writtenDay(dayOfInstant(until.toISOString()), input.today)
      return [
        {
          recordId,
          recordLabel: recordLabel(recordId),
          name: headingName(nameByFamily(name)),
          bond: bondWords[bond] ?? 'assigned to you',
          ...(caseRef === undefined ? {} : { case: caseRef }),
          until: `until ${end}`,
        },
      ]
    }),
    ...(input.next === undefined ? {} : { next: input.next }),
  }
}
