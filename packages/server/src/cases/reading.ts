import { dayInForce } from '@passage/domain/case/packs'
import { readStanding } from '@passage/ledger/access/standing'
import type { LookTx } from '@passage/ledger/gateway/look'
import { type CaseRead, readCasesOf, readCaseUnder } from '@passage/ledger/gateway/read-cases'
import { type RelativeRecord, readOnePerson, readRelatives } from '@passage/ledger/gateway/read-family'
import { type PersonFile, readPerson } from '@passage/ledger/gateway/read-person'
import { readRecord } from '../access/gateway.ts'
import { isThemself, type Reader } from '../access/reader.ts'
import { turnsOf } from '../access/turns.ts'
import { notFound } from '../app/problem.ts'
import type { Service } from '../app/service.ts'
import type { CasesView, CaseView } from '../views/case.ts'
import { headingName, nameInOrder } from '../words/labels.ts'
import { caseView } from './case-view.ts'
import { casesView } from './cases-view.ts'
import { mayOpen } from './family/may-open.ts'
import { audienceOf, rolesInCase } from './roles.ts'

const whose = {
  'work-case': 'Caseworkers, legal staff and supervisors assigned to this record work on its cases.',
  'sign-case': 'A supervisor or legal staff assigned to this record sign, and never whoever proposed.',
  'file-in-case': 'The person and counsel file in their own case.',
} as const

/** What the reader is in the law of a case, and how much of it the law lets be read. */
export async function standingIn(service: Service, { user, purpose }: Reader, recordId: string) {
  const asked = { actor: user.id, purpose, records: [recordId] }
  const { of } = await readStanding(service.pools.read, asked, new Date(service.clock()))
  const coming = { roles: user.roles, purpose, relations: of[0]?.relations ?? [] }
  return { roles: rolesInCase(coming), audience: audienceOf(coming, of[0]?.cleared ?? []) }
}

/** One case with everything that the screen needs, read under one look. */
export async function readCaseView(
  service: Service,
  reader: Reader,
  { id, case: caseId }: { readonly id: string; readonly case: string },
): Promise<CaseView> {
  const now = new Date(service.clock())
  const read = await readRecord(service, reader, 'inside', id, async (tx) => {
    const whole = await wholeCase(tx, id, caseId, now)
    return whole && { ...whole, relatives: await readRelatives(tx, caseId), person: await readPerson(tx, id, now) }
  })
  if (read === undefined) throw notFound('This case')
  return shownCase(service, reader, id, { ...read, relatives: await mayOpen(service, reader, read.relatives) }, now)
}

/** A case, and those of its family that are about the same person. Undefined: that person has no such case. */
export async function wholeCase(tx: LookTx, id: string, caseId: string, now: Date) {
  const found = await readCaseUnder(tx, id, caseId, now)
  return found && { found, onePerson: await readOnePerson(tx, id, found.file) }
}

interface CaseToShow {
  readonly found: CaseRead
  readonly onePerson: readonly string[]
  readonly person: PersonFile | undefined
  /** Cases of its family whose persons the answer may name. */
  readonly relatives: readonly RelativeRecord[]
}

/** What was read of a case, in words, with what the law keeps from this reader left out. */
export async function shownCase(
  service: Service,
  reader: Reader,
  id: string,
  { found, onePerson, person, relatives }: CaseToShow,
  now: Date,
): Promise<CaseView> {
  const record = person?.records.find(({ recordId }) => recordId === id) ?? person?.records[0]
  const turns = await turnsOf(service, reader, id, whose)
  return caseView(id, found, {
    reader: reader.user.id,
    own: isThemself(reader),
    name: record === undefined ? 'No name on record' : headingName(nameInOrder(record.name)),
    ...(await standingIn(service, reader, id)),
    relatives,
    onePerson,
    today: dayInForce(found.file.head, now.getTime()),
    turns: { work: turns['work-case'], sign: turns['sign-case'], file: turns['file-in-case'] },
  })
}

/** The cases of one person. */
export async function readCasesView(service: Service, reader: Reader, id: string): Promise<CasesView> {
  const read = await readRecord(service, reader, 'inside', id, (tx) => readCasesOf(tx, id))
  if (read === undefined) throw notFound('This record')
  const turns = await turnsOf(service, reader, id, whose)
  const { audience } = await standingIn(service, reader, id)
  return casesView(id, read, { now: new Date(service.clock()), open: turns['work-case'], audience })
}
