import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeScratch, passage, type Scratch } from './support.ts'

let scratch: Scratch
beforeAll(() => {
  scratch = makeScratch()
})
afterAll(() => scratch.remove())

const FAMILIES = 'Adeyemi Brandt Castillo Dimitrov Ekstrom Fernandez Gupta Hoffmann Ivanova Jansen'.split(' ')
const GIVEN = 'Anna Berta Carlo David Emil Fatima Giorgos Hassan Irina Jose Kim'.split(' ')

/** So many people, each with a number of their own; `change` is what the other file has of them. */
function people(change: (cells: readonly string[]) => readonly string[] = (cells) => cells): string {
  const rows = Array.from({ length: 110 }, (_, at) => {
    const born = `19${50 + (at % 49)}-0${1 + (at % 9)}-1${at % 10}`
    return change([`${at}`, GIVEN[at % 11] ?? '', FAMILIES[at % 10] ?? '', born, `P${1000000 + at * 7919}`]).join(',')
  })
  return ['id,first_name,surname,dob,passport_number', ...rows].join('\n')
}

describe('link', () => {
  test('two files: everybody finds their partner, in spite of swapped names; the meaning of columns is said', async () => {
    const [left, right] = [
      scratch.put('l.csv', people()),
      scratch.put(
        'r.csv',
        people(([id = '', given = '', family = '', born = '', number = '']) => [id, family, given, born, number]),
      ),
    ]
    const ran = await passage(['link', left, right, '--one-to-one'])
    expect(ran.code).toBe(0)
    expect(ran.err).toContain('name: first_name as given, surname as family')
    const linked = ran.out.split('\n').filter((line) => line.endsWith(',linked'))
    expect(linked).toHaveLength(110)
    for (const line of linked) expect(line.split(',')[0]).toBe(line.split(',')[1])
  })

  test('one file: pairs, persons and model are written, and the model gives the same pairs', async () => {
    const copies = people(([id = '', ...cells]) => [`copy ${id}`, ...cells.slice(0, 3), ''])
      .split('\n')
      .slice(1, 40)
    const file = scratch.put('one.csv', [people(), ...copies].join('\n'))
    const at = (name: string) => scratch.path(name)
    const ran = await passage([
      'link',
      file,
      '--out',
      at('p.csv'),
      '--persons',
      at('who.csv'),
      '--save-model',
      at('m.json'),
    ])
    expect([ran.code, ran.out]).toEqual([0, ''])
    expect(readFileSync(at('p.csv'), 'utf8')).toMatch(/^a,b,weight,probability,answer\n/)
    expect(readFileSync(at('who.csv'), 'utf8').split('\n')).toContain('copy 7,7')
    const again = await passage(['link', file, '--model', at('m.json'), '--out', at('q.csv')])
    expect(again.code).toBe(0)
    expect(readFileSync(at('q.csv'), 'utf8')).toBe(readFileSync(at('p.csv'), 'utf8'))
  })

  test('--explain says why in lines that add up', async () => {
    const file = scratch.put('e.csv', people())
    const ran = await passage(['link', file, '--explain', '1', '--explain', '2'])
    const bits = ran.out
      .split('\n')
      .flatMap((line) => (/^[+−]/.test(line) ? [Number(line.slice(1, 7)) * (line.startsWith('−') ? -1 : 1)] : []))
    const together = bits.pop() ?? 0
    expect(ran.out).toContain('birth date: ')
    expect(Math.abs(bits.reduce((sum, one) => sum + one, 0) - together)).toBeLessThan(0.1)
  })

  test.each([
    [['--map', 'surname=colour'], /Kinds: given, family/],
    [['--map', 'nothing=text'], /There is no column nothing/],
    [['--id', 'surname'], /does not name every record once/],
  ])('%j is refused in words, with exit code 2', async (flags, words) => {
    const ran = await passage(['link', scratch.put('u.csv', people()), ...flags])
    expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(words)])
  })

  test('a file that is not there, or no table, leaves nothing behind', async () => {
    expect((await passage(['link', scratch.path('none')])).err).toContain('There is no such file')
    const bad = await passage([
      'link',
      scratch.put('bad.csv', 'id,first_name\n1,2,3'),
      '--out',
      scratch.path('bad-out.csv'),
    ])
    expect(bad.code).toBe(1)
    expect(existsSync(scratch.path('bad-out.csv'))).toBe(false)
  })
})
