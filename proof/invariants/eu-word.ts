import type { Edge, Invariant, Seen } from '../invariant.ts'

/** What the person claims, and how others may answer it. Named here one by one, and not read from the pack. */
const CLAIMS: Readonly<Record<string, { readonly made: string; readonly answer: string }>> = {
  'free-movement': { made: 'claimed', answer: 'shown' },
  'refoulement-claim': { made: 'open', answer: 'examined' },
  translation: { made: 'asked', answer: 'given' },
}
const SPEAKING = ['person', 'counsel']

/** A claim of the person (ADR 50). */
export const euWord: readonly Invariant[] = [
  {
    id: 'eu.persons-word',
    text: 'What the person claims is answered or stands: nobody else takes it back, the person and counsel decide nothing, and what was said is kept as it was said.',
    law: ['Passage design, sections 2 and 5', 'ADR 50'],
    pack: 'eu-rd',
    about: ['fact-recorded', 'fact-unknown', 'translation-asked'],
    see: (edge) => ('mode' in edge.asked ? byStep(edge) : byWord(edge)),
  },
]

/** A step of the person is their word, too. */
function byStep({ asked, entry, after }: Edge): Seen {
  if (!('mode' in asked) || entry.kind !== 'done' || !SPEAKING.includes(asked.by.role)) return 'out'
  return after.said['translation'] === 'asked' ? 'open' : 'broken'
}

function byWord({ asked, entry, before, after }: Edge): Seen {
  if ('mode' in asked || (asked.type !== 'fact-recorded' && asked.type !== 'fact-unknown')) return 'out'
  const claim = CLAIMS[asked.fact]
  if (claim === undefined || asked.by.role === 'court') return 'out'
  const value = asked.type === 'fact-recorded' ? asked.value : undefined
  const told = entry.kind === 'told'
  if (SPEAKING.includes(asked.by.role)) {
    if (value === claim.answer) return told ? 'broken' : 'held'
    if (!told) return 'out'
    return after.said[asked.fact] === value ? 'open' : 'broken'
  }
  const forbidden = before.said[asked.fact] === claim.made && value !== claim.made && value !== claim.answer
  if (told && (forbidden || after.said[asked.fact] !== before.said[asked.fact])) return 'broken'
  return forbidden ? 'held' : told ? 'open' : 'out'
}
