import type { CardFigures, MeasuredRecord } from '@passage/identity/link/card-figures'
import type { LinkRecord } from '@passage/identity/link/table'
import type { ComparisonSpec } from '@passage/identity/model/layout'
import type { LinkModel } from '@passage/identity/model/model'
import type { Command } from 'commander'
import { placesRead } from '../read/link-flags.ts'
import { LEAVE_OUT, readLinkModel } from '../read/link-model.ts'
import { readyTables } from '../read/link-ready.ts'
import { linkRecords } from '../read/link-records.ts'
import type { LinkTable } from '../read/link-table.ts'
import { exampleText } from '../talk/examples.ts'
import { count, say, type Terminal } from '../talk/terminal.ts'
import { wrongLink } from '../talk/wrong-link.ts'
import { writeAllOrNone } from '../write/all-or-none.ts'
import { checkPlaces } from '../write/places.ts'

const EXAMPLES = [
  'passage link train people.csv --out model.json             writes model.json, model.card.md and model.card.json',
  'passage link train a.csv b.csv --truth person --even-by nationality --out model.json',
  'passage link people.csv --model model.json                 then link with it',
  'passage link train people.csv --since model.json --out next.json      learn again, and see what has moved',
]

interface TrainFlags {
  readonly map?: readonly string[]
  readonly second?: readonly string[]
  readonly id?: string
  readonly out: string
  readonly truth?: string
  readonly evenBy?: string
  readonly since?: string
}

/** `passage link train`: a model, frozen, with a card that says what it was learnt from and how well it does. */
export function addLinkTrain(link: Command, terminal: Terminal, done: (result: unknown) => void): void {
  link
    .command('train')
    .description('learn a model without labels, and write it with a card for the people who will use it')
    .argument('<left>', 'CSV file, gzipped or not')
    .argument('[right]', 'CSV file whose records are linked to those of the first')
    .option('--out <file>', 'the model, as JSON; its card is written beside it. --map and --id as for linking')
    .option(
      '--truth <column>',
      'column that says who somebody truly is: half of the persons are held out and measured on',
    )
    .option('--even-by <column>', 'column by which evenness is told, such as the State of the document')
    .option(
      '--since <file>',
      'a model made before: the card says which weights have moved since, as where sources err otherwise',
    )
    .addHelpText('before', exampleText(EXAMPLES))
    .action(async (left: string, right: string | undefined, _own: object, command: Command) => {
      await train(terminal, left, right, checkedFlags(command.optsWithGlobals()))
      done(undefined)
    })
}

/** Options that `passage link` and `passage link train` share are read by the former; what trains nothing is refused. */
function checkedFlags(flags: Partial<TrainFlags> & Readonly<Record<string, unknown>>): TrainFlags {
  const { out } = flags
  if (out === undefined) throw wrongLink('Where the model goes is not said.', 'Say it: --out model.json')
  const idle = IDLE.find((name) => flags[name] !== undefined)
  if (idle !== undefined)
    throw wrongLink(
      `--${idle.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} has no effect on training. Nothing was written.`,
      'Leave it out.',
    )
  return { ...flags, out }
}
const IDLE = ['model', 'saveModel', 'persons', 'explain', 'oneToOne', 'from'] as const

async function train(terminal: Terminal, left: string, right: string | undefined, flags: TrainFlags): Promise<void> {
  const stem = flags.out.replace(/\.json$/, '')
  const [cardFile, cardJson] = [`${stem}.card.md`, `${stem}.card.json`]
  await checkPlaces(placesRead(left, right, { '--since': flags.since }), [
    { as: '--out', path: flags.out },
    { as: 'the card of --out', path: cardFile },
    { as: 'the card of --out', path: cardJson },
  ])
  const { tables, comparisons, words } = readyTables(left, right, flags)
  for (const line of words) say(terminal, line)
  const second = tables[1]
  checkColumns(tables, comparisons, flags)
  const all = tables.flatMap((table, at) => measuredOf(table, flags, second && (at === 0 ? 'left' : 'right')))
  const { learnt, held } = await parted(all, flags)
  const since = flags.since === undefined ? undefined : readLinkModel(flags.since, comparisons, LEAVE_OUT)
  const { model, figures } = await learn(learnt, held, comparisons, since)
  const { cardText, modelCard } = await import('@passage/identity/model/card')
  const files = tables.map(({ path }) => path.split('/').at(-1) ?? path)
  const before = flags.since?.split('/').at(-1)
  const data = { files, learntFrom: learnt.length, truth: flags.truth, evenBy: flags.evenBy, since: before }
  const card = modelCard(model, data, figures)
  await writeAllOrNone(terminal, [
    { path: cardFile, lines: cardText(card) },
    { path: cardJson, lines: [JSON.stringify(card, null, 2)] },
    { path: flags.out, lines: [JSON.stringify(model)] },
  ])
  say(
    terminal,
    `Learnt from ${count(learnt.length)} records; ${held === learnt ? 'none' : count(held.length)} held out.`,
  )
  if (figures.moved !== undefined) say(terminal, movedLine(figures.moved.length, flags.since))
  say(terminal, `Model: ${flags.out}. Read its card before it is used: ${cardFile}`)
}

