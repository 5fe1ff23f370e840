import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRejects } from '../src/import/rejects.ts'
import { readPlainLines } from '../src/read/plain-lines.ts'
import { makeScratch, passage, type Scratch } from './support.ts'

let scratch: Scratch
beforeAll(() => {
  scratch = makeScratch()
})
afterAll(() => scratch.remove())

describe('what cannot be opened is said in words, with exit code 1', () => {
  test.each([
    ['determine', 'none', /There is no such file/],
    ['determine', '.', /It is a folder/],
    ['explain', 'none', /There is no such file/],
    ['verify', 'none', /There is no such file/],
    ['verify', '.', /It is a folder/],
    ['import', '.', /It is a folder/],
  ])('%s %s', async (command, at, words) => {
    const ran = await passage([command, scratch.path(at)])
    expect([ran.code, ran.err]).toEqual([1, expect.stringMatching(words)])
    expect(ran.err).toContain('Check the path.')
    expect(ran.err).not.toMatch(/E[A-Z]{4,}/)
  })
})

test('a place that cannot be written is said in words', async () => {
  const ran = await passage(['world', '--people', '2', '--out', scratch.put('file', 'x')])
  expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('It is a file, not a folder')])
})

describe('wrong use', () => {
  test('names the help of the command that was used', async () => {
    expect((await passage(['import', '--nothing', 'x'])).err).toContain('Help: passage import --help')
    expect((await passage(['nothing'])).err).toContain('Help: passage --help')
    const missing = await passage(['deadline', 'compute', 'x'])
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('Help: passage deadline compute --help')])
    expect((await passage(['client', 'nothing'])).err).toContain('Help: passage client --help')
    expect((await passage(['link', 'train', '--nothing'])).err).toContain('Help: passage link train --help')
  })
  test.each([
    ['--port', 'abc'],
    ['--port', '65536'],
    ['--people', '-5'],
    ['--people', '1.5'],
  ])('start %s %s is refused before anything is started', async (flag, value) => {
    const ran = await passage(['start', flag, value])
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(`${flag} takes a whole number`)])
  })
  test('export --json needs a file: standard output is the export itself', async () => {
    expect((await passage(['export', '--json'])).code).toBe(2)
  })
  test('no help shows the empty list inside the program', async () => {
    for (const command of ['determine', 'explain']) {
      expect((await passage([command, '--help'])).out).not.toContain('default: []')
    }
  })
})

describe('an export that is cut off', () => {
  const lines = Array.from({ length: 5000 }, (_, i) => `${i} ${Math.sin(i)}`)
  test('in gzip ends where it breaks, and does not take the program down', async () => {
    const zipped = gzipSync(lines.join('\n'))
    const file = scratch.put('cut.gz', zipped.subarray(0, Math.floor(zipped.length / 2)))
    const found: string[] = []
    for await (const line of readPlainLines(file)) found.push(line)
    expect(found.length).toBeGreaterThan(100)
    expect(found.slice(0, -1)).toEqual(lines.slice(0, found.length - 1))
    expect((await passage(['verify', file])).code).toBe(5)
  })
  test('line ends of both kinds, letters across chunks, a last line without an end', async () => {
    const text = `${'\u{1F6C2}'.repeat(70_000)}\r\nb\n\nc`
    const found: string[] = []
    for await (const line of readPlainLines(scratch.put('plain', text))) found.push(line)
    expect(found).toEqual(['\u{1F6C2}'.repeat(70_000), 'b', '', 'c'])
  })
  test('thousands of faults are counted, and twenty are shown', async () => {
    const ran = await passage(['verify', scratch.put('no-export', lines.slice(0, 90).join('\n'))])
    expect(ran.out.split('\n').filter((line) => line.startsWith('verify.'))).toHaveLength(20)
    expect(ran.out).toMatch(/and \d+ more; all of them: --json/)
  })
})

describe('rejects of an import that goes on', () => {
  const place = (line: number, code = 'file.not-json') => ({ line, code, path: '', text: 'a, "b"' })
  test('stay listed, are listed once, and count', () => {
    const name = scratch.path('rejects.csv')
    openRejects(name).add(place(4))
    const again = openRejects(name)
    again.goOn()
    for (const line of [4, 9]) again.add(place(line))
    again.add(place(12, 'intake.future'))
    expect([again.count(), again.unreadable()]).toEqual([3, 2])
    expect(readFileSync(name, 'utf8').match(/^\d+/gm)).toEqual(['4', '9', '12'])
  })
  test('of another import make place', () => {
    const name = scratch.path('old.csv')
    writeFileSync(name, 'line,code,field,reason\n1,file.not-json,,old\n')
    openRejects(name).add(place(2))
    expect(readFileSync(name, 'utf8').match(/^\d+/gm)).toEqual(['2'])
  })
})
