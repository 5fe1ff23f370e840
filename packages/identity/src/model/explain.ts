import { comparatorOf } from '../compare/kinds.ts'
import { probabilityOf } from './bits.ts'
import { type Layout, SWAPS } from './layout.ts'
import type { LinkModel } from './model.ts'

/** One step of an explanation. */
export interface ExplainedStep {
  /** What was compared: the name of the comparison, or `any two records` for where every pair begins. */
  readonly what: string
  /** How it came out, in plain words. */
  readonly found: string
  readonly bits: number
}

/** Why two records weigh what they weigh. The bits of the steps sum up to `weight` exactly. */
export interface Explanation {
  readonly steps: readonly ExplainedStep[]
  readonly weight: number
  readonly probability: number
}

/** What the values of two records say that their outcomes do not. */
export interface ToldOfValues {
  /**
   * Whether an agreeing value of a comparison is known to be common. Where values are so many that chance hardly agrees on any,
   * one that is met once takes bits away, too, and is not common for it.
   */
  isCommon(at: number): boolean
  /** Words for a field of a comparison, in place of those of its level. */
  words(at: number, field: number): string | undefined
}

const NOTHING_TOLD: ToldOfValues = { isCommon: () => true, words: () => undefined }

/**
 * Explains outcomes by a model; `frequency` holds what the frequency of the values added, by comparison; `less` is what was taken
 * away, since others share what agrees; `told` is what the values say besides.
 */
export function explain(
  model: LinkModel,
  layouts: readonly Layout[],
  outcomes: ArrayLike<number>,
  frequency: ArrayLike<number>,
  less = 0,
  told: ToldOfValues = NOTHING_TOLD,
): Explanation {
  const steps: ExplainedStep[] = [{ what: 'any two records', found: 'before anything is compared', bits: model.prior }]
  layouts.forEach((layout, at) => {
    const outcome = outcomes[at] ?? 0
    const bits = model.weights[at]?.[outcome] ?? 0
    steps.push({ what: layout.spec.name, found: outcomeWords(layout, outcome, (field) => told.words(at, field)), bits })
    const moved = frequency[at] ?? 0
    if (moved === 0) return
    const found = moved > 0 ? 'rarer than most' : told.isCommon(at) ? 'more common than most' : 'no rarer than most'
    steps.push({ what: layout.spec.name, found: `the agreeing value is ${found}`, bits: moved })
  })
  if (less !== 0) steps.push({ what: model.shared?.comparisons.join(', ') ?? '', found: SHARED, bits: -less })
  const weight = steps.reduce((sum, { bits }) => sum + bits, 0)
  return { steps, weight, probability: probabilityOf(weight) }
}

const SHARED = 'people of one household share these, so that together they say less'

/** An outcome of a comparison in words; `told` may say of a field what its values say better than their level does. */
export function outcomeWords(
  layout: Layout,
  outcome: number,
  told: (field: number) => string | undefined = () => undefined,
): string {
  const levels = layout.outcomes[outcome]
  if (levels === undefined) return SWAPS[outcome - layout.swap] ?? SWAPS[0]
  return layout.spec.fields
    .map(({ column, kind }, field) => {
      const level = levels[field] ?? -1
      const usual = level < 0 ? 'not given in one of them' : (comparatorOf(kind).levels[level] ?? '')
      const words = told(field) ?? usual
      return layout.spec.fields.length === 1 ? words : `${column} ${words}`
    })
    .join('; ')
}

/**
 * One line for each step, bits with a sign: for a page or a terminal. Shown to the hundredth, each the difference of two
 * rounded sums, so that the lines add up to the last one exactly, as the bits themselves do.
 */
export function explanationLines({ steps, weight, probability }: Explanation): readonly string[] {
  const line = (hundredths: number, text: string) =>
    `${(hundredths < 0 ? '−' : '+') + (Math.abs(hundredths) / 100).toFixed(2).padStart(6)}  ${text}`
  const lines: string[] = []
  let [sum, shown] = [0, 0]
  for (const { what, found, bits } of steps) {
    sum += bits
    lines.push(line(Math.round(sum * 100) - shown, `${what}: ${found}`))
    shown = Math.round(sum * 100)
  }
  return [...lines, line(Math.round(weight * 100), `together: probability ${probability.toFixed(6)}`)]
}
