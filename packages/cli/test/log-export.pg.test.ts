import { readFileSync, writeFileSync } from 'node:fs'
import { erase } from '@passage/ledger/erase/erase'
import { takeIn } from '@passage/ledger/intake/take-in'
import { publishedCheckpoint } from '@passage/ledger/log/published'
import { beginLog } from '@passage/ledger/log/state'
import { keepLog } from '@passage/server/log/keep-log'
import { type LogSettings, policyOf } from '@passage/server/log/service'
import { commitmentOf } from '@passage/tlog/commitment'
import { signedCheckpointText } from '@passage/tlog/note/checkpoint'
import { verifierText } from '@passage/tlog/note/key'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newErasureList } from '../../ledger/test/support/erasures.ts'
import { arrival, departure, NOON, type Opened, openLedger, standing } from '../../ledger/test/support/world.ts'
import { logSigner, ORIGIN, startWitness, type TestWitness } from '../../server/test/support/log.ts'
import { makeScratch, passage, type Scratch } from './support.ts'

/* A log leaves as a file and is checked by the command alone, against keys that the checker trusts. */
let scratch: Scratch
let opened: Opened
let witness: TestWitness
let log: LogSettings
let keys: string
let record = ''
const whole = () => scratch.path('log.ndjson')
let lines: readonly string[]

beforeAll(async () => {
  scratch = makeScratch()
  opened = await openLedger()
  await beginLog(opened.pools.integrate, ORIGIN)
  witness = await startWitness('witness.example/1', 11, () => NOON.getTime())
  log = { signer: logSigner, witnesses: [witness.place], need: 1, demo: false }
  keys = scratch.put('keys', `${verifierText(logSigner.verifier)}\n${verifierText(witness.place.verifier)}\n`)
  const other = { document: { type: 'P', number: 'ZZ1', issuer: 'BR' }, name: { family: 'Rocha', given: 'Bia' } }
  const taken = await takeIn(
    opened.pools,
    [arrival('2025-01-10', '2025-07-09'), departure('2025-03-01'), arrival('2025-02-10', '2025-07-09', other)],
    'live',
    standing(),
  )
  record = taken.map((one) => ('receipt' in one ? one.receipt.recordId : ''))[0] ?? ''
  expect((await onDatabase('export', '--log', '-o', whole())).code).toBe(4)
  await keepLog(opened.pools, log, NOON)
  expect((await onDatabase('export', '--log', '-o', whole())).code).toBe(0)
  lines = readFileSync(whole(), 'utf8').trim().split('\n')
})
afterAll(async () => {
  await witness.close()
  await opened.close()
  scratch.remove()
})

const onDatabase = (...args: string[]) => passage(args, { DATABASE_URL: opened.database.migrationUrl })
const verify = async (file: string, ...more: string[]) => {
  const ran = await passage(['verify', file, '--keys', keys, '--json', ...more])
  return { code: ran.code, ...JSON.parse(ran.out || '{}') }
}
let forgeries = 0
const forged = (changed: readonly string[]): string => {
  const file = scratch.path(`forged-${forgeries++}.ndjson`)
  writeFileSync(file, `${changed.join('\n')}\n`)
  return file
}
const entryLines = () => lines.filter((line) => JSON.parse(line).kind === 'entry')
const withFoot = (head: readonly string[], entries: readonly string[], checkpoint: string): string[] => [
  ...head,
  ...entries,
  checkpoint,
  JSON.stringify({ kind: 'end', entries: entries.length }),
]
const parts = () => {
  const checkpoint = lines.find((line) => JSON.parse(line).kind === 'checkpoint') ?? ''
  return { head: lines.slice(0, 1), entries: entryLines(), checkpoint }
}

test('a whole log is reproduced: its tree, its witness, every entry and every answer', async () => {
  const answer = await verify(whole())
  expect(answer).toMatchObject({ code: 0, verdict: 'reproduced', log: { ok: true, size: entryLines().length } })
  expect(answer.log.witnessedAt * 1000).toBe(NOON.getTime())
  expect(answer.report.answers.reproduced).toBeGreaterThan(0)
  const told = await passage(['verify', whole(), '--keys', keys])
  expect(told.out).toContain('Reproduced')
})

