import { type Effect, type Family, type Member, previewJoin, previewSever } from './family.ts'

/** Of joining as of severing: what the words are where the report of it was wrong, and no judge ruled anything. */
const asWithdrawn: Partial<Record<Effect['what'], string>> = {
  'hearings-apart': 'The case is on record as one of its own again, with hearings of its own.',
  'hearings-together': 'The case rides along with the lead again, as it did before.',
  'derivative-lost': 'What was taken as derived from the lead rests on nothing, unless an own application is filed.',
  'derivative-gained': 'Relief may be derived from the application of the lead again.',
  'child-decided-apart':
    'The child is no longer on record with the lead. Whether the child stays with a parent is not decided by this.',
}

/** What taking back a wrong report would do: as the opposite of what was reported, with nobody having ruled it. It does nothing. */
export function previewWithdrawal(what: 'joined' | 'severed', family: Family, rider: Member): readonly Effect[] {
  const effects = what === 'joined' ? previewSever(family, rider) : previewJoin(family, rider)
  return effects.map((effect) => ({ ...effect, words: asWithdrawn[effect.what] ?? effect.words }))
}

const takes: readonly Effect['what'][] = ['derivative-lost', 'child-decided-apart']
/** Whether an effect takes something from the person whom it is on. */
export const isLoss = ({ what }: Pick<Effect, 'what'>): boolean => takes.includes(what)
/** Whether two people have to write it down: something is taken from somebody. */
export const needsTwo = (effects: readonly Pick<Effect, 'what'>[]): boolean => effects.some(isLoss)
