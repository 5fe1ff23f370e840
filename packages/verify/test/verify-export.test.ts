import { canonicalText } from '@passage/tlog/canonical'
import { commitmentOf } from '@passage/tlog/commitment'
import { describe, expect, test } from 'vitest'
import { verifyExport } from '../src/verify-export.ts'
import { addPerson, ExportBuilder, type Line, visit, wrap } from './build-export.ts'

const ANA = '00000000-0000-8000-8000-000000000001'
const ANA_NEW_PASSPORT = '00000000-0000-8000-8000-000000000002'
const BO = '00000000-0000-8000-8000-000000000003'

function sound(): ExportBuilder {
  const builder = new ExportBuilder()
  addPerson(builder, {
    [ANA]: visit('2026-03-01', '2026-08-30'),
    [ANA_NEW_PASSPORT]: [[...(visit('2026-03-01', '2026-08-30', '2026-05-20')[1] ?? [])]],
  })
  addPerson(builder, { [BO]: visit('2026-02-01', '2026-04-30', '2026-06-01') })
  return builder
}

async function examine(lines: readonly string[]) {
  return verifyExport(async function* () {
    yield* lines
  })
}

async function codes(lines: readonly string[]): Promise<string[]> {
  const report = await examine(lines)
  expect(report.ok).toBe(false)
  return report.faults.map(({ code }) => code)
}

/** The sound export, with its entries changed by hand and head and foot as they would be. */
function tampered(change: (lines: Line[]) => Line[]): string[] {
  const sorted = sound()
    .text()
    .slice(1, -1)
    .map((line) => JSON.parse(line) as Line)
  return wrap(change(sorted))
}

/** What an operator with the database can do to one entry: new text, fresh commitment. */
function resealed(line: Line, edit: (text: Record<string, unknown>) => void): Line {
  const value = JSON.parse(line.text ?? '') as Record<string, unknown>
  edit(value)
  const text = canonicalText(value as Parameters<typeof canonicalText>[0])
  return { ...line, text, commitment: commitmentOf(Buffer.from(line.salt ?? '', 'base64url'), text).toString('hex') }
}

describe('the head of the file', () => {
  const withHead = (change: object): string[] => {
    const [head = '', ...rest] = sound().text()
    return [JSON.stringify({ ...JSON.parse(head), ...change }), ...rest]
  }
  test.each([[{ version: 9 }], [{ version: 0 }], [{ version: -1 }]])(
    'of an unknown version %j is refused',
    async (change) => {
      expect(await codes(withHead(change))).toEqual(['verify.version'])
    },
  )
  test.each([
    [{ version: '1' }],
    [{ version: undefined }],
    [{ exportedAt: '\u001b[2J' }],
    [{ exportedAt: '2026-13-24T12:00:00Z' }],
    [{ rulebook: 7 }],
    [{ order: {} }],
  ])('that is none %j is refused', async (change) => {
    expect(await codes(withHead(change))).toEqual(['verify.not-an-export', 'verify.unreadable-line'])
  })
  test('a second one among the entries is refused, and nothing is taken from it', async () => {
    const [head = '', ...rest] = sound().text()
    const later = JSON.stringify({ ...JSON.parse(head), exportedAt: '2027-01-01T00:00:00.000Z' })
    const report = await examine([head, later, ...rest])
    expect(report.faults.map(({ code }) => code)).toEqual(['verify.order'])
    expect(report.exportedAt).toBe('2026-11-24T12:00:00.000Z')
  })
})

