import type { ActClass } from '@passage/domain/access/witness-rule'
import { beginLog } from '@passage/ledger/log/state'
import { Refused } from '@passage/server/app/problem'
import { keepLog } from '@passage/server/log/keep-log'
import type { LogSettings } from '@passage/server/log/service'
import { requireWitness } from '@passage/server/log/witnessing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { logSigner, ORIGIN, startWitness, type TestWitness, unwitnessed } from './support/log.ts'
import { openStage, type Stage, sourceToken } from './support/stage.ts'

const HOUR = 3_600_000
const START = Date.parse('2026-11-23T09:10:00.000Z')
let now = START
let stage: Stage
let witness: TestWitness
let log: LogSettings
const clock = () => new Date(now).toISOString()

beforeAll(async () => {
  witness = await startWitness('witness.example/1', 11, () => now)
  log = { signer: logSigner, witnesses: [witness.place], need: 1, demo: false }
  stage = await openStage({ log, clock })
  await beginLog(stage.pools.integrate, ORIGIN)
})
afterAll(async () => {
  await stage.close()
})

const standing = (settings: LogSettings | undefined = log) => ({ pools: stage.pools, clock, log: settings })

/** `yes`, `marked`, or the code of the refusal. */
async function tried(act: ActClass, secondSupervisor = false, settings?: LogSettings): Promise<string> {
  try {
    return (await requireWitness(standing(settings), act, { secondSupervisor })) === undefined ? 'yes' : 'marked'
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    expect(error.init).toMatchObject({ status: 409, rule: 'log.witness-silent' })
    return error.init.code
  }
}

const protectsPeople: readonly ActClass[] = ['intake', 'redress', 'protective', 'correction-disclosure']
const usesPower: readonly ActClass[] = ['adverse', 'disclosure', 'policy-change']

let crossings = 0
/** A crossing by HTTP, as a border gate sends it. */
async function sendCrossing(): Promise<number> {
  crossings++
  const answer = await stage.app.inject({
    method: 'POST',
    url: '/v1/crossings',
    headers: { authorization: `Bearer ${sourceToken}` },
    payload: {
      source: 'border-test',
      sourceKey: `c${crossings}`,
      direction: 'departure',
      occurredAt: '2026-11-01T15:00:00Z',
      port: 'JFK',
      mode: 'air',
      evidence: 'border-document',
      document: { type: 'P', number: `AB${100000 + crossings}`, issuer: 'BR' },
      name: { family: 'Souza', given: 'Ana' },
      birthDate: '1990-04-02',
    },
  })
  return answer.statusCode
}

test('with the witness dead for 48 hours: 0 crossings and 0 protective acts refused, power only as the rule says', async () => {
  expect(await tried('adverse')).toBe('witness.never')
  expect(await sendCrossing()).toBe(201)
  await keepLog(stage.pools, log, new Date(now))
  expect(await Promise.all(usesPower.map((act) => tried(act)))).toEqual(['yes', 'yes', 'yes'])
  await witness.close()
  let accepted = 0
  for (let step = 1; step <= 192; step++) {
    now = START + step * (HOUR / 4)
    const age = now - START
    if (step % 8 === 0) {
      expect(await sendCrossing()).toBe(201)
      accepted++
      expect([...(await keepLog(stage.pools, log, new Date(now))).said.values()]).toEqual(['unreachable'])
    }
    expect(await Promise.all(protectsPeople.map((act) => tried(act)))).toEqual(protectsPeople.map(() => 'marked'))
    for (const act of usesPower) {
      const expected = age <= 24 * HOUR ? ['witness.second-supervisor', 'marked'] : ['witness.silent', 'witness.silent']
      expect([act, step, await tried(act), await tried(act, true)]).toEqual([act, step, ...expected])
    }
  }
  expect(accepted).toBe(24)
  const error = await requireWitness(standing(), 'adverse', { secondSupervisor: true }).catch(
    (reason: Refused) => reason,
  )
  expect((error as Refused).init.detail).toContain('The last witnessed checkpoint: 2026-11-23T09:10:00.000Z')
})

test('a cosignature that somebody writes into the table does not count', async () => {
  const forged = log.witnesses[0]?.verifier ?? expect.fail('there is one')
  await stage.pools.integrate.query(`update tlog.cosignature set line = $1, cosigned_at = $2`, [
    `\u2014 ${forged.name} ${Buffer.concat([Buffer.from(forged.id, 'hex'), Buffer.alloc(72, 1)]).toString('base64')}\n`,
    clock(),
  ])
  expect(await tried('adverse', true)).toBe('witness.never')
  expect(await tried('protective')).toBe('marked')
})

test('without a witness power is used in a demo only, and what protects people always goes on', async () => {
  expect(await tried('adverse', false, unwitnessed)).toBe('marked')
  expect(await tried('adverse', true, { ...unwitnessed, demo: false })).toBe('witness.none')
  for (const act of protectsPeople) expect(await tried(act, false, { ...unwitnessed, demo: false })).toBe('marked')
})