function movedLine(moved: number, since: string | undefined): string {
  if (moved === 0) return `Since ${since} no weight moved by two bits or more.`
  return `Since ${since} ${count(moved)} ${moved === 1 ? 'weight' : 'weights'} moved by two bits or more: the card names them. What was linked by it since its sources changed should be looked at again.`
}

/** Columns that measure must be there, and must not be what is compared: a model would learn its own answer. */
function checkColumns(
  tables: readonly LinkTable[],
  comparisons: readonly ComparisonSpec[],
  { truth, evenBy }: TrainFlags,
): void {
  for (const [flag, column] of [
    ['--truth', truth],
    ['--even-by', evenBy],
  ] as const) {
    const without = tables.find(({ columns }) => column !== undefined && !columns.includes(column))
    if (without !== undefined)
      throw wrongLink(
        `${flag} ${column}: ${without.path} has no such column. Nothing was written.`,
        `Its columns: ${without.columns.join(', ')}`,
      )
  }
  if (truth !== undefined && comparisons.some(({ fields }) => fields.some(({ column }) => column === truth)))
    throw wrongLink(
      `--truth ${truth} is compared, too, so that it would answer itself. Nothing was written.`,
      'Say with --map which other columns are compared.',
    )
}

function measuredOf(
  table: LinkTable,
  { id, truth, evenBy }: TrainFlags,
  side: 'left' | 'right' | undefined,
): readonly MeasuredRecord[] {
  return linkRecords(table, id, side).map((record: LinkRecord) => ({
    record,
    ...(truth === undefined ? {} : { person: record.values[truth] ?? '' }),
    ...(evenBy === undefined ? {} : { group: record.values[evenBy] ?? '' }),
  }))
}

/**
 * With true persons, half of them, by hash, teach and the other half is held out; without, all teach, and so do records of
 * which nobody says whose they are.
 */
async function parted(all: readonly MeasuredRecord[], { truth }: TrainFlags) {
  if (truth === undefined) return { learnt: all, held: all }
  const { hashOf } = await import('@passage/identity/link/sample')
  const isHeld = ({ person = '' }: MeasuredRecord) => person !== '' && (hashOf(person, 7) & 1) === 1
  const held = all.filter(isHeld)
  if (new Set(held.map(({ person }) => person)).size === held.length)
    throw wrongLink(
      `--truth ${truth}: of the half that is held out no two records are of one person, so that nothing can be measured. Nothing was written.`,
      'Name the column that says who somebody is, not which record it is, or leave it out.',
    )
  return { learnt: all.filter((one) => !isHeld(one)), held }
}

async function learn(
  learnt: readonly MeasuredRecord[],
  held: readonly MeasuredRecord[],
  comparisons: readonly ComparisonSpec[],
  since: LinkModel | undefined,
): Promise<{ readonly model: LinkModel; readonly figures: CardFigures }> {
  const { prepare } = await import('@passage/identity/link/prepare')
  const { cardFigures } = await import('@passage/identity/link/card-figures')
  const records = learnt.map(({ record }) => record)
  if (records.length < 2)
    throw wrongLink('There are fewer than two records to learn from. Nothing was written.', 'Give a larger file.')
  const { model } = prepare(records, { comparisons })
  return { model, figures: cardFigures(held, comparisons, model, since) }
}