test('without keys that the checker trusts it is not checked; with the key of another witness it fails', async () => {
  const ran = await passage(['verify', whole()])
  expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('--keys')])
  const stranger = await startWitness('witness.example/2', 12, () => NOON.getTime())
  const theirs = scratch.put(
    'theirs',
    `${verifierText(logSigner.verifier)}\n${verifierText(stranger.place.verifier)}\n`,
  )
  await stranger.close()
  expect((await passage(['verify', whole(), '--keys', theirs])).code).toBe(5)
})

test('tampering is found: a letter, an entry left out, put in, moved or said otherwise, a signature gone', async () => {
  const { head, entries, checkpoint } = parts()
  const first = JSON.parse(entries[0] ?? '')
  const text = first.text.replace('BR', 'PT')
  const salt = Buffer.from(first.salt, 'base64url')
  const rehashed = JSON.stringify({ ...first, text, commitment: commitmentOf(salt, text).toString('hex') })
  const unsigned = JSON.parse(checkpoint)
  const withoutWitness = unsigned.text.trimEnd().split('\n').slice(0, -1).join('\n')
  const kinds: Readonly<Record<string, readonly string[]>> = {
    letter: withFoot(head, [(entries[0] ?? '').replace('BR', 'PT'), ...entries.slice(1)], checkpoint),
    rehashed: withFoot(head, [rehashed, ...entries.slice(1)], checkpoint),
    'left out': withFoot(head, entries.slice(0, -1), checkpoint),
    'put in': withFoot(head, [...entries, entries[0] ?? ''], checkpoint),
    moved: withFoot(head, entries.toReversed(), checkpoint),
    'erased without an act': withFoot(
      head,
      entries.map((line, at) => {
        const { text: _text, salt: _salt, ...bare } = JSON.parse(line)
        return at === 0 ? JSON.stringify({ ...bare, erasedBy: 'nobody' }) : line
      }),
      checkpoint,
    ),
    'no witness': withFoot(head, entries, JSON.stringify({ ...unsigned, text: `${withoutWitness}\n` })),
    'no checkpoint': [...head, ...entries, JSON.stringify({ kind: 'end', entries: entries.length })],
    'cut off': lines.slice(0, -1),
  }
  for (const [kind, changed] of Object.entries(kinds)) {
    const answer = await verify(forged(changed))
    expect([kind, answer.code, answer.verdict]).toEqual([kind, 5, 'failed'])
  }
})

test('what was lawfully erased is attested, and has an exit code of its own; a longer log has grown from what was seen', async () => {
  const found = await publishedCheckpoint(opened.pools.publish, policyOf(log))
  if (found === undefined) throw new Error('it is witnessed')
  const seen = scratch.put('seen', signedCheckpointText(found.checkpoint))
  const older = lines
  const order = { authority: 'a court', reason: 'r', signers: ['p.osei'] }
  await erase(opened.pools, { unit: { stayId: `${record}/1` }, ...order }, NOON, newErasureList())
  await keepLog(opened.pools, log, new Date(NOON.getTime() + 60_000))
  const erased = scratch.path('erased.ndjson')
  await onDatabase('export', '--log', '-o', erased)
  const answer = await verify(erased, '--last-seen', seen)
  expect(answer).toMatchObject({ code: 6, verdict: 'attested', log: { ok: true } })
  expect(answer.report.entries.attested).toBeGreaterThan(0)
  // Whoever has seen the longer log does not take the shorter one for it, honest as its checkpoint is.
  const newer = await publishedCheckpoint(opened.pools.publish, policyOf(log))
  if (newer === undefined) throw new Error('it is witnessed')
  const seenNow = scratch.put('seen-now', signedCheckpointText(newer.checkpoint))
  const shorter = await verify(forged(older), '--last-seen', seenNow)
  expect(shorter).toMatchObject({ code: 5, log: { code: 'log.shorter-than-seen' } })
})
