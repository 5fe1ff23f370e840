import { takeIn } from '@passage/ledger/intake/take-in'
import { CANDIDATES_QUERY } from '@passage/ledger/links/candidates'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrival, departure, type Opened, openLedger, standing } from '../support/world.ts'

/** Records and links of others, as numbers that nobody's name gives: a look-up must not grow with them. */
const OTHERS = 100_000
let opened: Opened
beforeAll(async () => {
  opened = await openLedger()
  const { write } = opened.pools
  await write.query(`insert into identity.record (record_id, family, first_source, minted_at, document_look, family_day,
      given_day, whole_day, first_day, last_day)
    select gen_random_uuid(), 'X', 's', now(), n, n * 7, n * 11, n * 13, case when n % 5 = 0 then n * 17 end,
      case when n % 5 = 0 then n * 19 end from generate_series(1, ${OTHERS}) n`)
  await write.query(`insert into identity.link (link_id, record_a, record_b, state, reasons, decided_at, link_seq)
    select gen_random_uuid(), least(a, b), greatest(a, b), 'undetermined', '{alike}', now(), 1 from (
      select record_id as a, lead(record_id) over (order by minted_at, record_id) as b from identity.record) p
     where b is not null`)
  await opened.database.admin.query('analyze identity.record, identity.link')
})
afterAll(() => opened.close())

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly Plans?: readonly Plan[]
}
const stepsOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(stepsOf)]

test('candidates among a hundred thousand are found by index alone, one for each key', async () => {
  const { rows } = await opened.pools.write.query(`explain (format json) ${CANDIDATES_QUERY}`, [
    ['00000000-0000-4000-8000-000000000000'],
  ])
  const steps = stepsOf(rows[0]['QUERY PLAN'][0].Plan)
  expect(steps.filter((step) => step['Node Type'] === 'Seq Scan')).toEqual([])
  const used = new Set(steps.flatMap((step) => step['Index Name'] ?? []))
  expect([...used]).toEqual(
    expect.arrayContaining([
      'record_document_look',
      'record_family_day',
      'record_given_day',
      'record_whole_day',
      'record_first_day',
      'record_last_day',
    ]),
  )
})

const rows = async (sql: string) => (await opened.pools.rules.query(sql)).rows
const named = (family: string, given: string, number: string) => ({
  ...{ name: { family, given }, document: { type: 'P', number, issuer: 'ES' } },
})

test.each([
  [
    'the first of two family names is left out',
    named('García Márquez', 'Gabriel', 'AA1'),
    named('MARQUEZ', 'GABRIEL', 'BB1'),
  ],
  ['a middle name stands with the family name', named('Nguyen', 'Thi Mai', 'AA2'), named('NGUYEN THI', 'MAI', 'BB2')],
  ['a particle is left out', named('van der Berg', 'Anna', 'AA3'), named('BERG', 'ANNA', 'BB3')],
])('among them, a departure is asked about where %s', async (_, came, left) => {
  await takeIn(opened.pools, [arrival('2026-03-01', '2026-08-31', came)], 'live', standing())
  await takeIn(opened.pools, [departure('2026-09-20', left)], 'live', standing())
  const found =
    await rows(`select l.state from identity.link l join identity.record r on r.record_id in (l.record_a, l.record_b)
    where r.document_number = '${left.document.number}'`)
  expect(found).toEqual([{ state: 'undetermined' }])
  // While that is open, nothing says that nobody left.
  const outcomes = await rows(`select s.outcome from proj.stay s join identity.record r using (record_id)
    where r.document_number = '${came.document.number}'`)
  expect(outcomes).toEqual([{ outcome: 'NOT_DETERMINABLE' }])
})
