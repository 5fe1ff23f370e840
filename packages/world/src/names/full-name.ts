import { pick, type Random } from '../draw/random.ts'
import type { Origin } from './origin.ts'
import { easternOrigins } from './origins-east.data.ts'
import { westernOrigins } from './origins-west.data.ts'

/** Every origin of names in this world. */
export const origins: readonly Origin[] = [...westernOrigins, ...easternOrigins]

/** A name in the form its bearer would write it in Latin letters. `given` is empty for people with one name. */
export interface FullName {
  readonly family: string
  readonly given: string
}

const SECOND_GIVEN = 0.3
const PARTICLE = 0.25
const SINGLE = { indian: 0.03, indonesian: 0.2 } as const

/** Draws a name the way names of this origin are built. */
export function drawName(random: Random, origin: Origin, sex: 'F' | 'M' | 'X'): FullName {
  const pool = sex === 'M' ? origin.men : origin.women
  const first = pick(random, pool)
  const given = random.chance(SECOND_GIVEN) ? `${first} ${pick(random, pool)}` : first
  const family = pick(random, origin.families)
  switch (origin.shape) {
    case 'two-families':
      return { family: `${family} ${pick(random, origin.families)}`, given }
    case 'gendered':
      return { family: sex === 'F' ? feminine(family) : family, given }
    case 'particle':
      return { family: random.chance(PARTICLE) ? `${particleOf(origin.id)} ${family}` : family, given }
    case 'single':
      return random.chance(SINGLE[origin.id as keyof typeof SINGLE] ?? 0)
        ? { family: first, given: '' }
        : { family, given }
    case 'plain':
      return { family, given }
  }
}

function particleOf(origin: string): string {
  return origin === 'arabic' ? 'Al' : 'da'
}

/** Kowalski, Kowalska; Ivanov, Ivanova. Names that do not bend stay as they are. */
function feminine(family: string): string {
  if (/[sc]ki$/.test(family)) return `${family.slice(0, -1)}a`
  return /(ov|ev|in)$/.test(family) ? `${family}a` : family
}

/** The same name as another office romanises it, or undefined where no word of it has another form. */
export function otherRomanisation(random: Random, origin: Origin, name: string): string | undefined {
  const words = name.split(' ')
  const start = random.below(words.length)
  for (let step = 0; step < words.length; step++) {
    const at = (start + step) % words.length
    const forms = origin.variants[words[at] ?? '']
    if (forms !== undefined) return words.map((word, i) => (i === at ? pick(random, forms) : word)).join(' ')
  }
  return undefined
}