describe('a sound export', () => {
  test('every entry and every answer is reproduced, of persons with one record and with two', async () => {
    const report = await examine(sound().text())
    expect(report.faults).toEqual([])
    expect(report).toMatchObject({ ok: true, streams: 3, entries: { reproduced: 6, attested: 0, failed: 0 } })
    expect(report.answers).toEqual({ reproduced: 2, attested: 0, failed: 0 })
  })
  test('an answer under another rulebook is attested, not failed', async () => {
    const builder = new ExportBuilder()
    addPerson(builder, { [BO]: visit('2026-02-01', '2026-04-30', '2026-06-01') })
    const lines = builder.lines.map((line) =>
      line.type === 'determination'
        ? resealed(line, (text) => {
            ;(text.body as { basis: { rulebook: string } }).basis.rulebook = 'stay-0.9.0/other'
          })
        : line,
    )
    const report = await examine(wrap(lines))
    expect(report.ok).toBe(true)
    expect(report.attestedBecause).toEqual({ 'other-rulebook': 1 })
  })
  test('lawfully erased text is attested when the act of erasure stands in the stream', async () => {
    const builder = sound()
    const act = { erasure: 'act-1', entries: [1, 2, 3], authority: 'court order' }
    builder.append(`record:${BO}`, 'erasure', act, '2026-10-02T00:00:00.000Z')
    const erase = ({ text: _text, salt: _salt, ...line }: Line): Line => ({ ...line, erasedBy: 'act-1' })
    const lines = builder
      .sorted()
      .map((line) => (line.stream.endsWith(BO) && line.type !== 'erasure' ? erase(line) : line))
    const report = await examine(wrap(lines))
    expect(report.faults).toEqual([])
    expect(report.entries).toEqual({ reproduced: 4, attested: 3, failed: 0 })
  })
})

