import { randomUUID } from 'node:crypto'
import { addDays, type Day, parseDay } from '@passage/domain/calendar/day'
import { linkId } from '@passage/ledger/entry/derived-id'
import { handOverMatch } from '@passage/ledger/links/review/hand-over-match'
import { holdMatch } from '@passage/ledger/links/review/hold-match'
import { readRounds } from '@passage/ledger/links/review/rounds'
import { takeUpMatch } from '@passage/ledger/links/review/take-up-match'
import { rebuild } from '@passage/ledger/project/rebuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NOON, type Opened, openLedger } from '../support/world.ts'
import { answerBy, question } from './questions.ts'

/* Many reviewers move one question in the same moment: each act is taken whole or refused, and the read models are of the entries. */
let opened: Opened
beforeAll(async () => {
  opened = await openLedger()
})
afterAll(() => opened.close())

const today = parseDay(NOON.toISOString().slice(0, 10)) as Day
const stands = async () =>
  (
    await opened.pools.rules.query(
      `select l.link_id, l.state, l.held_until::text as held, l.handed_to as handed, t.held_until::text as task_held,
          t.handed_to as task_handed
         from identity.link l left join proj.task t on t.record_id = l.record_a and t.other_record_id = l.record_b
        order by 1`,
    )
  ).rows

test('put aside, taken up, handed over and answered at once: nothing fails, nothing is half done, a rebuild says the same', async () => {
  const pairs = [await question(opened), await question(opened), await question(opened)]
  for (const records of pairs) {
    const sent = (by: string, requestId: string = randomUUID()) => ({ records, by, requestId })
    const hold = (by: string, days: number) =>
      holdMatch(opened.pools, { ...sent(by), until: addDays(today, days), reason: 'source-asked' }, today, NOON)
    const hand = (by: string, to: string, key?: string) =>
      handOverMatch(opened.pools, { ...sent(by, key), to, toMay: true, reason: 'knows-source' }, NOON)
    const take = (by: string) => takeUpMatch(opened.pools, { ...sent(by), reason: 'not-needed' }, today, NOON)
    await hold('ana', 3)
    const key = randomUUID()
    const [same, again, ...others] = await Promise.all([
      hand('cem', 'dov', key),
      hand('cem', 'dov', key),
      hold('ana', 5),
      hold('ben', 6),
      take('ben'),
      take('fay'),
      hand('cem', 'fay'),
      answerBy(opened.pools, records, 'eva', 'not-same'),
    ])
    // The same act sent twice at once is one act; another by the same person is refused, or came first and bars both.
    const done = [same, again].map((one) => one?.ok === true && one.repeated)
    expect([...done].sort()).toEqual(same?.ok ? [false, true] : [false, false])
    expect(others.every((one) => one !== undefined)).toBe(true)
    const round = (await readRounds(opened.pools.rules, linkId(...records), undefined)).at(-1)
    expect(round?.handed).toHaveLength(1)
    expect(round?.given.map(({ by }) => by)).toEqual(['eva'])
    // Two whose standing differs from that of their task would be in one list and not in the other.
    for (const { held, handed, task_held, task_handed } of await stands())
      expect([task_held, task_handed]).toEqual([held, handed])
  }
  const live = await stands()
  await rebuild(opened.pools)
  expect(await stands()).toEqual(live)
})
