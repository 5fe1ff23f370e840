import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { passage } from './support.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'passage-case-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
function fileOf(lines: readonly (object | string)[]): string {
  const file = join(folder, `${lines.length}-${Math.random()}.ndjson`)
  writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
  return file
}
const by = (role: string) => ({ role, name: 'N' })
const begin = { pack: 'us', places: ['circuit-9', 'state-CA'] }
const ordered = {
  step: {
    type: 'order-made',
    on: '2026-05-01',
    mode: 'report',
    by: by('judge'),
    facts: { 'decided-on': '2026-05-01' },
  },
}
const removal = { step: { type: 'removed', on: '2026-05-04', by: by('supervisor'), facts: { 'removal-country': 'A' } } }

describe('passage case', () => {
  test('family says what joining and severing would do, and that a child is decided first', async () => {
    const filed = { step: { type: 'asylum-filed', on: '2026-05-01', mode: 'report', by: by('person') } }
    const [lead, rider] = [fileOf([begin, filed]), fileOf([begin])]
    const joined = await passage(['case', 'family', lead, rider, '--derivative'])
    expect(joined.out).toMatch(/^rider {2}Hearings follow those of the lead\.$/m)
    expect(joined.out).toContain('us.family-preview')
    expect(joined.out).toContain('Relief may be derived from the application of the lead.')
    // Whoever rides for other reasons is told nothing of what the lead has filed.
    expect((await passage(['case', 'family', lead, rider])).out).not.toContain('derived')
    const sever = (...more: string[]) =>
      passage(['case', 'family', lead, rider, '--sever', '--on', '2026-11-02', ...more])
    const child = await sever('--born', '2015-03-03')
    expect(child.out).toContain('us.family-child')
    expect(child.out).toContain('It is refused')
    // A day of birth that nobody knows is treated as a child's; a decision that came later was not made first.
    expect((await sever()).out).toContain('under 18: not known')
    expect((await sever('--born', '2015-03-03', '--child-decided', '2026-11-03')).out).toContain('It is refused')
    expect((await sever('--born', '2015-03-03', '--child-decided', '2026-11-01')).out).toContain('Nothing stands')
    expect((await sever('--born', '1990-03-03')).out).toContain('Nothing stands')
    // A wrong report of joining is taken back with no decision about a child: nobody is severed by it. Two write it down.
    const back = (...more: string[]) =>
      passage(['case', 'family', lead, rider, '--withdraw', '--on', '2026-11-02', ...more])
    expect((await back('--born', '1990-03-03')).out).not.toContain('another signs')
    expect((await back('--born', '1990-03-03', '--derivative')).out).toMatch(/lost {2}What was taken as derived/)
    const minor = await back('--born', '2015-03-03')
    expect(minor.out).toContain('one proposes it, and another signs')
    expect(minor.out).not.toContain('It is refused')
    expect((await back('--sever', '--born', '1990-03-03')).out).toContain('rides along with the lead again')
    const other = await passage(['case', 'family', lead, fileOf([{ pack: 'eu-rd:XA' }])])
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('one law that knows families')])
  })
  test('run decides every line, and a refusal names every rule with its law', async () => {
    const ran = await passage(['case', 'run', fileOf([begin, ordered, removal])])
    expect([ran.code, ran.err.includes('no advice')]).toEqual([0, true])
    expect(ran.out).toMatch(/^1 {2}2026-05-01 {2}order-made .*in breach of/m)
    expect(ran.out).toMatch(/^2 {2}2026-05-04 {2}removed {2}refused/m)
    expect(ran.out).toContain('us.g2-appeal')
    expect(ran.out).toContain('8 CFR 1003.6(a)')
  })
  test('the same as JSON is the form in which the ledger keeps it', async () => {
    const { out } = await passage(['case', 'run', fileOf([begin, ordered, removal]), '--json'])
    const [first, second] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(first).toMatchObject({
      kind: 'done',
      event: { on: '2026-05-01', facts: [{ name: 'decided-on', day: '2026-05-01' }] },
    })
    expect(second).toMatchObject({ kind: 'refused', under: { lawOf: '2026-05-04' } })
  })
  test('explain says what holds the execution, to each reader what the law lets be read', async () => {
    const file = fileOf([begin, ordered])
    const asked = ['case', 'explain', file, '--on', '2026-05-04', '--fact', 'removal-country=A']
    const [officer, person] = [await passage(asked), await passage([...asked, '--as', 'person'])]
    expect(officer.out).toMatch(/^removed on 2026-05-04: \d+ rules hold it\./)
    expect(person.out).toContain('us.g19-sign-off')
    expect(officer.out).not.toContain('us.g19-sign-off')
    expect(officer.out).toContain('case.withheld')
    const other = await passage(['case', 'explain', file, '--step', 'appeal-filed', '--on', '2026-05-04'])
    expect(other.out).toContain('appeal-filed on 2026-05-04: nothing stands against it.')
  })
  test('days shows the arithmetic, and steps what begins here', async () => {
    const file = fileOf([begin, ordered])
    const days = await passage(['case', 'days', file, '--on', '2026-05-04'])
    expect(days.out).toMatch(/^2026-06-01 {2}us\.d12-appeal/m)
    expect(days.out).toContain('the day before is closed (Sunday)')
    const steps = await passage(['case', 'steps', file, '--on', '2026-05-04'])
    expect(steps.out).toMatch(/^appeal-filed {2}person, counsel {2}open/m)
    expect((await passage(['case', 'laws'])).out).toContain('eu-rd:XA')
  })
  test.each([
    [[], 'the file is empty'],
    [[{ pack: 'fr' }], 'there is no law fr'],
    [[begin, 'not json'], 'line 2: this is no JSON object'],
    [
      [begin, { step: { type: 'removed', on: '2026-02-30', by: by('officer') } }],
      'line 2: on is no date that exists: 2026-02-30',
    ],
    [[begin, { step: { type: 'removed', on: '2026-02-01' } }], 'line 2: "by" names a role and a name'],
    [[begin, { else: 1 }], 'line 2: neither a step nor something told'],
    [
      [begin, { told: { type: 'service-recorded', on: '2026-01-01', by: by('officer') } }],
      'line 2: service-recorded is told with "served"',
    ],
    [
      [begin, { told: { type: 'moved', on: '2026-01-01', by: by('officer') } }],
      'line 2: nothing is told as moved; there are: fact-recorded',
    ],
    [
      [begin, { told: { type: 'toString', on: '2026-01-01', by: by('officer') } }],
      'line 2: nothing is told as toString',
    ],
  ])('what cannot be read is said with its line: %j', async (lines, words) => {
    const ran = await passage(['case', 'run', fileOf(lines)])
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(words)
    expect(ran.out).toBe('')
  })
  test('a step, a reader, a fact and a file that are none are said, too', async () => {
    const file = fileOf([begin])
    for (const more of [
      ['--step', 'nope'],
      ['--as', 'everybody'],
      ['--fact', 'x'],
      ['--on', 'soon'],
    ]) {
      expect((await passage(['case', 'explain', file, ...more])).code).toBe(2)
    }
    expect((await passage(['case', 'steps', join(folder, 'none')])).code).toBe(2)
  })
})