describe('planted faults are found', () => {
  test('a word changed in a text', async () => {
    const lines = tampered((all) =>
      all.map((line, i) => (i === 0 ? { ...line, text: line.text?.replace('B-2', 'B-1') ?? '' } : line)),
    )
    expect(await codes(lines)).toContain('verify.commitment')
  })
  test('a word changed and the commitment made anew: the next entry does not follow it', async () => {
    const lines = tampered((all) => {
      const at = all.findIndex((line) => line.stream.endsWith(BO) && line.seq === 1)
      return all.map((line, i) =>
        i === at
          ? resealed(line, (text) => {
              text.recorded = '2026-09-29T00:00:00.000Z'
            })
          : line,
      )
    })
    expect(await codes(lines)).toContain('verify.chain')
  })
  test('an entry taken out of the middle', async () => {
    expect(
      await codes(tampered((all) => all.filter((line) => !(line.stream.endsWith(BO) && line.seq === 2)))),
    ).toContain('verify.gap')
  })
  test('an entry put in', async () => {
    const lines = tampered((all) =>
      all.flatMap((line) => (line.stream.endsWith(BO) && line.seq === 2 ? [line, line] : [line])),
    )
    expect(await codes(lines)).toContain('verify.gap')
  })
  test('two entries swapped', async () => {
    const lines = tampered((all) => {
      const at = all.findIndex((line) => line.stream.endsWith(BO) && line.seq === 2)
      const [one, other] = [all[at], all[at + 1]]
      if (one === undefined || other === undefined) throw new Error('The export is shorter than expected.')
      return [...all.slice(0, at), other, one, ...all.slice(at + 2)]
    })
    expect(await codes(lines)).toContain('verify.gap')
  })
  test('two streams swapped', async () => {
    const lines = tampered((all) => [
      ...all.filter(({ stream }) => stream.endsWith(BO)),
      ...all.filter(({ stream }) => !stream.endsWith(BO)),
    ])
    expect(await codes(lines)).toContain('verify.order')
  })
  test('an entry moved to another stream', async () => {
    const lines = tampered((all) => all.map((line) => ({ ...line, stream: line.stream.replace('0003', '0009') })))
    expect(await codes(lines)).toContain('verify.place')
  })
  test('an export cut off after any of its lines', async () => {
    const text = sound().text()
    for (let length = 1; length < text.length; length++) {
      expect(await codes(text.slice(0, length))).toContain('verify.cut-off')
    }
  })
  test('an export cut off in the middle of a line', async () => {
    const text = sound().text()
    const last = text[3] ?? ''
    expect(await codes([...text.slice(0, 3), last.slice(0, last.length / 2)])).toContain('verify.unreadable-line')
  })
  test('the newest entries of a stream left out and the count put right: answers elsewhere stand on them', async () => {
    const lines = tampered((all) => all.filter((line) => !line.stream.endsWith(ANA_NEW_PASSPORT)))
    expect(await codes(lines)).toContain('verify.basis-missing')
  })
  test('text taken away without an act of erasure', async () => {
    const bare = ({ text: _text, salt: _salt, ...line }: Line): Line => line
    expect(await codes(tampered((all) => all.map((line, i) => (i === 1 ? bare(line) : line))))).toContain(
      'verify.erased-without-act',
    )
    const named = (line: Line): Line => ({ ...bare(line), erasedBy: 'nobody' })
    expect(await codes(tampered((all) => all.map((line, i) => (i === 1 ? named(line) : line))))).toContain(
      'verify.erased-without-act',
    )
  })
  test('text taken away beside a lawful erasure: an act vouches for what it names, after it was written, and for nothing else', async () => {
    const erasedUnder = (act: Readonly<Record<string, unknown>>) => {
      const builder = sound()
      builder.append(`record:${BO}`, 'erasure', { authority: 'court order', ...act }, '2026-10-02T00:00:00.000Z')
      const erase = ({ text: _text, salt: _salt, ...line }: Line): Line => ({ ...line, erasedBy: 'act-1' })
      const gone = (line: Line) => line.stream.endsWith(BO) && [1, 3].includes(line.seq)
      return wrap(builder.sorted().map((line) => (gone(line) ? erase(line) : line)))
    }
    expect((await examine(erasedUnder({ erasure: 'act-1', entries: [1, 3] }))).ok).toBe(true)
    for (const act of [
      { erasure: 'act-1', entries: [1] },
      { erasure: 'act-2', entries: [1, 3] },
      { erasure: 'act-1', entries: 'all' },
      { erasure: 'act-1' },
    ])
      expect(await codes(erasedUnder(act))).toContain('verify.erased-without-act')
  })
  test('any one character changed: it is said what does not hold, and the rest is examined', async () => {
    const text = sound().text().join('\n')
    const end = text.indexOf('\n') + 1
    for (let at = end; at < text.length - 1; at++) {
      const other = String.fromCharCode(text.charCodeAt(at) ^ (1 << (at % 5)))
      expect(await codes((text.slice(0, at) + other + text.slice(at + 1)).split('\n')), `${at}`).not.toEqual([])
    }
  })
  test('entries that hold no entry, no facts and no answer, each sealed as it should be', async () => {
    const bodies = [
      {},
      { facts: 'none' },
      { facts: [{ kind: 'arrival' }], jurisdiction: 'us' },
      { facts: [{ kind: 'x' }] },
    ]
    for (const body of bodies) {
      const lines = tampered((all) =>
        all.map((line) => {
          if (line.type !== 'facts') return line
          return resealed(line, (text) => {
            text.body = body
          })
        }),
      )
      expect(await codes(lines)).not.toEqual([])
    }
    for (const question of [{}, { basis: { members: 'all' } }, { basis: { members: [{}] }, determination: {} }]) {
      const builder = sound()
      builder.append(`record:${BO}`, 'determination', question, '2026-10-02T00:00:00.000Z')
      expect((await codes(builder.text()))[0]).toMatch(/unreadable-entry|answer-differs/)
    }
    const bare = ['null', '7', '[]', '{"body":{}}', 'nothing']
    for (const text of bare) {
      const salt = Buffer.alloc(16, 9)
      const commitment = commitmentOf(salt, text).toString('hex')
      const line: Line = {
        kind: 'entry',
        stream: 'record:z',
        seq: 1,
        type: 'facts',
        text,
        salt: salt.toString('base64url'),
        commitment,
      }
      expect(await codes(wrap([line]))).toEqual(['verify.unreadable-entry'])
    }
  })
  test('an answer replaced by one that the facts do not give, with every commitment made anew', async () => {
    const builder = new ExportBuilder()
    addPerson(builder, { [BO]: visit('2026-02-01', '2026-04-30', '2026-06-01') })
    const lines = builder.lines.map((line) =>
      line.type === 'determination'
        ? resealed(line, (text) => {
            ;(text.body as { determination: { outcome: string } }).determination.outcome = 'DEPARTED_ON_TIME'
          })
        : line,
    )
    const report = await examine(wrap(lines))
    expect(report.faults.map(({ code }) => code)).toEqual(['verify.answer-differs'])
    expect(report.entries.failed).toBe(0)
  })
  test('the faults quote nothing of what the entries say', async () => {
    const report = await examine(tampered((all) => all.map((line) => ({ ...line, text: `${line.text}x` }))))
    expect(JSON.stringify(report)).not.toMatch(/B-2|border|JFK/)
  })
})
