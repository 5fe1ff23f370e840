import { weighBorder } from '@passage/identity/border/weigh'
import type { MatchQuestion } from '@passage/ledger/gateway/read-match'
import type { MatchStepRow } from '../views/match.ts'

const signed = (bits: number): string => `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(2)}`
/** What stands where a sampled review says nothing. */
export const HIDDEN = 'Hidden in this sampled review'
const AFTERWARDS =
  'What all of it comes to is shown once you have answered: in a sampled review it would say what is hidden.'
const SO_THAT_IT_DOES_NOT_PULL =
  'What all of it comes to is shown once you have answered, so that the sum does not answer for you.'
const NOT_GIVEN = 'not given in one of them'

function sideOf(what: string, found: string, bits: number): MatchStepRow['side'] {
  if (what === 'any two records') return 'against'
  if (bits === 0 || found === NOT_GIVEN) return 'not-known'
  return bits > 0 ? 'for' : 'against'
}

/** What a reader sees: `hidden`, nothing of what a sample keeps back; `before`, the own answer is still to come. */
export interface Shown {
  readonly hidden: boolean
  readonly before: boolean
}

/**
 * What was compared with its bits, which add up, and the whole in words. A sample says nothing of how names, nationality and
 * issuer came out: neither in words nor in bits, and not what all come to together, from which they could be told.
 */
export function weighed(
  { sides: [one, other] }: MatchQuestion,
  { hidden, before }: Shown,
): { readonly steps: MatchStepRow[]; readonly weightWords: string } {
  const { steps, weight, probability } = weighBorder(one.record, other.record)
  return {
    steps: steps.map(({ what, found, bits }) => {
      const said = hidden ? ofSample(what, found) : found
      if (said !== found) return { what, found: said, side: 'not-known' }
      return { what, found, bits, bitsWords: signed(bits), side: sideOf(what, found, bits) }
    }),
    weightWords: hidden
      ? AFTERWARDS
      : before
        ? SO_THAT_IT_DOES_NOT_PULL
        : `${signed(weight)} together. Each +1 doubles the odds that the two are one person. Of pairs that weigh as much, ${percent(probability)} are one person. It decides nothing.`,
  }
}

function ofSample(what: string, found: string): string {
  if (what.includes('name') || what === 'nationality') return HIDDEN
  return found.replace(/issuer [^;]+/, 'issuer hidden')
}

function percent(probability: number): string {
  if (probability > 0.999) return 'more than 99.9%'
  return probability < 0.001 ? 'less than 0.1%' : `about ${(probability * 100).toFixed(1)}%`
}
