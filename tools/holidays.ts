import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Holidays from 'date-holidays'

/** Years of federal holidays: from the reform of 1996 to as far ahead as anybody sets a deadline. */
const FEDERAL = [1996, 2045] as const
/** Years of State holidays, which move only deadlines of federal courts. */
const STATES = [2016, 2036] as const
const PATH = '../packages/domain/src/deadline/us/holidays.data.ts'

/** `YYYY-MM-DD` and name of every public holiday on its own day; substitutes are ours to work out, because the law has two readings. */
function holidaysOf(place: Holidays, [first, last]: readonly [number, number]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let year = first; year <= last; year++) {
    for (const { date, name, type, substitute } of place.getHolidays(year)) {
      if (type === 'public' && substitute !== true) found.set(date.slice(0, 10), name)
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The text of the data file, made from the library. */
function holidaysFile(version: string): string {
  const federal = holidaysOf(new Holidays('US'), FEDERAL)
  const names = new Holidays().getStates('US')
  const states = Object.keys(names).map((state) => {
    const own = [...holidaysOf(new Holidays('US', state), STATES)].filter(([date]) => !federal.has(date))
    return `  '${state}': '${own.map(([date]) => date).join(' ')}',`
  })
  const days = [...federal].map(([date, name]) => `  ['${date}', ${JSON.stringify(name)}],`)
  return [
    '// Made by tools/holidays.ts from date-holidays (ISC and CC-BY-3.0). A test compares it with the library and with published lists.',
    `export const HOLIDAYS_VERSION = 'date-holidays ${version}'`,
    `export const FEDERAL_YEARS = [${FEDERAL.join(', ')}] as const`,
    `export const STATE_YEARS = [${STATES.join(', ')}] as const`,
    '',
    '/** The legal public holidays of 5 USC 6103(a), each on its own day. */',
    'export const federalHolidays: readonly (readonly [date: string, name: string])[] = [',
    ...days,
    ']',
    '',
    '/** Holidays that a State keeps beside the federal ones, by its postal code. */',
    'export const stateHolidays: Readonly<Record<string, string>> = {',
    ...states,
    '}',
    '',
  ].join('\n')
}

/** The version of the library that stands in the lockfile. */
async function libraryVersion(): Promise<string> {
  const found = await import('date-holidays/package.json', { with: { type: 'json' } })
  return (found.default as { version: string }).version
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(fileURLToPath(new URL(PATH, import.meta.url)), holidaysFile(await libraryVersion()))
}
