import type { Fact } from '@passage/domain/facts/fact'
import { uuids } from '../append/binary-array.ts'
import { latestAnswers } from '../determine/answer-person.ts'
import { type RecordEntries, readRecords } from '../determine/person-entries.ts'
import { type DeterminationBody, splitFactId, type WithdrawalBody } from '../entry/bodies.ts'
import type { FieldKeys } from '../field-keys/encipher.ts'
import { readProtected } from '../field-keys/identity.ts'
import { fieldKeysOf } from '../field-keys/of-session.ts'
import type { Jurisdiction } from '../intake/input.ts'
import { together } from '../pools/transaction.ts'
import { type RedressOfPerson, redressOf } from '../redress/read.ts'
import type { LookTx } from './look.ts'
import { membersUnder } from './members.ts'
import { type LinkOfPerson, readLinks } from './read-about.ts'
import { type LooksAtPerson, readLooks } from './read-looks.ts'

/** One identity record of the person. */
export interface RecordOfPerson {
  readonly recordId: string
  readonly document?: { readonly type: string; readonly number: string; readonly issuer: string }
  readonly name: { readonly family: string; readonly given?: string }
  readonly birthDate?: string
  readonly nationality?: string
  readonly sexMarker?: string
  readonly firstSource: string
  /** When its first entry was recorded. */
  readonly since: string
  readonly headSeq: number
}
/** A stored answer: `number` is its position in the record stream and never changes. */
export interface StoredDetermination extends DeterminationBody {
  readonly recordId: string
  readonly number: number
  readonly recorded: string
}
export interface StayOfPerson {
  readonly stayId: string
  readonly recordId: string
  readonly current: StoredDetermination
  /** Earlier answers, newest first: what we said, as we said it. */
  readonly former: readonly StoredDetermination[]
  /** When `current.determination.next` begins at the port. */
  readonly nextChangeAt?: string
}
export interface TaskOfPerson {
  readonly taskId: string
  readonly recordId: string
  readonly kind: string
  readonly reason: string
  readonly stayId?: string
  readonly otherRecordId?: string
  readonly openedAt: string
  readonly dueOn?: string
}
/** A fact with the record that holds it, and under whose law it was taken in. */
export type FactOfPerson = Fact & { readonly recordId: string; readonly jurisdiction: Jurisdiction }
export interface PersonFile {
  /** The canonical record: addresses the person for as long as links stay as they are. */
  readonly personId: string
  /** Grows with every entry about the person. */
  readonly version: number
  readonly identityOpen: boolean
  readonly records: readonly RecordOfPerson[]
  /** Every fact on record, in order of recording within each record; corrections included. */
  readonly facts: readonly FactOfPerson[]
  readonly stays: readonly StayOfPerson[]
  readonly links: readonly LinkOfPerson[]
  readonly tasks: readonly TaskOfPerson[]
  readonly looks: LooksAtPerson
  readonly redress: RedressOfPerson
}

/** A screen shows the newest looks; the whole list is an answer of its own. */
const MOST_LOOKS = 200

/** The person file of whoever the record belongs to, or undefined when there is no such record under this look. */
export async function readPerson(
  tx: LookTx,
  recordId: string,
  now: Date = new Date(),
): Promise<PersonFile | undefined> {
  const members = membersUnder(tx, recordId)
  const [found, nextChanges, tasks, links, looks] = await together(tx, () =>
    Promise.all([
      readRecords(tx, members),
      readNextChanges(tx, members),
      readTasks(tx, members),
      readLinks(tx, members),
      readLooks(tx, members, { now, most: MOST_LOOKS }),
    ]),
  )
  const records = [...found.values()].filter(({ head }) => head.seq > 0)
  if (records.length === 0) return undefined
  const redress = await redressOf(
    tx,
    records.flatMap((record) => record.redress),
    now,
  )
  return {
    personId: members[0] ?? recordId,
    version: records.reduce((sum, { head }) => sum + head.seq, 0),
    identityOpen: links.some(({ state }) => state === 'undetermined'),
    records: records.map((record) => recordOf(record, fieldKeysOf(tx))),
    facts: records.flatMap((record) =>
      [...record.facts].flatMap(([jurisdiction, facts]) =>
        facts.map((fact) => ({ ...fact, recordId: record.recordId, jurisdiction })),
      ),
    ),
    stays: staysOf(records, nextChanges),
    links,
    tasks,
    looks,
    redress,
  }
}

/** One record as it is shown, protected classes read. */
export function recordOf(record: RecordEntries, keys: FieldKeys | undefined): RecordOfPerson {
  const { source, recorded, ...stored } = record.identity ?? { source: '', recorded: '', name: { family: '' } }
  const identity = readProtected(stored, record.recordId, keys)
  return { recordId: record.recordId, ...identity, firstSource: source, since: recorded, headSeq: record.head.seq }
}

/** When the answer about each stay changes by time alone. */
async function readNextChanges(
  tx: LookTx,
  members: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const found = await tx.query<{ record_id: string; stay_key: string; next_change: Date | null }>({
    name: 'next-changes',
    text: 'select record_id, stay_key, next_change from proj.stay where record_id = any($1::uuid[])',
    values: [uuids(members)],
  })
  return new Map(found.rows.map((row) => [`${row.record_id}/${row.stay_key}`, row.next_change?.toISOString()]))
}

function staysOf(
  records: readonly RecordEntries[],
  nextOf: ReadonlyMap<string, string | undefined>,
): readonly StayOfPerson[] {
  const answers = records.flatMap((record) => record.answers)
  const stays: StayOfPerson[] = []
  for (const { body } of latestAnswers(records).values()) {
    if (!('determination' in body)) continue
    const told = answers.filter((answer) => answer.body.stay === body.stay && isDetermination(answer.body))
    const [current, ...former] = told.reverse().map(({ recordId, seq, recorded, body: said }) => {
      return { ...(said as DeterminationBody), recordId, number: seq, recorded }
    })
    if (current === undefined) continue
    const at = nextOf.get(body.stay)
    const { recordId } = splitFactId(body.stay)
    stays.push({ stayId: body.stay, recordId, current, former, ...(at === undefined ? {} : { nextChangeAt: at }) })
  }
  return stays.sort((a, b) =>
    (a.current.determination.arrivedOn ?? '') < (b.current.determination.arrivedOn ?? '') ? -1 : 1,
  )
}

function isDetermination(body: DeterminationBody | WithdrawalBody): body is DeterminationBody {
  return 'determination' in body
}

async function readTasks(tx: LookTx, members: readonly string[]): Promise<readonly TaskOfPerson[]> {
  const found = await tx.query<TaskRow>({
    name: 'tasks-of',
    text: `select task_id, record_id, kind, reason, stay_key, other_record_id, opened_at, due_on::text as due_on
       from proj.task where record_id = any($1::uuid[]) order by opened_at, task_id`,
    values: [uuids(members)],
  })
  return found.rows.map(taskOf)
}

export interface TaskRow {
  task_id: string
  record_id: string
  kind: string
  reason: string
  stay_key: string | null
  other_record_id: string | null
  opened_at: Date
  due_on: string | null
}

export function taskOf(row: TaskRow): TaskOfPerson {
  return {
    taskId: row.task_id,
    recordId: row.record_id,
    kind: row.kind,
    reason: row.reason,
    openedAt: row.opened_at.toISOString(),
    ...(row.stay_key === null ? {} : { stayId: `${row.record_id}/${row.stay_key}` }),
    ...(row.other_record_id === null ? {} : { otherRecordId: row.other_record_id }),
    ...(row.due_on === null ? {} : { dueOn: row.due_on }),
  }
}
