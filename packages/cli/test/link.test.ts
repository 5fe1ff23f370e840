import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
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

  test('a model made on few records is told how many there are, and says so', async () => {
    const model = scratch.path('few.json')
    const few = scratch.put('few.csv', people().split('\n').slice(0, 60).join('\n'))
    await passage(['link', few, '--save-model', model, '--from', '1'])
    const [alone, more] = await Promise.all([
      passage(['link', few, '--model', model]),
      passage(['link', scratch.put('more.csv', people()), '--model', model]),
    ])
    expect([alone.code, more.code]).toEqual([0, 0])
    expect(alone.err).not.toContain('was learnt where')
    expect(more.err).toMatch(
      /was learnt where a record could be one with any of 58; here it can with any of \d+\. Any two records begin with -/,
    )
  })

  test('one value in more records than anybody has is said', async () => {
    const of = (size: number) => Array.from({ length: size }, (_, at) => `x${at},Anna,Nobody,1980-03-04,`)
    const model = scratch.path('crowd.json')
    await passage(['link', scratch.put('plain.csv', people()), '--save-model', model, '--from', '1'])
    const some = await passage(['link', scratch.put('some.csv', [people(), ...of(520)].join('\n')), '--model', model])
    expect([some.code, some.err]).toEqual([
      0,
      expect.stringMatching(/The person of \w+ has \d+ records, and more than 500 are never put together/),
    ])
  })

  test('--explain says why in lines that add up', async () => {
    const file = scratch.put('e.csv', people())
    const ran = await passage(['link', file, '--explain', '1', '--explain', '2'])
    const bits = ran.out
      .split('\n')
      .flatMap((line) => (/^[+−]/.test(line) ? [Number(line.slice(1, 7)) * (line.startsWith('−') ? -1 : 1)] : []))
    const together = bits.pop() ?? 0
    expect(ran.out).toContain('birth date: ')
    expect(bits.reduce((sum, one) => sum + Math.round(one * 100), 0)).toBe(Math.round(together * 100))
  })

  test('--explain A B takes two ids, before the file or after it', async () => {
    const file = scratch.put('ab.csv', people())
    const [after, before, twice] = [
      await passage(['link', file, '--explain', '1', '2']),
      await passage(['link', '--explain', '1', '2', file]),
      await passage(['link', '--explain', '1', '--explain', '2', file]),
    ]
    expect([after.code, after.err]).toEqual([0, expect.not.stringContaining('error')])
    expect(after.out).toContain('birth date: ')
    expect([before.out, twice.out]).toEqual([after.out, after.out])
    const none = await passage(['link', '--explain', '1', '2'])
    expect([none.code, none.err]).toEqual([2, expect.stringMatching(/No file is named/)])
  })

  test.each([
    [['--map', 'surname=colour'], /Kinds: given, family/],
    [['--map', 'nothing=text'], /There is no column nothing/],
    [['--id', 'surname'], /does not name every record once/],
  ])('%j is refused in words, with exit code 2', async (flags, words) => {
    const ran = await passage(['link', scratch.put('u.csv', people()), ...flags])
    expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(words)])
  })

  test.each([
    [['--from', 'x'], /--from x is not a probability/],
    [['--from', '2'], /from 0 to 1/],
    [['--from', ''], /is not a probability/],
    [['--one-to-one'], /about two files/],
    [['--explain', '1'], /one is named/],
    [['--explain', '1', '2', 'another.csv', 'and-another.csv'], /More than two files/],
    [['--explain', '1', '--explain', '99999'], /no record has the id 99999/],
    [['--explain', '1', '--explain', '1'], /names 1 twice/],
    [['--explain', '1', '--explain', '2', '--out', 'never.csv'], /--out would be written nowhere/],
    [['--explain', '1', '--explain', '2', '--from', '0.5'], /--from has no effect/],
  ])('%j on one file would have no effect, and is refused with exit code 2', async (flags, words) => {
    const ran = await passage(['link', scratch.put('v.csv', people()), ...flags])
    expect([ran.code, ran.out, ran.err]).toEqual([2, '', expect.stringMatching(words)])
    expect(ran.err).not.toContain('PASSAGE_DEBUG')
  })

  test('--from takes the ends of its range', async () => {
    const file = scratch.put('ends.csv', people())
    const [all, sure] = [await passage(['link', file, '--from', '0']), await passage(['link', file, '--from', '1'])]
    expect([all.code, sure.code]).toEqual([0, 0])
    expect(all.out.split('\n').length).toBeGreaterThanOrEqual(sure.out.split('\n').length)
  })

  test('of two files: --persons is refused, and a second file without the columns is named with them', async () => {
    const left = scratch.put('two-l.csv', people())
    const persons = await passage(['link', left, left, '--persons', scratch.path('two-who.csv')])
    expect([persons.code, persons.err]).toEqual([2, expect.stringContaining('--persons is about one file')])
    const right = scratch.put('two-r.csv', people().replace('surname,dob', 'clan,day'))
    const ran = await passage(['link', left, right])
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).toContain(`${right} does not have the columns surname, dob`)
    const explained = await passage(['link', left, left, '--explain', '1', '--explain', '999'])
    expect([explained.code, explained.err]).toEqual([2, expect.stringContaining('no record has the id 999')])
  })

  test('a second file that calls its columns otherwise, in other dates and cells, is linked all the same, and it is said how', async () => {
    const cells = ([id = '', given = '', family = '', born = '', number = '']: readonly string[]) => {
      const [year, month, day] = born.split('-')
      return [[id, given, family, `${day}.${month}.${year}`, number].join(';')]
    }
    const german = people(cells).replace(/^.*\n/, 'id;Vorname;Nachname;Geburtsdatum;Reisepass\n')
    const [left, right] = [scratch.put('en.csv', people()), scratch.put('de.csv', german)]
    const ran = await passage(['link', left, right, '--second', 'passport_number=Reisepass'])
    expect(ran.code).toBe(0)
    expect(ran.err).toContain(`Geburtsdatum of ${right} is compared as dob`)
    expect(ran.err).toContain(`dob of ${right}: day first`)
    expect(ran.out.split('\n').filter((line) => line.endsWith(',linked'))).toHaveLength(110)
    const wrong = await passage(['link', left, right, '--second', 'passport_number=Pass'])
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('There is no column Pass')])
    const alone = await passage(['link', left, '--second', 'dob=born'])
    expect([alone.code, alone.err]).toEqual([2, expect.stringContaining('there is one')])
  })

  test('a column that is compared by itself is found under another usual name, a passport under none of a telephone', async () => {
    const files = ['sex,passport,phone', 'Geschlecht,Passport No.,mobile'].map((names, at) => {
      const rows = [1, 2, 3].map((n) => `${n},Ana${n},Silva${n},f,P000${n},555000${n}`)
      return scratch.put(`second${at}.csv`, [`id,given,surname,${names}`, ...rows, ''].join('\n'))
    })
    const [left = '', right = ''] = files
    const ran = await passage(['link', left, right])
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(`${right} does not have the column phone that`)])
    const said = await passage(['link', left, right, '--second', 'phone=mobile'])
    expect(said.code).toBe(0)
    for (const [own, first] of [
      ['Geschlecht', 'sex'],
      ['Passport No.', 'passport'],
    ])
      expect(said.err).toContain(`${own} of ${right} is compared as ${first}`)
  })

  test('a file without a line of names is told from one with other names', async () => {
    const words = 'If this is a record already, write a line of names above it.'
    const bare = await passage(['link', scratch.put('bare.csv', 'Ana,Silva,1980-01-02\nEva,Costa,1981-02-03\n')])
    expect([bare.code, bare.err]).toEqual([2, expect.stringContaining(words)])
    const other = await passage(['link', scratch.put('other.csv', 'a,b,c\nAna,Silva,1980-01-02\n')])
    expect([other.code, other.err]).toEqual([2, expect.not.stringContaining(words)])
  })

  test('a telephone number is one with the code of the country and without, and it is said; a document stays as it is', async () => {
    const end = (n: number) => 7_000_000 + 7919 * n
    const ways = (n: number) => [`+44 20 ${end(n)}`, n % 2 === 0 ? `4420${end(n)}` : `(020) ${end(n)}`]
    const rows = Array.from({ length: 60 }, (_, n) =>
      ways(n).map((phone, at) => `${n}-${at},Ana,+44 ${n},${phone}`),
    ).flat()
    const file = scratch.put('phones.csv', ['id,given,passport,phone', ...rows, ''].join('\n'))
    const ran = await passage(['link', file, '--explain', '1-0', '--explain', '1-1'])
    expect(ran.code).toBe(0)
    expect(ran.out).toContain('phone: the same\n')
    const lost = await passage(['link', file, '--explain', '2-0', '--explain', '2-1'])
    expect(lost.out).toContain('phone: the same\n')
    expect(ran.err).toContain('phone: compared without the codes of countries')
    expect(ran.err).not.toContain('passport: compared without')
    const plain = await passage(['link', scratch.put('plain.csv', people())])
    expect(plain.err).not.toContain('codes of countries')
  })

  test('dates that are one day or another are refused until somebody says which; what is no date is counted', async () => {
    const slashed = (day: number) =>
      people((cells) => [...cells.slice(0, 3), `0${day}/0${1 + (Number(cells[0]) % 9)}/1980`, cells[4] ?? ''])
    const file = scratch.put('slash.csv', slashed(3))
    const unclear = await passage(['link', file])
    expect([unclear.code, unclear.out]).toEqual([2, ''])
    expect(unclear.err).toContain('is one day or another, and no value tells day and month apart')
    const names = ['--map', 'first_name=given@name', '--map', 'surname=family@name']
    const day = await passage(['link', file, ...names, '--map', 'dob=date:dmy'])
    expect([day.code, day.err]).toEqual([0, expect.stringContaining('day first, as said')])
    const odd = await passage([
      'link',
      scratch.put('odd.csv', people().replace(/19\d\d-0\d-11/g, 'in spring')),
      ...names,
      '--map',
      'dob=date',
    ])
    expect(odd.err).toMatch(/dob of .*: 11 of 110 values are no date, such as "in spring"/)
    const slip = scratch.put('slip.csv', people().replace(/(19\d\d-0[78])-11/g, '$1-91'))
    expect((await passage(['link', slip, ...names, '--map', 'dob=date'])).err).toMatch(
      /dob of .*: \d+ of 110 values are no day of a calendar, such as "19\d\d-0[78]-91"; they speak for a date that is near/,
    )
    const wrong = await passage(['link', file, '--map', 'surname=family:dmy'])
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('is not COLUMN=KIND')])
  })

  test('full names in one field are compared in two parts, in whatever order the other file has them', async () => {
    const [left, right] = [
      people(([id = '', given = '', family = '', born = '']) => [id, `${given} ${family}`, born]),
      people(([id = '', given = '', family = '', born = '']) => [id, `"${family}, ${given}"`, born]),
    ].map((text, at) => scratch.put(`full-${at}.csv`, text.replace(/^.*\n/, 'id,name,dob\n')))
    const ran = await passage(['link', left ?? '', right ?? ''])
    expect(ran.err).toContain('name: name (first words) as given, name (last word) as family')
    expect(ran.out.split('\n').filter((line) => line.endsWith(',linked'))).toHaveLength(110)
    const said = await passage(['link', left ?? '', right ?? '', '--map', 'name=full', '--map', 'dob=date@birth date'])
    expect(said.out).toBe(ran.out)
  })

  test('a birth date in three columns is one date', async () => {
    const parted = people(([id = '', given = '', family = '', born = '']) => [id, given, family, ...born.split('-')])
    const file = scratch.put(
      'parts.csv',
      parted.replace(/^.*\n/, 'id,first_name,surname,birth_year,birth_month,birth_day\n'),
    )
    const ran = await passage(['link', file, '--explain', '1', '--explain', '2'])
    expect([ran.code, ran.err]).toEqual([
      0,
      expect.stringContaining('birth date: birth_year+birth_month+birth_day as date'),
    ])
    expect(ran.out).toMatch(/birth date: /)
    const named = await passage(['link', file, '--map', 'birth_year+birth_month+birth_dy=date'])
    expect([named.code, named.err]).toEqual([2, expect.stringContaining('There is no column birth_dy')])
  })

  test.each([
    ['an empty object', '{}', /It is no model/],
    ['no object', 'null', /It is no model/],
    ['no JSON', 'weights', /is not JSON/],
    ['another format', '{"format":"other/1"}', /has the format other\/1/],
    [
      'one of before',
      '{"format":"passage-link-model/1"}',
      /model\/1, not .*: let it be learnt again\.\s+(\S+ )?Make one/,
    ],
  ])('a model that is %s is refused in words, with exit code 2', async (_, text, words) => {
    const ran = await passage(['link', scratch.put('w.csv', people()), '--model', scratch.put('w.json', text)])
    expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(words)])
    expect(ran.err).toContain('--save-model FILE')
    expect(ran.err).not.toContain('PASSAGE_DEBUG')
  })

  test('a model for other comparisons, or with parts left out, is refused in words, with exit code 2', async () => {
    const [file, model] = [scratch.put('x.csv', people()), scratch.path('x.json')]
    expect((await passage(['link', file, '--save-model', model])).code).toBe(0)
    const other = await passage(['link', file, '--model', model, '--map', 'surname=text'])
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('made for other comparisons')])
    const { weights: _, ...rest } = JSON.parse(readFileSync(model, 'utf8'))
    const before = JSON.stringify({ ...JSON.parse(readFileSync(model, 'utf8')), normalise: '5' })
    const old = await passage(['link', file, '--model', scratch.put('old.json', before)])
    expect([old.code, old.err]).toEqual([2, expect.stringMatching(/normalisation 5, not \d+: let it be learnt again/)])
    const part = await passage(['link', file, '--model', scratch.put('part.json', JSON.stringify(rest))])
    expect([part.code, part.err]).toEqual([2, expect.stringContaining('not complete')])
  })

  test('a gzipped file is read as the same file; one that is cut off is refused', async () => {
    const zipped = gzipSync(people())
    const [plain, packed] = [scratch.put('z.csv', people()), scratch.put('z.csv.gz', zipped)]
    const [one, two] = [await passage(['link', plain]), await passage(['link', packed])]
    expect([two.code, two.out]).toEqual([0, one.out])
    const cut = await passage(['link', scratch.put('cut.csv.gz', zipped.subarray(0, zipped.length - 20))])
    expect([cut.code, cut.out, cut.err]).toEqual([1, '', expect.stringContaining('ends too early')])
  })

  test('what is not UTF-8 is refused with its line, not read as other names', async () => {
    const bytes = Buffer.from(people().replace('Berta', 'Béatrice'), 'latin1')
    const ran = await passage(['link', scratch.put('latin.csv', bytes)])
    expect([ran.code, ran.out]).toEqual([1, ''])
    expect(ran.err).toContain('line 3 is not')
    expect(ran.err).toContain('iconv -f LATIN1 -t UTF-8')
    const wide = await passage(['link', scratch.put('wide.csv', Buffer.from(people(), 'utf16le'))])
    expect([wide.code, wide.err]).toEqual([1, expect.stringContaining('UTF-16LE')])
  })

  test('a table that has one column twice, or Parquet, is refused', async () => {
    const empty = await passage(['link', scratch.put('empty.csv', '')])
    expect([empty.code, empty.err]).toEqual([1, expect.stringContaining('empty.csv is empty')])
    const twice = await passage(['link', scratch.put('twice.csv', 'id,surname,surname\n1,A,B\n2,A,B')])
    expect([twice.code, twice.err]).toEqual([1, expect.stringContaining('"surname" twice')])
    const parquet = await passage(['link', scratch.put('p.parquet', 'PAR1 and so on')])
    expect([parquet.code, parquet.err]).toEqual([1, expect.stringContaining('is Parquet')])
  })

  test.each([
    [
      'one column as two things',
      ['--map', 'dob=date', '--map', 'surname=family', '--map', 'dob=text@other'],
      'names dob twice',
    ],
    ['full names, and a part of them', ['--map', 'surname=full', '--map', 'surname=family@x'], 'names surname twice'],
    ['an order for a date in parts', ['--map', 'id+surname+dob=date:dmy'], 'YEAR+MONTH+DAY'],
    ['one part twice', ['--map', 'id+dob+id=date'], 'YEAR+MONTH+DAY'],
  ])('--map refuses what would count double or in no way: %s', async (_, maps, words) => {
    const ran = await passage(['link', scratch.put('people.csv', people()), ...maps])
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).toContain(words)
  })

  test('--second names every column once, and compares none as two', async () => {
    const files = [scratch.put('l2.csv', people()), scratch.put('r2.csv', people())]
    const one = await passage(['link', ...files, '--second', 'dob=surname'])
    expect([one.code, one.out]).toEqual([2, ''])
    expect(one.err).toContain('would be compared as dob and as surname')
    const two = await passage(['link', ...files, '--second', 'dob=surname', '--second', 'dob=first_name'])
    expect([two.code, two.out]).toEqual([2, ''])
    expect(two.err).toContain('named before')
    const crossed = ['--second', 'first_name=surname', '--second', 'surname=first_name']
    expect((await passage(['link', ...files, ...crossed])).code).toBe(0)
  })

  test('a record whose id is empty is refused: nobody could tell which it is', async () => {
    const ran = await passage([
      'link',
      scratch.put(
        'noid.csv',
        people(([id = '', ...cells]) => [id === '3' ? '' : id, ...cells]),
      ),
    ])
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).toContain('is empty for a record: number 4 of the file')
  })

  test('where one of the files cannot be written, none is', async () => {
    const [pairs, nowhere] = [scratch.path('early.csv'), scratch.path('no/such/folder.csv')]
    const ran = await passage(['link', scratch.put('people.csv', people()), '--out', pairs, '--persons', nowhere])
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('There is no such folder')
    expect(existsSync(pairs)).toBe(false)
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
