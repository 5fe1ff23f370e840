import { existsSync, readFileSync } from 'node:fs'
import { hashOf } from '@passage/identity/link/sample'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeScratch, passage, type Scratch } from './support.ts'

let scratch: Scratch
beforeAll(() => {
  scratch = makeScratch()
})
afterAll(() => scratch.remove())

const FAMILIES = 'Adeyemi Brandt Castillo Dimitrov Ekstrom Fernandez Gupta Hoffmann Ivanova Jansen'.split(' ')
const GIVEN = 'Anna Berta Carlo David Emil Fatima Giorgos Hassan Irina Jose Kim'.split(' ')

/** Everybody twice, the second time without a document; each field is drawn by itself. */
function people(): string {
  const rows = Array.from({ length: 600 }, (_, at) => {
    const person = at >> 1
    const draw = (what: string, from: number) => hashOf(`${what} ${person}`, 3) % from
    const born = `${1950 + draw('year', 50)}-0${1 + draw('month', 9)}-${10 + draw('day', 19)}`
    const document = at % 2 === 0 ? `P${1_000_000 + draw('document', 9_000_000)}` : ''
    const name = [GIVEN[draw('given', GIVEN.length)], FAMILIES[draw('family', FAMILIES.length)]]
    return [at, `p${person}`, ...name, born, document, draw('state', 3) === 0 ? 'UTO' : 'XOM']
  })
  return ['id,who,first_name,surname,dob,passport_number,state_of_document', ...rows].join('\n')
}

describe('link train', () => {
  test('writes a model and its card; with true persons half of them is held out and measured on', async () => {
    const [file, out] = [scratch.put('people.csv', people()), scratch.path('model.json')]
    const ran = await passage(['link', 'train', file, '--truth', 'who', '--even-by', 'state_of_document', '--out', out])
    expect([ran.code, ran.out]).toEqual([0, ''])
    const card = readFileSync(scratch.path('model.card.md'), 'utf8')
    for (const part of [
      '## Weights',
      '| the same | +',
      '## Calibration, on what was held out',
      '## Keys',
      'pairs of one person, 100.00 % are brought together by some key',
      '## Evenness, by state_of_document',
      '| UTO | ',
    ])
      expect(card).toContain(part)
    const json = JSON.parse(readFileSync(scratch.path('model.card.json'), 'utf8'))
    expect(json.data.learntFrom + json.figures.records).toBe(600)
    expect(json.figures.measured.truePairs).toBe(json.figures.records / 2)
    expect(json.figures.completeness).toMatchObject({ of: 'true', share: 1, pairs: json.figures.measured.truePairs })
    expect(json.figures.measured.thresholds[0].f1).toBeGreaterThan(0.9)
    expect(JSON.stringify(json.model.weights)).toBe(JSON.stringify(JSON.parse(readFileSync(out, 'utf8')).weights))
    const linked = await passage(['link', file, '--model', out])
    expect([linked.code, linked.out.split('\n').filter((line) => line.endsWith(',linked')).length > 50]).toEqual([
      0,
      true,
    ])
  })

  test('records of which nobody says whose they are teach, and are never measured as one person', async () => {
    const unnamed = people().replace(/^(\d*[1-5],)p\d+/gm, '$1')
    const out = scratch.path('some.json')
    expect((await passage(['link', 'train', scratch.put('s.csv', unnamed), '--truth', 'who', '--out', out])).code).toBe(
      0,
    )
    const { data, figures } = JSON.parse(readFileSync(scratch.path('some.card.json'), 'utf8'))
    expect(data.learntFrom + figures.records).toBe(600)
    expect(figures.records).toBeLessThan(200)
    expect(figures.measured.truePairs).toBeLessThan(figures.records)
  })

  test('without true persons it says that nothing was measured', async () => {
    const ran = await passage([
      'link',
      'train',
      scratch.put('plain.csv', people()),
      '--out',
      scratch.path('plain.json'),
    ])
    expect(ran.code).toBe(0)
    const card = readFileSync(scratch.path('plain.card.md'), 'utf8')
    expect(card).toContain('Nothing was held out')
    expect(card).toContain('Not measured: no column was named.')
  })

  test('names the weights that have moved since a model made before, and none where nothing has', async () => {
    const [before, out] = [scratch.path('before.json'), scratch.path('since.json')]
    const file = scratch.put('before.csv', people())
    expect((await passage(['link', 'train', file, '--out', before])).code).toBe(0)
    const same = await passage(['link', 'train', file, '--since', before, '--out', out])
    expect(same.err).toContain(`Since ${before} no weight moved by two bits or more.`)
    expect(readFileSync(scratch.path('since.card.md'), 'utf8')).toContain('No weight that records show moved')

    // Since then a source writes years one off.
    const slips = people().replace(
      /^(\d*[37],.*,)(19\d\d)(-\d\d-\d\d,)/gm,
      (_, before: string, year: string, after: string) => `${before}${Number(year) + 1}${after}`,
    )
    const moved = await passage(['link', 'train', scratch.put('slips.csv', slips), '--since', before, '--out', out])
    expect(moved.err).toMatch(/Since .* \d+ weights? moved by two bits or more: the card names them/)
    const card = readFileSync(scratch.path('since.card.md'), 'utf8')
    expect(card).toMatch(
      /## Since before.json[\s\S]*birth date: day and month swapped.*\| [−+][\d.]+ \| \+[\d.]+ \| \d+ \|/,
    )
    expect(JSON.parse(readFileSync(scratch.path('since.card.json'), 'utf8')).data.since).toBe('before.json')
  })

  test.each([
    ['{"format":"other/1"}', /cannot be used here. The model has the format other\/1.*[\s\S]*Leave --since out/],
    ['no model', /is not JSON, so it is no model.[\s\S]*leave --since out/],
    [undefined, /cannot be read[\s\S]*leave --since out/],
  ])('%s is nothing to hold a model against', async (text, words) => {
    const since = text === undefined ? scratch.path('nowhere.json') : scratch.put('other.json', text)
    const out = scratch.path('held-against.json')
    const ran = await passage(['link', 'train', scratch.put('r.csv', people()), '--since', since, '--out', out])
    expect([ran.code > 0, existsSync(out)]).toEqual([true, false])
    expect(ran.err).toMatch(words)
  })

  test('a model is not written over the one that it is held against', async () => {
    const before = scratch.path('kept.json')
    const file = scratch.put('kept.csv', people())
    await passage(['link', 'train', file, '--out', before])
    const ran = await passage(['link', 'train', file, '--since', before, '--out', before])
    expect([ran.code, ran.err.includes('--since')]).toEqual([2, true])
  })

  test.each([
    [['--truth', 'nobody'], /--truth nobody: .* has no such column. Nothing was written/],
    [['--even-by', 'nothing'], /--even-by nothing: .* has no such column/],
    [['--truth', 'surname'], /would answer itself/],
    [['--one-to-one'], /no effect on training/],
    [['--from', '0.7'], /--from has no effect on training/],
    [['--truth', 'id'], /no two records are of one person/],
    [[], undefined],
  ])('%j', async (flags, words) => {
    const out = scratch.path(`refused-${flags.join('')}.json`)
    const ran = await passage([
      'link',
      'train',
      scratch.put('r.csv', people()),
      ...flags,
      ...(words ? ['--out', out] : []),
    ])
    expect([ran.code, existsSync(out)]).toEqual([2, false])
    if (words !== undefined) expect(ran.err).toMatch(words)
    else expect(ran.err).toContain('--out')
  })
})
