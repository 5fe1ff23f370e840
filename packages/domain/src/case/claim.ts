import type { Case, CaseEvent, Told } from './case.ts'
import type { Facts } from './fact.ts'
import type { Pack } from './pack.ts'

/** Who speaks for the person. */
const SPEAKING: readonly string[] = ['person', 'counsel']

/** The word of the person or counsel, kept beside the fact: whatever others put there, it is known what was claimed. */
export function saidAfter(said: Facts, told: Extract<Told, { type: 'fact-recorded' | 'fact-unknown' }>): Facts {
  if (!SPEAKING.includes(told.by.role)) return said
  const { [told.fact]: _before, ...others } = said
  return told.type === 'fact-recorded' ? { ...others, [told.fact]: told.value } : others
}

/** The same of a step of the person or counsel: what it sets is their word, such as that a translation is asked for. */
export const saidByStep = (said: Facts, { by }: CaseEvent, sets: Facts): Facts =>
  SPEAKING.includes(by.role) ? { ...said, ...sets } : said

/**
 * Why somebody may not put that value in the place of a claim, as what they may do instead; undefined: they may. The person and
 * counsel claim and take back, and judge nothing; others answer, and take nothing back. Courts are free.
 */
export function refusedWord(
  { facts }: Pack,
  state: Pick<Case, 'said'>,
  told: Extract<Told, { type: 'fact-recorded' | 'fact-unknown' }>,
): string | undefined {
  const claim = facts[told.fact]?.claim
  if (claim === undefined || claim.free.includes(told.by.role)) return undefined
  const value = told.type === 'fact-recorded' ? String(told.value) : undefined
  if (SPEAKING.includes(told.by.role)) {
    const own = [...claim.made, ...claim.back]
    return value === undefined || own.includes(value) ? undefined : `The person and counsel say: ${own.join(', ')}.`
  }
  const claimed = state.said[told.fact]
  if (claimed === undefined || !claim.made.includes(String(claimed))) return undefined
  const open = [...claim.made, ...claim.answers]
  if (value !== undefined && open.includes(value)) return undefined
  const answers = claim.answers.length === 0 ? 'A court answers it.' : `It is answered by: ${claim.answers.join(', ')}.`
  return `The person has claimed it, and takes it back or does not. ${answers}`
}
