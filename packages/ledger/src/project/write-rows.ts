import { parseDay } from '@passage/domain/calendar/day'
import { booleans, dates, instants, ints, texts, uuids } from '../append/binary-array.ts'
import type { Tx } from '../pools/transaction.ts'
import type { PersonRows, StayRow, TaskRow } from './person-rows.ts'

export interface WriteOptions {
  /** The read models of these persons are empty: nothing needs to be taken away first. */
  readonly fresh: boolean
  /** Say in `proj.change` which records changed. A bulk load does not: nobody can watch a million rows. */
  readonly announce: boolean
}

/** Writes the read models of many persons, set by set. */
export async function writeRows(tx: Tx, persons: readonly PersonRows[], options: WriteOptions): Promise<void> {
  if (persons.length === 0) return
  await writePersons(tx, persons)
  await writeStays(
    tx,
    persons.flatMap(({ stays }) => stays),
  )
  if (!options.fresh) await clearOld(tx, persons)
  await writeTasks(
    tx,
    persons.flatMap(({ tasks }) => tasks),
  )
  if (options.announce) await announce(tx, persons)
}

const day = (text: string | undefined) => (text === undefined ? undefined : parseDay(text))

async function writePersons(tx: Tx, persons: readonly PersonRows[]): Promise<void> {
  const named = persons.flatMap((row) => (row.identity === undefined ? [] : [{ ...row, identity: row.identity }]))
  await tx.query({
    name: 'write-persons',
    text: `insert into proj.person (person_id, canonical_record_id, record_ids, family, given, birth_date,
        document_type, document_number, document_issuer, identity_open, stays, version)
      select p, p, string_to_array(m, ' ')::uuid[], f, g, b, dt, dn, di, o, s, v
        from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::date[], $6::text[], $7::text[], $8::text[],
          $9::bool[], $10::int[], $11::int[]) as t(p, m, f, g, b, dt, dn, di, o, s, v)
      on conflict (person_id) do update set record_ids = excluded.record_ids, family = excluded.family,
        given = excluded.given, birth_date = excluded.birth_date,
        document_type = excluded.document_type, document_number = excluded.document_number,
        document_issuer = excluded.document_issuer, identity_open = excluded.identity_open, stays = excluded.stays,
        version = excluded.version`,
    values: [
      uuids(named.map(({ set }) => set.personId)),
      texts(named.map(({ set }) => set.members.join(' '))),
      texts(named.map(({ identity }) => identity.name.family)),
      texts(named.map(({ identity }) => identity.name.given)),
      dates(named.map(({ identity }) => day(identity.birthDate))),
      texts(named.map(({ identity }) => identity.document?.type)),
      texts(named.map(({ identity }) => identity.document?.number)),
      texts(named.map(({ identity }) => identity.document?.issuer)),
      booleans(named.map(({ set }) => set.open.length > 0)),
      ints(named.map(({ stays }) => stays.length)),
      ints(named.map(({ version }) => version)),
    ],
  })
}

