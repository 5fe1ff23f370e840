import { afterAll, expect, test } from 'vitest'
import { makeScratch, passage } from './support.ts'

const scratch = makeScratch()
afterAll(() => scratch.remove())
/** The specimen of ICAO Doc 9303, part 4, appendix A. */
const SPECIMEN = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10']

test('the specimen of the standard is read field by field, and every digit holds', async () => {
  const ran = await passage(['mrz', scratch.put('zone.txt', `${SPECIMEN.join('\r\n')}\n`)])
  expect([ran.code, ran.err]).toEqual([0, ''])
  expect(ran.out).toMatch(/^Format +TD3$/m)
  expect(ran.out).toMatch(/^Number +L898902C3 +check digit holds/m)
  expect(ran.out).toMatch(/^Family name +ERIKSSON$/m)
  expect(ran.out).toMatch(/^Given names +ANNA MARIA$/m)
  expect(ran.out).toMatch(/^Born +740812 +1974-08-12 +check digit holds/m)
  expect(ran.out).toMatch(/^Valid until +120415 +2012-04-15 +check digit holds/m)
  expect(ran.out).toMatch(/^All together +check digit holds$/m)
})

test('a digit that does not hold is told with the readings under which it would; nothing is corrected', async () => {
  const [first, second = ''] = SPECIMEN
  const misread = scratch.put('misread.txt', `${first}\n${second.replace('L898902C3', 'L8989O2C3')}\n`)
  const ran = await passage(['mrz', misread])
  expect([ran.code, ran.err]).toEqual([5, expect.stringMatching(/document number, whole\. Nothing was corrected/)])
  expect(ran.out).toMatch(/^Number +L8989O2C3 +CHECK DIGIT DOES NOT HOLD; it would for .*L898902C3/m)
  const json = await passage(['mrz', misread, '--json'])
  expect(JSON.parse(json.out)).toMatchObject({ number: 'L8989O2C3', family: 'ERIKSSON' })
})

test.each([
  ['nothing', ' \n', /There is nothing to read/],
  ['a line too short', 'P<UTOERIKSSON<<ANNA\nL898902C36UTO7408122F1204159\n', /none of TD1, TD2, TD3, MRV-A, MRV-B/],
  ['small letters', SPECIMEN.join('\n').toLowerCase(), /Line 1, character 1 is none of A-Z, 0-9 and </],
  ['a book', 'It was the best of times. '.repeat(10_000), /no machine-readable zone/],
])('%s is refused with what was looked for', async (_, words, why) => {
  const ran = await passage(['mrz', scratch.put('other.txt', words)])
  expect([ran.code, ran.out, ran.err]).toEqual([1, '', expect.stringMatching(why)])
  expect(ran.err).toContain('Give the lines of one zone')
})

test('a file that is not there is told as that', async () => {
  const ran = await passage(['mrz', '/nowhere/zone.txt'])
  expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('/nowhere/zone.txt cannot be read')])
})

test('what never ends is not read to its end', async () => {
  const ran = await passage(['mrz', '/dev/zero'])
  expect([ran.code, ran.out, ran.err]).toEqual([1, '', expect.stringContaining('no machine-readable zone')])
})
