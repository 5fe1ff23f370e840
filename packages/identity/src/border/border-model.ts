import { MOST_BITS, toGrain } from '../model/bits.ts'
import { type LinkModel, MODEL_FORMAT } from '../model/model.ts'
import { NORMALISE_VERSION } from '../normalise/version.ts'
import { borderComparisons } from './border-columns.ts'
import { nameFrequencies, trainedWeights } from './border-model.data.ts'
import { borderLayouts } from './compare.ts'

/** Names the frozen model, for ever: another weight is another version. */
export const BORDER_MODEL = 'passage-border-model/1'

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
    (trainedWeights[1] ?? []).map(held),
    documents(),
    [0, ...NATIONALITY],
    [0, ...SEX],
  ],
  frequencies: { given: tableOf(nameFrequencies.given), family: tableOf(nameFrequencies.family) },
}

function held(bits: number): number {
  return toGrain(Math.max(LEAST_BITS, Math.min(MOST_BITS, bits)))
}

/** Names in each other's place say no more than names in their own. */
function names(trained: readonly number[]): readonly number[] {
  const [layout] = borderLayouts
  const both = trained[layout === undefined ? 0 : (layout.strides[0] ?? 1) + (layout.strides[1] ?? 1)] ?? 0
  const near = trained[layout === undefined ? 0 : 2 * (layout.strides[0] ?? 1) + 2 * (layout.strides[1] ?? 1)] ?? 0
  const swap = layout?.swap ?? trained.length
  return trained.map((bits, at) => held(at === swap ? Math.min(bits, both) : at > swap ? Math.min(bits, near) : bits))
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