async function writeStays(tx: Tx, stays: readonly StayRow[]): Promise<void> {
  if (stays.length === 0) return
  const said = stays.map(({ body }) => body.determination)
  await tx.query({
    name: 'write-stays',
    text: `insert into proj.stay (record_id, stay_key, person_id, jurisdiction, outcome, because, arrived_on, departed_on,
        last_authorised_day, duration_of_status, days_after_min, days_after_max, port, asks, withheld, next_on,
        next_change, determination_seq)
      select r, k, p, j, o, string_to_array(w, ' '), a, d, l, ds, lo, hi, port, asks, held, no, nc, s
        from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::date[], $8::date[],
          $9::date[], $10::bool[], $11::int[], $12::int[], $13::text[], $14::int[], $15::bool[], $16::date[],
          $17::timestamptz[], $18::int[]) as t(r, k, p, j, o, w, a, d, l, ds, lo, hi, port, asks, held, no, nc, s)
      on conflict (record_id, stay_key) do update set person_id = excluded.person_id, outcome = excluded.outcome,
        because = excluded.because, arrived_on = excluded.arrived_on, departed_on = excluded.departed_on,
        last_authorised_day = excluded.last_authorised_day, duration_of_status = excluded.duration_of_status,
        days_after_min = excluded.days_after_min, days_after_max = excluded.days_after_max, port = excluded.port,
        asks = excluded.asks, withheld = excluded.withheld, next_on = excluded.next_on,
        next_change = excluded.next_change, determination_seq = excluded.determination_seq`,
    values: [
      uuids(stays.map(({ recordId }) => recordId)),
      texts(stays.map(({ stayKey }) => stayKey)),
      uuids(stays.map(({ personId }) => personId)),
      texts(stays.map(({ body }) => body.jurisdiction)),
      texts(said.map(({ outcome }) => outcome)),
      texts(said.map(({ because }) => because.join(' '))),
      dates(said.map(({ arrivedOn }) => day(arrivedOn))),
      dates(said.map(({ departedOn }) => day(departedOn))),
      dates(said.map(({ lastAuthorisedDay: last }) => (last === 'duration-of-status' ? undefined : day(last)))),
      booleans(said.map(({ lastAuthorisedDay }) => lastAuthorisedDay === 'duration-of-status')),
      ints(said.map(({ daysAfterAuthorisedStay: days }) => days?.min ?? 0)),
      ints(said.map(({ daysAfterAuthorisedStay: days }) => (days === undefined ? 0 : days.max))),
      texts(stays.map(({ port }) => port)),
      ints(said.map(({ asks }) => asks?.length ?? 0)),
      booleans(stays.map(({ body }) => body.identity !== undefined)),
      dates(said.map(({ next }) => day(next?.on))),
      instants(stays.map(({ nextChange }) => nextChange)),
      ints(stays.map(({ seq }) => seq)),
    ],
  })
}

/** Takes away tasks, withdrawn stays, and persons that a link made part of another. */
async function clearOld(tx: Tx, persons: readonly PersonRows[]): Promise<void> {
  const members = persons.flatMap(({ set }) => set.members)
  await tx.query({
    name: 'clear-tasks',
    text: 'delete from proj.task where record_id = any($1::uuid[])',
    values: [uuids(members)],
  })
  const absorbed = persons.flatMap(({ set }) => set.members.filter((id) => id !== set.personId))
  if (absorbed.length > 0) {
    await tx.query('delete from proj.person where person_id = any($1::uuid[])', [uuids(absorbed)])
  }
  const withdrawn = persons.flatMap((row) => row.withdrawn)
  if (withdrawn.length === 0) return
  await tx.query(
    `delete from proj.stay s using unnest($1::uuid[], $2::text[]) as w(r, k) where s.record_id = w.r and s.stay_key = w.k`,
    [uuids(withdrawn.map(({ recordId }) => recordId)), texts(withdrawn.map(({ stayKey }) => stayKey))],
  )
}

async function writeTasks(tx: Tx, tasks: readonly TaskRow[]): Promise<void> {
  if (tasks.length === 0) return
  await tx.query({
    name: 'write-tasks',
    text: `insert into proj.task (record_id, task_id, kind, reason, stay_key, other_record_id, opened_at, due_on, held_until,
        handed_to)
      select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::timestamptz[], $8::date[], $9::date[],
        $10::text[])
      on conflict (record_id, task_id) do update set kind = excluded.kind, reason = excluded.reason,
        opened_at = excluded.opened_at, due_on = excluded.due_on, held_until = excluded.held_until,
        handed_to = excluded.handed_to`,
    values: [
      uuids(tasks.map(({ recordId }) => recordId)),
      uuids(tasks.map(({ taskId }) => taskId)),
      texts(tasks.map(({ kind }) => kind)),
      texts(tasks.map(({ reason }) => reason)),
      texts(tasks.map(({ stayKey }) => stayKey)),
      uuids(tasks.map(({ otherRecordId }) => otherRecordId)),
      instants(tasks.map(({ openedAt }) => Date.parse(openedAt))),
      dates(tasks.map((task) => day(task.dueOn))),
      dates(tasks.map((task) => day(task.heldUntil))),
      texts(tasks.map(({ handedTo }) => handedTo)),
    ],
  })
}

async function announce(tx: Tx, persons: readonly PersonRows[]): Promise<void> {
  const rows = persons.flatMap(({ set, version }) => set.members.map((id) => ({ id, version })))
  await tx.query({
    name: 'announce',
    text: `insert into proj.change (record_id, version) select * from unnest($1::uuid[], $2::int[])
      on conflict (record_id, xid) do update set version = excluded.version`,
    values: [uuids(rows.map(({ id }) => id)), ints(rows.map(({ version }) => version))],
  })
}
