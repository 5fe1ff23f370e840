import { takeIn } from '@passage/ledger/intake/take-in'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crossing, type Opened, openLedger, standing } from '../support/world.ts'

/* In whatever order records come, one by one or together: the same links and the same questions. */
const document = { type: 'P', number: 'QW7O881', issuer: 'BR' }
const misread = { ...document, number: 'QW70881' }
const without = ({ birthDate: _gone, ...rest }: ReturnType<typeof crossing>) => rest
const second = { birthDate: '1965-08-09', document: { type: 'P', number: 'ZX5581', issuer: 'TR' } }
const readings = [
  crossing({ ...second, name: { family: 'Yilmaz', given: 'Ayse' } }),
  crossing({ ...second, name: { family: 'YILMAS', given: 'AYSE' } }),
  crossing({ document }),
  crossing({ document: misread, name: { family: 'SOUSA', given: 'ANA' } }),
  without(crossing({ document })),
  crossing({ document, birthDate: '1971-02-02' }),
  crossing({ document: { ...document, number: 'NEW99' } }),
  crossing({ document: { ...document, number: 'NEW77' }, name: { family: 'Ana', given: 'Souza' } }),
  crossing({ document: { ...document, number: 'OTHER1' }, name: { family: 'Lima', given: 'Rui' } }),
]

async function linksAfter(work: (opened: Opened) => Promise<unknown>): Promise<readonly unknown[]> {
  const opened = await openLedger()
  try {
    await work(opened)
    const sql = `select a.document_number || ' ' || coalesce(a.birth_date::text, '-') as one,
        b.document_number || ' ' || coalesce(b.birth_date::text, '-') as other, l.state
      from identity.link l join identity.record a on a.record_id = l.record_a join identity.record b on b.record_id = l.record_b`
    const { rows } = await opened.pools.rules.query<{ one: string; other: string; state: string }>(sql)
    return rows.map(({ one, other, state }) => `${[one, other].sort().join(' & ')}: ${state}`).sort()
  } finally {
    await opened.close()
  }
}

test('one by one in any order, or all together: the same links', { timeout: 120_000 }, async () => {
  const together = await linksAfter(({ pools }) => takeIn(pools, readings, 'live', standing()))
  expect(together.filter((one) => String(one).endsWith('linked')).length).toBeGreaterThan(0)
  expect(together.filter((one) => String(one).endsWith('undetermined')).length).toBeGreaterThan(3)
  const orders = fc.sample(fc.shuffledSubarray(readings, { minLength: readings.length }), { numRuns: 6, seed: 5 })
  for (const order of orders) {
    const stream = await linksAfter(async ({ pools }) => {
      for (const one of order) await takeIn(pools, [one], 'live', standing())
    })
    expect(stream).toEqual(together)
  }
})
