import type { LinkResult } from '@passage/identity/link/link'
import {
  checkLinkFlags,
  explainedPair,
  filesAndPair,
  type LinkFlags,
  placesOf,
  placesRead,
} from '../read/link-flags.ts'
import { readyTables } from '../read/link-ready.ts'
import { checkExplained, linkRecords } from '../read/link-records.ts'
import { collect } from '../read/stays.ts'
import { exampleText } from '../talk/examples.ts'
import type { Register } from '../talk/register.ts'
import { count, print, say, type Terminal } from '../talk/terminal.ts'
import { writeAllOrNone } from '../write/all-or-none.ts'
import { keyLines } from '../write/keys.ts'
import { outputsOf, pairLines } from '../write/pairs.ts'
import { checkPlaces } from '../write/places.ts'
import { addLinkTrain } from './link-train.ts'

const EXAMPLES = [
  'passage link people.csv                                    repeats in one file; what columns mean is read from their names',
  'passage link arrivals.csv departures.csv --one-to-one --out pairs.csv',
  'passage link people.csv --map first=given@name --map last=family@name --map born=date',
  'passage link people.csv --map surname=family --map born=date:dmy --map byear+bmonth+bday=date      dates that are not year first',
  "passage link a.csv b.csv --second dob=geboren               the second file calls the first file's dob geboren",
  'passage link people.csv --explain 17 204                   why two records are one person, or not',
  'passage link train people.csv --out model.json             learn a model with a card; then: --model model.json',
]

/** `passage link`: which records of one table or two are of one person, without labels and without a database. */
export const addLink: Register = (program, terminal, done) => {
  const link = program
    .command('link')
    .description('find records of one person in one CSV file or two; needs no database')
    .usage('[options] <left> [right]')
    .argument('[left]', 'CSV file, gzipped or not')
    .argument('[right]', 'CSV file whose records are linked to those of the first')
    .option('--map <column=kind>', 'what a column is, with @COMPARISON to put columns together; repeatable', collect)
    .option('--second <first=second>', 'what the second file calls a column of the first; repeatable', collect)
    .option('--id <column>', 'column that names the records; without it one called id, else they go by number')
    .option('--out <file>', 'pairs as CSV; standard output without it')
    .option('--persons <file>', 'record and person as CSV, for one file')
    .option('--model <file>', 'a model made before')
    .option('--save-model <file>', 'keep the model')
    .option('--explain <ids...>', 'two records: why they weigh what they weigh')
    .option('--keys', 'also say what each key of the search brought together of the pairs that were linked')
    .option('--one-to-one', 'a record has one partner at most in the other file')
    .option(
      '--from <probability>',
      'least probability of a pair that is listed; 0.05 without it; below 0.001 none is kept',
    )
    .addHelpText('before', exampleText(EXAMPLES))
    .action(async (first: string | undefined, second: string | undefined, given: LinkFlags) => {
      const { left, right, flags } = filesAndPair(first, second, given)
      checkLinkFlags(flags, right !== undefined)
      await checkPlaces(placesRead(left, right, { '--model': flags.model }), placesOf(flags))
      const result = await linkFiles(terminal, left, right, flags)
      await writeAllOrNone(terminal, outputsOf(result, flags))
      const pair = explainedPair(flags)
      if (pair !== undefined) await explainPair(terminal, result, ...pair)
      else await tellPairs(terminal, result, flags)
      done(undefined)
    })
  addLinkTrain(link, terminal, done)
}

async function linkFiles(
  terminal: Terminal,
  left: string,
  right: string | undefined,
  flags: LinkFlags,
): Promise<LinkResult> {
  const { link } = await import('@passage/identity/link/link')
  const { tables, comparisons, words } = readyTables(left, right, flags)
  const [first, second] = tables
  for (const line of words) say(terminal, line)
  const records = [
    ...linkRecords(first, flags.id, second === undefined ? undefined : 'left'),
    ...(second === undefined ? [] : linkRecords(second, flags.id, 'right')),
  ]
  const pair = explainedPair(flags)
  if (pair !== undefined) checkExplained(records, pair)
  const { modelFor } = await import('../read/link-model.ts')
  const model = flags.model === undefined ? {} : { model: await modelFor(terminal, flags.model, comparisons, records) }
  const result = link(records, { comparisons, ...model, oneToOne: flags.oneToOne === true })
  for (const { key, groups, rows, windowed } of result.overflows)
    say(
      terminal,
      `${key} gathered too much: ${count(groups)} groups of ${count(rows)} records narrowed; ${count(windowed)} compared with neighbours only${windowed > 0 ? ', since nothing tells them apart: look for a default value or for records that are there twice' : ''}`,
    )
  for (const { first, records: many } of result.crowds)
    say(
      terminal,
      `${count(many)} records hang together, ${first} among them: more than one person can have. None of them is linked; look for a default value.`,
    )
  return result
}

async function explainPair(terminal: Terminal, result: LinkResult, a: string, b: string): Promise<void> {
  const { explanationLines } = await import('@passage/identity/model/explain')
  for (const line of explanationLines(result.explain(a, b))) print(terminal, line)
}

async function tellPairs(terminal: Terminal, result: LinkResult, flags: LinkFlags): Promise<void> {
  if (flags.out === undefined) for (const line of pairLines(result, flags)) print(terminal, line)
  const { pairs, persons, compared, expected } = result
  await sayFullPersons(terminal, persons)
  const linked = pairs.filter(({ answer }) => answer === 'linked').length
  const open = pairs.filter(({ answer }) => answer === 'undetermined').length
  say(terminal, `${count(compared)} pairs compared: ${count(linked)} linked, ${count(open)} for a person to decide`)
  const { wrongShare, missedShare } = expected(0.95)
  say(
    terminal,
    `Expected from 0.95 on: ${percent(wrongShare)} wrong; ${percent(missedShare)} of the compared pairs of one person below`,
  )
  if (flags.keys === true) for (const line of keyLines(result)) say(terminal, line)
}

/**
 * A person with hundreds of records is hardly one: said, since whoever belongs to it may have been left out. Two groups that are
 * too many together are not joined, and the larger of them has more than half of what one may have.
 */
async function sayFullPersons(terminal: Terminal, persons: LinkResult['persons']): Promise<void> {
  const { MOST_ROWS_OF_ONE } = await import('@passage/identity/cluster/near-groups')
  const sizes = new Map<string, number>()
  for (const person of persons?.values() ?? []) sizes.set(person, (sizes.get(person) ?? 0) + 1)
  for (const [person, size] of sizes) {
    if (size * 2 <= MOST_ROWS_OF_ONE) continue
    say(
      terminal,
      `The person of ${person} has ${count(size)} records, and more than ${count(MOST_ROWS_OF_ONE)} are never put together: look for a default value. What else belongs to it may have been left out.`,
    )
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`
}
