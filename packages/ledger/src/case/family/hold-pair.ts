import { type Day, parseDay } from '@passage/domain/calendar/day'
import { dateOf } from '@passage/domain/case/text/fact-text'
import type { Member } from '@passage/domain/case/us/family/family'
import { type Minority, minorOn } from '@passage/domain/case/us/family/minor'
import type { Placed } from '@passage/domain/case/us/family/refuse-family'
import { headsOf } from '../../append/heads.ts'
import { personsTouched } from '../../determine/members.ts'
import { readRecords } from '../../determine/person-entries.ts'
import { EMPTY } from '../../entry/stream.ts'
import { holdPersons } from '../../guard-rows/guard.ts'
import type { Tx } from '../../pools/transaction.ts'
import type { HeldCase } from '../hold-case.ts'
import { type CaseFile, readCase } from '../read-case.ts'
import type { Side, Sides } from './foresee.ts'
import { onePersonIn } from './one-person.ts'

/** One case, under any record of its person. */
export interface CaseAt {
  readonly recordId: string
  readonly caseId: string
}
/** A case that is to ride along, or does, and its lead. */
export interface Pair {
  readonly rider: CaseAt
  readonly lead: CaseAt
}
export interface HeldPair {
  readonly rider: HeldCase
  readonly lead: HeldCase
}

/**
 * Holds the guard rows of everybody whom two cases are about, in one statement, and reads both. Each keeps the guards of its own
 * person alone: what is written in one names no record of the other. Undefined: there is no such case about one of them.
 */
export async function holdPair(tx: Tx, { rider, lead }: Pair): Promise<HeldPair | undefined> {
  const both = await holdPersons(tx, [rider.recordId, lead.recordId], 1)
  const sets = await personsTouched(tx, [rider.recordId, lead.recordId], 'read')
  const held = async ({ recordId, caseId }: CaseAt): Promise<HeldCase | undefined> => {
    const set = sets.find(({ members }) => members.includes(recordId))
    const head = (await headsOf(tx, [caseId])).get(caseId) ?? EMPTY
    const file = await readCase(tx, caseId)
    if (set === undefined || file === undefined || !set.members.includes(file.opened.record)) return undefined
    const { members } = set
    const guard = both.guard.filter(({ record }) => members.includes(record))
    const person = { guard, members, openLinks: set.open.map(({ linkId }) => linkId) }
    return { caseId, recordId, person, head, file }
  }
  const [one, other] = [await held(rider), await held(lead)]
  return one === undefined || other === undefined ? undefined : { rider: one, lead: other }
}

/** Both cases with every record of their persons. */
export const sidesOf = ({ rider, lead }: HeldPair): Sides => ({
  rider: { file: rider.file, members: rider.person.members },
  lead: { file: lead.file, members: lead.person.members },
})

/** A case with its place in a family, as the rules ask for it. */
export async function placedOf(tx: Tx, { file: { opened, family }, members }: Side): Promise<Placed> {
  const { lead, riders } = family
  return {
    case: opened.case,
    pack: opened.pack,
    person: members,
    ...(lead === undefined ? {} : { lead: { case: lead.case, since: dateOf(lead.ruling.on) } }),
    riders: riders.map((rider) => rider.case),
    onePerson: await onePersonIn(tx, family, members),
  }
}

/** Whether the person of a case is under 18 on a day, by the case and every record of the person. */
export async function minorityOf(tx: Tx, { file, members }: Side, on: Day): Promise<Minority> {
  const records = await readRecords(tx, members)
  const births = [...records.values()].map(({ identity }) =>
    identity?.birthDate === undefined ? undefined : parseDay(identity.birthDate),
  )
  return minorOn(file.state, births, on)
}

/** A case as the preview reads it. Not known whether it is a child’s: a child’s. */
export const memberOf = ({ opened, state }: CaseFile, derivative: boolean, minor: Minority): Member => ({
  id: opened.case,
  state,
  derivative,
  minor: minor !== 'no',
})
