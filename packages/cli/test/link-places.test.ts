import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeAllOrNone } from '../src/write/all-or-none.ts'
import { checkPlaces } from '../src/write/places.ts'
import { makeScratch, passage, type Scratch, silent } from './support.ts'

let scratch: Scratch
beforeEach(() => {
  scratch = makeScratch()
})
afterEach(() => scratch.remove())

const ROWS = 'id,first_name,surname,dob\n1,Anna,Brandt,1980-02-13\n2,Berta,Gupta,1990-05-14\n3,Anna,Brandt,1980-02-13\n'
const at = (name: string) => scratch.path(name)

/** Every file of the folder and what it holds. */
function folder(): Readonly<Record<string, string>> {
  const files = readdirSync(scratch.path('.'), { withFileTypes: true }).filter((one) => !one.isDirectory())
  return Object.fromEntries(files.map(({ name }) => [name, readFileSync(at(name), 'utf8')]))
}

describe('link overwrites nothing that it reads, and none of its files by another:', () => {
  const cases: readonly (readonly [string, (file: string) => readonly string[], string])[] = [
    ['the file itself', (file) => [file, '--out', file], '--out and the file'],
    ['the second file', (file) => [at('two.csv'), file, '--out', file], '--out and the second file'],
    ['by ./', (file) => [file, '--persons', `${at('.')}/./people.csv`], '--persons and the file'],
    ['by a link', (file) => [file, '--out', at('link.csv')], '--out and the file'],
    ['by a second name', (file) => [file, '--out', at('hard.csv')], '--out and the file'],
    ['two outputs', (file) => [file, '--out', at('x.csv'), '--persons', at('x.csv')], '--persons and --out'],
    [
      'two outputs by way of a folder',
      (file) => [file, '--out', at('x.csv'), '--save-model', `${at('sub')}/../x.csv`],
      '--save-model and --out',
    ],
    ['the model', (file) => [file, '--model', at('m.json'), '--save-model', at('m.json')], '--save-model and --model'],
    ['of training, the file', (file) => ['train', file, '--out', file], '--out and the file'],
    [
      'of training, the second file',
      (file) => ['train', at('two.csv'), file, '--out', file],
      '--out and the second file',
    ],
    [
      'of training, by its card',
      () => ['train', at('x.card.md'), '--out', at('x.json')],
      'the card of --out and the file',
    ],
  ]
  test.each(cases)('%s', async (_, args, words) => {
    const file = scratch.put('people.csv', ROWS)
    for (const name of ['two.csv', 'm.json', 'x.card.md']) scratch.put(name, ROWS)
    symlinkSync(file, at('link.csv'))
    linkSync(file, at('hard.csv'))
    mkdirSync(at('sub'))
    const before = folder()
    const ran = await passage(['link', ...args(file)])
    expect([ran.code, ran.out, ran.err]).toEqual([2, '', expect.stringContaining(`${words} are the same file`)])
    expect(folder()).toEqual(before)
  })
})

test.each([
  ['a folder', (): readonly string[] => ['--out', at('sub')], 'It is a folder', 1],
  ['no file', (): readonly string[] => ['--out', '/dev/null'], 'is no file', 1],
  ['a name that no file can have', (): readonly string[] => ['--persons', at('x'.repeat(300))], 'too long', 1],
  ['a file as a folder', (): readonly string[] => ['--out', `${at('people.csv')}/x.csv`], 'not a folder', 1],
  ['an empty name', (): readonly string[] => ['--out', ''], '--out names no file', 2],
])('%s is refused before anything is read', async (_, flags, words, code) => {
  const file = scratch.put('people.csv', ROWS)
  mkdirSync(at('sub'))
  const before = folder()
  const ran = await passage(['link', file, '--save-model', at('m.json'), ...flags()])
  expect([ran.code, ran.out, ran.err]).toEqual([code, '', expect.stringContaining(words)])
  expect(ran.err).not.toContain('as given')
  expect(folder()).toEqual(before)
})

test('a folder in the place of the card is seen before anything is learnt', async () => {
  mkdirSync(at('m.card.json'))
  const ran = await passage(['link', 'train', scratch.put('people.csv', ROWS), '--out', at('m.json')])
  expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('m.card.json cannot be written. It is a folder')])
  expect(Object.keys(folder())).toEqual(['people.csv'])
})

test('other places are as good as before: a new file, an old one, and one to which a link leads, which stays a link', async () => {
  scratch.put('old.csv', 'old')
  symlinkSync(at('old.csv'), at('link.csv'))
  const file = scratch.put('people.csv', ROWS)
  const ran = await passage(['link', file, '--out', at('link.csv'), '--persons', at('new.csv')])
  expect(ran.code).toBe(0)
  expect(readFileSync(at('old.csv'), 'utf8')).toMatch(/^a,b,weight/)
  expect(Object.keys(folder()).sort()).toEqual(['link.csv', 'new.csv', 'old.csv', 'people.csv'])
  await checkPlaces([{ as: 'the file', path: file }], [{ as: '--out', path: at('new.csv') }])
})

describe('several files are written together or not at all:', () => {
  function* lines(then: () => void): Generator<string> {
    yield 'one'
    then()
    for (let line = 0; line < 2000; line++) yield 'more'
  }

  test('where one cannot get its name, those before it get back what they were', async () => {
    scratch.put('old.csv', 'old')
    const before = folder()
    const outputs = [
      { path: at('old.csv'), lines: ['new'] },
      { path: at('new.csv'), lines: lines(() => mkdirSync(at('last.csv'))) },
      { path: at('last.csv'), lines: ['x'] },
    ]
    await expect(writeAllOrNone(silent(), outputs)).rejects.toMatchObject({
      code: 'file.unwritable',
      saved: 'No file was written: what stood under those names is as it was.',
    })
    expect(folder()).toEqual(before)
  })

  test('where Ctrl-C comes in between, nothing is left, and it is said', async () => {
    scratch.put('old.csv', 'old')
    const before = folder()
    const outputs = [
      { path: at('old.csv'), lines: ['new'] },
      { path: at('new.csv'), lines: lines(() => process.emit('SIGINT')) },
    ]
    await expect(writeAllOrNone(silent(), outputs)).rejects.toMatchObject({ code: 'stopped', exitCode: 130 })
    expect(folder()).toEqual(before)
    expect(process.listenerCount('SIGINT')).toBe(0)
  })

  test('where nothing comes in between, all are there, and nothing else', async () => {
    scratch.put('old.csv', 'old')
    await writeAllOrNone(silent(), [
      { path: at('old.csv'), lines: ['a', 'b'] },
      { path: at('new.csv'), lines: [] },
    ])
    expect(folder()).toEqual({ 'old.csv': 'a\nb\n', 'new.csv': '' })
  })
})
