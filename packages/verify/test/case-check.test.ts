import { parseDay } from '@passage/domain/calendar/day'
import { type Case, type CaseEntry, type CaseEvent, newCase, type Told } from '@passage/domain/case/case'
import { decide } from '@passage/domain/case/decide'
import { evolve } from '@passage/domain/case/evolve'
import { tell } from '@passage/domain/case/tell'
import { entryToText } from '@passage/domain/case/text/entry-text'
import { usPack } from '@passage/domain/case/us/pack'
import { describe, expect, test } from 'vitest'
import { verifyLogExport } from '../src/log/verify-log-export.ts'
import { verifyExport } from '../src/verify-export.ts'
import { ExportBuilder } from './build-export.ts'
import { checkpointOf, policy, signed } from './log/handed-log.ts'

/* What a case decided is decided again, offline, from its own lines: a decision that was changed afterwards does not come out. */
const STREAM = 'case:00000000-0000-8000-8000-00000000000c'
const RECORDED = '2026-02-02T10:00:00.000Z'
const day = (text: string) => {
  const found = parseDay(text)
  if (found === undefined) throw new RangeError(text)
  return found
}
const on = day('2026-02-02')
const officer = { role: 'officer', name: 'N. Officer' }
const step = (type: string, more: Partial<CaseEvent> = {}): CaseEvent => ({
  type,
  on,
  by: officer,
  mode: 'act',
  reasons: 'As the file shows.',
  signers: ['Ode', 'Uma'].map((name) => ({ role: 'supervisor', name, conflict: 'none' }) as const),
  ...more,
})
const fact = (name: string, value: string): Told => ({ type: 'fact-recorded', on, by: officer, fact: name, value })
const removal = step('removed', {
  by: { role: 'supervisor', name: 'Ode' },
  facts: { 'removal-country': 'A', 'left-on': on },
})
const story = [step('encountered'), fact('identity', 'confirmed-by-two'), removal, step('admitted')]

type Body = Record<string, unknown>
const types = { done: 'case-step', told: 'case-told', refused: 'case-refused' } as const
function decided(): CaseEntry[] {
  const entries: CaseEntry[] = []
  let state: Case = newCase(usPack, { places: ['circuit-9'] })
  for (const one of story) {
    const entry = 'mode' in one ? decide(usPack, state, one, on) : tell(usPack, state, one, on)
    entries.push(entry)
    state = evolve(state, entry)
  }
  return entries
}
function examined(change: (bodies: { type: string; body: Body }[]) => void = () => undefined, opened: Body = {}) {
  const bodies = decided().map((entry) => {
    const { kind, ...body } = entryToText(usPack, entry)
    return { type: types[kind] as string, body: { ...body, writtenBy: 'n.officer' } as Body }
  })
  change(bodies)
  const builder = new ExportBuilder()
  const first = { case: STREAM, record: 'r', pack: 'us', forum: { places: ['circuit-9'] }, reason: 'a test', by: 'n' }
  builder.append(STREAM, 'case-opened', { ...first, ...opened }, RECORDED)
  for (const { type, body } of bodies) builder.append(STREAM, type, JSON.parse(JSON.stringify(body)), RECORDED)
  return builder
}
const verified = (builder: ExportBuilder) =>
  verifyExport(async function* () {
    yield* builder.text()
  })

