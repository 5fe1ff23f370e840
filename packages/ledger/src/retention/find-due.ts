import type { Day } from '@passage/domain/calendar/day'
import type { Fact } from '@passage/domain/facts/fact'
import { type Due, dueForErasure, type UnknownCode } from '@passage/domain/retention/due'
import type { Unit } from '@passage/domain/retention/hold'
import { type PersonSet, personsTouched } from '../determine/members.ts'
import { type RecordEntries, readRecords } from '../determine/person-entries.ts'
import { casesKept } from '../erase/cases-kept.ts'
import { readHolds } from '../hold/holds.ts'
import type { Jurisdiction } from '../intake/input.ts'
import type { Pools } from '../pools/open.ts'
import type { Tx } from '../pools/transaction.ts'
import { nextRecords } from '../project/next-records.ts'

/** Something to erase, and by which rule. Ids only. */
export interface DueUnit {
  readonly unit: Unit
  readonly rule: string
  /** First day after its retention. */
  readonly since: Day
}
/**
 * `retention.case-file`: the schedule of stays and records says that it is due, and a case keeps it; how long a case is kept, no
 * schedule says yet.
 */
type NotKnown = UnknownCode | 'retention.identity-open' | 'retention.case-file'
/** What the schedules give on a day: what is due, and how much is not, and why. */
export interface DueList {
  readonly due: readonly DueUnit[]
  readonly notYet: number
  readonly held: number
  readonly unknown: Readonly<Partial<Record<NotKnown, number>>>
}

/**
 * Asks the schedules about every person, page by page. A file that is due stands for its stays: its records are listed
 * and not the stays. While it is open whose record something is, nothing of it is due.
 */
export async function findDue(pools: Pools, on: Day): Promise<DueList> {
  const client = await pools.rules.connect()
  const tally = new Tally()
  try {
    await client.query('begin transaction isolation level repeatable read, read only')
    let after = '00000000-0000-0000-0000-000000000000'
    for (;;) {
      const page = await nextRecords(client, after)
      const last = page.at(-1)
      if (last === undefined) return tally
      const persons = (await personsTouched(client, page, 'read')).filter(({ members }) =>
        page.includes(members[0] ?? ''),
      )
      for (const person of persons) await askPerson(client, person, on, tally)
      after = last
    }
  } finally {
    await client.query('rollback').catch(() => undefined)
    client.release()
  }
}

class Tally implements DueList {
  readonly due: DueUnit[] = []
  notYet = 0
  held = 0
  readonly unknown: Partial<Record<NotKnown, number>> = {}

  add(units: readonly Unit[], answer: Due): void {
    if (answer.state === 'due') {
      this.due.push(...units.map((unit) => ({ unit, rule: answer.rule, since: answer.since })))
    } else if (answer.state === 'held') this.held++
    else if (answer.state === 'not-yet') this.notYet++
    else this.addUnknown(answer.code)
  }

  addUnknown(code: NotKnown): void {
    this.unknown[code] = (this.unknown[code] ?? 0) + 1
  }
}

async function askPerson(tx: Tx, person: PersonSet, on: Day, tally: Tally): Promise<void> {
  const records = [...(await readRecords(tx, person.members)).values()]
  const held = await readHolds(tx, person.members)
  const answers = [...factsOf(records)].map(([jurisdiction, facts]) => dueForErasure({ jurisdiction, facts }, held, on))
  if (answers.length === 0) return
  if (person.open.length > 0) return tally.addUnknown('retention.identity-open')
  const files = answers.map(({ file }) => file)
  const [first] = files
  if (first !== undefined && files.every(({ state }) => state === 'due')) {
    const withFacts = records.filter(({ facts }) => facts.size > 0)
    const units = withFacts.map(({ recordId }) => ({ recordId }))
    return tally.add(await withoutCase(tx, units, person, tally), first)
  }
  for (const { stays } of answers) {
    for (const [stayId, due] of stays) {
      const units = due.state === 'due' ? await withoutCase(tx, [{ stayId }], person, tally) : [{ stayId }]
      if (units.length > 0) tally.add(units, due)
    }
  }
}

/** Those that no case keeps. The others are counted as not known: nobody is told that they are due, who could not erase them. */
async function withoutCase<U extends Unit>(
  tx: Tx,
  units: readonly U[],
  { members }: PersonSet,
  tally: Tally,
): Promise<readonly U[]> {
  const free: U[] = []
  for (const unit of units) {
    if ((await casesKept(tx, unit, members)).length === 0) free.push(unit)
    else tally.addUnknown('retention.case-file')
  }
  return free
}

function factsOf(records: readonly RecordEntries[]): ReadonlyMap<Jurisdiction, readonly Fact[]> {
  const all = new Map<Jurisdiction, Fact[]>()
  for (const { facts } of records) {
    for (const [jurisdiction, some] of facts) all.set(jurisdiction, [...(all.get(jurisdiction) ?? []), ...some])
  }
  return all
}

/** The day that has begun everywhere on earth: nothing is erased a day too early for somebody west of here. */
export function dayBegunEverywhere(now: Date): Day {
  return Math.floor((now.getTime() - 12 * 3_600_000) / 86_400_000) as Day
}
