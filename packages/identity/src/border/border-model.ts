import { MOST_BITS, toGrain } from '../model/bits.ts'
import { type LinkModel, MODEL_FORMAT } from '../model/model.ts'
import { NORMALISE_VERSION } from '../normalise/version.ts'
import { borderComparisons } from './border-columns.ts'
import { nameFrequencies, trainedWeights } from './border-model.data.ts'
import { borderLayouts } from './compare.ts'

/** Names the frozen model, for ever: another weight is another version. */
export const BORDER_MODEL = 'passage-border-model/4'

/**
 * What any two records begin with: one in 2^24 pairs under two documents is of one person, as where about a million people
 * are on record and one in twenty holds a second document. A register of another size needs another version.
 */
export const PRIOR = -24
/** Nothing that no generated person does is held more strongly against a pair than this: people change names. */
const LEAST_BITS = -12

/** Bits by level of the number (nearest first), where the issuer is the same, a successor, another, or not given. */
const DOCUMENT = {
  same: [20, 14, 6, 0, 0],
  successor: [20, 14, 6, 0, 0],
  // A number under another issuer is another document; that somebody has two nationalities is held against nobody.
  other: [8, 4, 0, 0, 0],
  unknown: [12, 8, 3, 0, 0],
} as const
/**
 * Of birth dates by hand, since nobody generated stands for those whose day is not known: a first of January that two share
 * says hardly more than the year, where it was written for many; one that only one of them has is held against nobody more
 * than a date that is near.
 */
const SHARED_FIRST_OF_JANUARY = 8
/**
 * By hand, too, since nobody generated is typed with a wrong digit: at least what these weighed while they were counted among
 * all slips (`passage-border-model/3`), so that nobody is asked about less.
 */
const LEAST = { oneDigit: 1.111328125, twoParts: -4.375 } as const
/** Levels of birth dates as an outcome numbers them: 0 is *not given*. */
const [PLACEHOLDER, ONE_DIGIT, TWO_PARTS, UNKNOWN_DAY] = [2, 4, 5, 6]
/** The family name nearly the same, where no given name is there. */
const NEARLY_ALONE = 2
const NATIONALITY = [2, 0, -3]
const SEX = [1, -6]

/**
 * The frozen model for border records. Names and birth dates are learnt from generated people (`bench/border-model.ts`),
 * documents, nationality and sex are set by hand: a renewed document (another number, the same issuer) is neutral.
 */
export const borderModel: LinkModel = {
  format: MODEL_FORMAT,
  normalise: NORMALISE_VERSION,
  comparisons: borderComparisons,
  prior: PRIOR,
  weights: [
    names(trainedWeights[0] ?? []),
    birthDates(trainedWeights[1] ?? []),
    documents(),
    [0, ...NATIONALITY],
    [0, ...SEX],
  ],
  frequencies: { given: tableOf(nameFrequencies.given), family: tableOf(nameFrequencies.family) },
}

function held(bits: number): number {
  return toGrain(Math.max(LEAST_BITS, Math.min(MOST_BITS, bits)))
}

function birthDates(trained: readonly number[]): readonly number[] {
  return trained.map((bits, at) => {
    if (at === PLACEHOLDER) return Math.min(held(bits), SHARED_FIRST_OF_JANUARY)
    return held(Math.max(bits, leastOf(at)))
  })
}

/** Who has no day on one record is held to be no other than who has another day. */
function leastOf(level: number): number {
  if (level === ONE_DIGIT) return LEAST.oneDigit
  return level === TWO_PARTS || level === UNKNOWN_DAY ? LEAST.twoParts : LEAST_BITS
}

/**
 * Names in each other's place say no more than names in their own, and with an error beside it as much as names of which both parts
 * are nearly the same: how often a source puts them so, nobody generated stands for. Where only the family name is given, as of
 * a person of one name or where a zone had no room for more, one that is near says no less than a given name that is near by itself, and
 * one that is nearly the same no less than two parts that are: who has one name has no other by which an error in it is made up for.
 */
function names(trained: readonly number[]): readonly number[] {
  const { strides: [one = 1, many = 1] = [], swap = trained.length } = borderLayouts[0] ?? {}
  const both = trained[one + many] ?? 0
  const near = trained[2 * one + 2 * many] ?? 0
  return trained.map((bits, at) => {
    if (at === swap) return held(Math.min(bits, both))
    if (at > swap) return held(at === swap + 1 ? near : Math.min(bits, near))
    const level = at / many
    if (!Number.isInteger(level) || level <= 1) return held(bits)
    return held(Math.max(bits, trained[level * one] ?? bits, level === NEARLY_ALONE ? near : bits))
  })
}
function documents(): readonly number[] {
  const layout = borderLayouts[2]
  const byIssuer = [DOCUMENT.unknown, DOCUMENT.same, DOCUMENT.successor, DOCUMENT.other]
  return (layout?.outcomes ?? []).map((outcome) => {
    const [number = -1, issuer = -1] = outcome ?? []
    return number < 0 ? 0 : (byIssuer[issuer + 1]?.[number] ?? 0)
  })
}

function tableOf({ rows, chance, common }: { rows: number; chance: number; common: string }) {
  const counts = common.split(' ').map((entry) => {
    const at = entry.lastIndexOf(':')
    return [entry.slice(0, at).replaceAll('_', ' '), Number(entry.slice(at + 1))] as const
  })
  return { rows, chance, common: Object.fromEntries(counts) }
}