describe('decisions of a case, made again from its own lines', () => {
  test('the story is done, told and refused, and all of it comes out again', async () => {
    expect(decided().map(({ kind }) => kind)).toEqual(['done', 'told', 'refused', 'refused'])
    const report = await verified(examined())
    expect([report.ok, report.decisions, report.faults]).toEqual([true, { reproduced: 4, attested: 0, failed: 0 }, []])
  })
  test.each<readonly [string, (bodies: { type: string; body: Body }[]) => void]>([
    [
      'a refusal that was made a removal',
      (bodies) => {
        const { code: _code, failing: _failing, ...rest } = (bodies[2] as { body: Body }).body
        const done = {
          transition: 'us.t32-removed',
          moved: [],
          sets: [],
          opens: [],
          meets: [],
          findings: [],
          breach: [],
        }
        bodies[2] = { type: 'case-step', body: { ...rest, ...done } }
      },
    ],
    [
      'a step that moved elsewhere',
      (bodies) => {
        const body = (bodies[0] as { body: Body }).body
        body['moved'] = [{ region: 'order', from: 'none', to: 'final' }]
      },
    ],
    [
      'a refusal of what the law lets be told',
      (bodies) => {
        const { told, under, writtenBy } = (bodies[1] as { body: Body }).body
        const failing = ((bodies[2] as { body: Body }).body['failing'] as unknown[]).slice(0, 1)
        bodies[1] = { type: 'case-refused', body: { told, under, writtenBy, code: 'us.g1-final', failing } }
      },
    ],
    [
      'a reason that was left out of a refusal',
      (bodies) => {
        const body = (bodies[2] as { body: Body }).body
        body['failing'] = (body['failing'] as unknown[]).slice(1)
      },
    ],
  ])('%s does not come out', async (_, change) => {
    const report = await verified(examined(change))
    expect(report.ok).toBe(false)
    expect(report.faults.map(({ code }) => code)).toContain('verify.decision-differs')
    expect(report.faults[0]).toMatchObject({
      entry: expect.stringMatching(/^case:/),
      text: expect.stringMatching(/^The law of 2026-02-02 gives/),
    })
  })
  test('what holds an act from outside the case is attested, and only beside all that the law of the case says', async () => {
    const report = await verified(
      examined((bodies) => {
        const body = (bodies[2] as { body: Body }).body
        const failing = body['failing'] as { code: string }[]
        body['failing'] = [...failing, { ...failing[0], code: 'stop.court-stay' }]
      }),
    )
    expect([report.ok, report.decisions, report.attestedBecause]).toEqual([
      true,
      { reproduced: 3, attested: 1, failed: 0 },
      { 'held-outside': 1 },
    ])
  })
  test('another version of the rules, and a law that is not known here, leave the commitment to stand alone', async () => {
    const older = await verified(
      examined((bodies) => {
        const body = (bodies[0] as { body: Body }).body
        body['under'] = { ...(body['under'] as Body), version: '0' }
        body['moved'] = []
      }),
    )
    expect([older.ok, older.attestedBecause]).toEqual([true, { 'other-rulebook': 1 }])
    const other = await verified(examined(undefined, { pack: 'fr' }))
    expect([other.ok, other.decisions.attested]).toEqual([true, 4])
  })
  test('where a line was erased, nothing is decided again; last days that were told are decided by nobody', async () => {
    const builder = examined()
    const line = builder.lines[2] as (typeof builder.lines)[number]
    builder.append(STREAM, 'erasure', { by: 'n' }, RECORDED)
    Object.assign(line, { text: undefined, salt: undefined, erasedBy: 'n' })
    const report = await verified(builder)
    expect([report.decisions.failed, report.decisions.reproduced, report.attestedBecause['facts-erased']]).toEqual([
      0, 0, 3,
    ])

    const told = examined((bodies) => {
      const under = (bodies[0] as { body: Body }).body['under']
      const days = { type: 'days-told', on: '2026-02-02', by: officer, because: 'x', days: [], changes: [] }
      bodies.push({ type: 'case-told', body: { told: days, under, writtenBy: 'n' } })
    })
    expect((await verified(told)).decisions).toEqual({ reproduced: 4, attested: 0, failed: 0 })
  })
  test('what is no case at all is said, and the rest is examined', async () => {
    const report = await verified(
      examined((bodies) => {
        bodies[1] = {
          type: 'case-told',
          body: {
            under: (bodies[1] as { body: Body }).body['under'],
            told: { type: 'fact-recorded', on: 'some day' },
          } as Body,
        }
      }),
    )
    expect(report.faults.map(({ code }) => code)).toEqual(['verify.unreadable-case'])
    expect(report.decisions.failed).toBe(4)
  })
  test('a log with a decision that nobody could make again is attested, not reproduced', async () => {
    const verdictOf = async (builder: ExportBuilder) => {
      const [head = '', ...rest] = builder.text()
      const checkpoint = JSON.stringify({ kind: 'checkpoint', text: signed(checkpointOf(builder.lines)) })
      const lines = [
        JSON.stringify({ ...JSON.parse(head), order: 'log' }),
        ...rest.slice(0, -1),
        checkpoint,
        ...rest.slice(-1),
      ]
      const told = await verifyLogExport(
        async function* () {
          yield* lines
        },
        { policy },
      )
      return told.verdict
    }
    expect(await verdictOf(examined())).toBe('reproduced')
    const forged = examined((bodies) => {
      const { body } = bodies[0] as { body: Body }
      Object.assign(body, { under: { ...(body['under'] as Body), version: 'none' }, moved: [] })
    })
    expect(await verdictOf(forged)).toBe('attested')
  })
})
