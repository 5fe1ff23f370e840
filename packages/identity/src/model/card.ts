import { comparatorOf } from '../compare/kinds.ts'
import type { CalibrationFigures } from '../link/calibration.ts'
import type { CardFigures, GroupFigures } from '../link/card-figures.ts'
import { type Layout, layoutOf } from './layout.ts'
import type { LinkModel } from './model.ts'

/** Format of a card as JSON. */
export const CARD_FORMAT = 'passage-model-card/1'

/** What a reader must know of a model before it is used: as JSON as it stands, as text by {@link cardText}. */
export interface ModelCard {
  readonly format: typeof CARD_FORMAT
  readonly model: Pick<LinkModel, 'format' | 'normalise' | 'comparisons' | 'prior' | 'weights'>
  readonly data: {
    readonly files: readonly string[]
    readonly learntFrom: number
    /** Which column says who somebody truly is; half of the persons were then held out. */
    readonly truth: string | undefined
    readonly evenBy: string | undefined
    /** The file of a model made before, since which it is said what has moved. */
    readonly since: string | undefined
  }
  readonly figures: CardFigures
}

/** The card of a model. */
export function modelCard(model: LinkModel, data: ModelCard['data'], figures: CardFigures): ModelCard {
  const { format, normalise, comparisons, prior, weights } = model
  return { format: CARD_FORMAT, model: { format, normalise, comparisons, prior, weights }, data, figures }
}

/** A card in words, as Markdown. */
export function cardText({ model, data, figures }: ModelCard): readonly string[] {
  return [
    '# Model card',
    '',
    `Learnt from ${data.learntFrom} records of ${data.files.join(' and ')}, without labels.`,
    data.truth === undefined
      ? 'Nothing was held out: no column says who somebody truly is, so that what follows is what the model expects of itself.'
      : `Half of the persons (by ${data.truth}) were held out: ${figures.records} records that the model has not seen.`,
    '',
    'It says of two records that they are of one person, that they are not, or that a person must decide. It is not a',
    'ground by itself for anything that weighs on somebody. Look at the weights before it is used.',
    '',
    `## Weights`,
    '',
    `Any two records begin with ${bits(model.prior)} bits. One bit doubles the odds.`,
    ...model.comparisons.flatMap((spec, at) => weightRows(layoutOf(spec), model.weights[at] ?? [])),
    '',
    '## Expected of itself',
    '',
    `${figures.compared} pairs compared; ${figures.linked} linked, ${figures.undetermined} for a person.`,
    '',
    '| from probability | pairs | of two persons | of one person, but below |',
    '|---|---|---|---|',
    ...figures.expected.map(
      (one) => `| ${one.threshold} | ${one.pairs} | ${percent(one.wrongShare)} | ${percent(one.missedShare)} |`,
    ),
    '',
    ...keysText(figures),
    ...measuredText(figures.measured),
    ...groupsText(figures.groups, data.evenBy),
    ...movedText(figures.moved, data.since),
  ]
}

/** The weights of each field, the other fields of its comparison not given. */
function weightRows(layout: Layout, weights: readonly number[]): readonly string[] {
  const { spec, strides } = layout
  return spec.fields.flatMap(({ column, kind }, field) => [
    '',
    `| ${column}${spec.fields.length > 1 ? ` alone, of ${spec.name}` : ''} | bits |`,
    '|---|---|',
    ...comparatorOf(kind).levels.map((words, level) => {
      return `| ${words} | ${bits(weights[(level + 1) * (strides[field] ?? 1)] ?? 0)} |`
    }),
  ])
}

/** What the keys bring together, and what they gathered too much of: who is never compared is never found. */
function keysText({ completeness, overflows }: CardFigures): readonly string[] {
  const { of, pairs, share, byKey } = completeness
  const what =
    of === 'true'
      ? `Of ${pairs} pairs of one person, ${percent(share)} are brought together by some key: no comparison finds the others.`
      : `Of ${pairs} pairs that are linked, by key. How many pairs no key met is not known without true persons.`
  return [
    '## Keys',
    '',
    what,
    '',
    '| key | of these pairs | by no other key |',
    '|---|---|---|',
    ...byKey.map((one) => `| ${one.key} | ${percent(one.share)} | ${percent(one.alone)} |`),
    ...overflows.map(
      ({ key, groups, rows, windowed }) =>
        `\n${key} gathered too much: ${groups} groups of ${rows} records; ${windowed} were compared with neighbours only.`,
    ),
    '',
  ]
}

function measuredText(measured: CalibrationFigures | undefined): readonly string[] {
  if (measured === undefined) return ['## Calibration', '', 'Not measured.', '']
  return [
    '## Calibration, on what was held out',
    '',
    `${measured.truePairs} pairs of one person. Mean gap between stated and true ${measured.gap.toFixed(4)}; among plausible pairs ${measured.gapAmongPlausible.toFixed(4)}.`,
    '',
    '| from probability | pairs | of one person, as stated | of one person, truly |',
    '|---|---|---|---|',
    ...measured.bands.map(
      ({ from, pairs, stated, right }) => `| ${from} | ${pairs} | ${stated.toFixed(1)} | ${right} |`,
    ),
    '',
    '| linked from | precision | recall | F1 |',
    '|---|---|---|---|',
    ...measured.thresholds.map(
      ({ from, precision, recall, f1 }) =>
        `| ${from} | ${precision.toFixed(4)} | ${recall.toFixed(4)} | ${f1.toFixed(4)} |`,
    ),
    '',
  ]
}

function groupsText(groups: readonly GroupFigures[], evenBy: string | undefined): readonly string[] {
  if (evenBy === undefined) return ['## Evenness', '', 'Not measured: no column was named.']
  return [
    `## Evenness, by ${evenBy}`,
    '',
    '| | records | left to a person | pairs of one person | brought together | plausible | linked |',
    '|---|---|---|---|---|---|---|',
    ...groups.map(
      ({ group, records, undetermined, pairs, together, plausible, linked }) =>
        `| ${group.replaceAll('|', ' ')} | ${records} | ${percent(undetermined)} | ${pairs ?? 'not known'} | ${percent(together)} | ${percent(plausible)} | ${percent(linked)} |`,
    ),
  ]
}

function movedText(moved: CardFigures['moved'], since: string | undefined): readonly string[] {
  if (moved === undefined) return []
  const title = ['', `## Since ${since}`, '']
  if (moved.length === 0) return [...title, 'No weight that records show moved by two bits or more.']
  return [
    ...title,
    'Weights that moved by two bits or more, on twenty pairs or more. What was weighed by the model of before since its sources changed',
    'took people for strangers, or strangers for one person: look at it again.',
    '',
    '| | before | now | pairs |',
    '|---|---|---|---|',
    ...moved.map(
      ({ comparison, found, before, now, pairs }) =>
        `| ${comparison}: ${found} | ${bits(before)} | ${bits(now)} | ${pairs} |`,
    ),
  ]
}

function percent(share: number | undefined): string {
  return share === undefined ? 'not known' : `${(share * 100).toFixed(2)} %`
}

function bits(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
}
