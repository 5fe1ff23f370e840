import { compareFullNames, NAMES_AGREE_FROM } from '@passage/identity/compare/full-names'
import { jaroWinkler } from '@passage/identity/compare/jaro-winkler'
import { pick, type Random, randomFor } from '@passage/world/draw/random'
import { drawName, origins, otherRomanisation } from '@passage/world/names/full-name'
import type { Origin } from '@passage/world/names/origin'
import { precisionRecall, round } from './link-figures.ts'
import { publicFile, rowsOf } from './link-sets.ts'

interface NamePair {
  readonly a: string
  readonly b: string
  readonly same: boolean
  readonly tier: string
}

/** Agreement of full names on made-up pairs, on which the threshold was chosen, and on the public labelled pairs. */
export function measureNames(seed: number) {
  const made = Array.from({ length: 6000 }, (_, at) => madeUpPair(randomFor(seed, at, 0x6e61)))
  return { threshold: NAMES_AGREE_FROM, madeUp: figures(made), bestOnMadeUp: best(made), public: publicPairs() }
}

function publicPairs() {
  const path = publicFile('names/name_bench_cases_half.csv')
  if (path === undefined) return undefined
  const persons = rowsOf(path).filter(({ schema }) => schema === 'Person')
  return figures(
    persons.map((row) => ({
      a: row.name1 ?? '',
      b: row.name2 ?? '',
      same: row.is_match === 'true',
      tier: row.quality ?? '',
    })),
  )
}

function figures(pairs: readonly NamePair[]) {
  const found = pairs.map((pair) => ({
    ...pair,
    chosen: compareFullNames(pair.a, pair.b).agreement >= NAMES_AGREE_FROM,
  }))
  const chosen = found.filter((pair) => pair.chosen)
  const same = found.filter((pair) => pair.same)
  const tiers = [...Map.groupBy(same, ({ tier }) => tier)].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    pairs: pairs.length,
    same: same.length,
    ...precisionRecall(chosen.filter((pair) => pair.same).length, chosen.length, same.length),
    recallByTier: Object.fromEntries(
      tiers.map(([tier, some]) => [
        tier,
        { pairs: some.length, recall: round(some.filter((one) => one.chosen).length / some.length) },
      ]),
    ),
  }
}

/** The threshold with the highest F1: says whether the fixed one still fits, and fixes nothing. */
function best(pairs: readonly NamePair[]) {
  const all = pairs.filter(({ same }) => same).length
  const weighed = pairs.map((pair) => ({ same: pair.same, agreement: compareFullNames(pair.a, pair.b).agreement }))
  const tried = Array.from({ length: 50 }, (_, at) => 0.5 + at / 100).map((threshold) => {
    const chosen = weighed.filter(({ agreement }) => agreement >= threshold)
    return { threshold, ...precisionRecall(chosen.filter(({ same }) => same).length, chosen.length, all) }
  })
  return tried.reduce((most, one) => (one.f1 > most.f1 ? one : most))
}

type Change = (random: Random, origin: Origin, words: readonly string[]) => readonly string[]

const given = (random: Random, origin: Origin) => pick(random, random.chance(0.5) ? origin.men : origin.women)

/** What offices, carriers and typists do to a name that stays one person's. */
const WRITINGS: readonly Change[] = [
  (random, origin, words) => (otherRomanisation(random, origin, words.join(' ')) ?? words.join(' ')).split(' '),
  (_random, _origin, words) => [...words.slice(-1), ...words.slice(0, -1)],
  (random, _origin, words) => (words.length > 2 ? words.toSpliced(1 + random.below(words.length - 2), 1) : words),
  (random, origin, words) => words.toSpliced(1, 0, given(random, origin)),
  (_random, _origin, words) => [words[0]?.slice(0, 1) ?? '', ...words.slice(1)],
  (random, _origin, words) => misspelt(random, words),
  (random, _origin, words) => misspelt(random, words),
  (_random, _origin, words) => [`${words[0]}${words[1] ?? ''}`, ...words.slice(2)],
  (_random, _origin, words) => words.map((word) => word.toUpperCase()),
  (_random, _origin, words) => ['Dr', ...words],
]

/** How names of two persons come near each other. */
const NEIGHBOURS: readonly Change[] = [
  (random, origin, words) => [given(random, origin), ...words.slice(1)],
  (random, origin, words) => [...words.slice(0, -1), pick(random, origin.families)],
  (random, origin, words) => words.with(random.below(words.length), pick(random, origin.families)),
  (random, origin, words) => words.with(random.below(words.length), given(random, origin)),
  (random, origin, words) => [given(random, origin), words[0] ?? '', pick(random, origin.families)],
  (random, origin) => [given(random, origin), pick(random, origin.families)],
  (_random, _origin, words) => [...words.slice(0, -1), nearest(words.at(-1) ?? '')],
]

const families = [...new Set(origins.flatMap((origin) => origin.families))]

/** The most similar other family name of this world: the hardest neighbour there is. */
function nearest(family: string): string {
  const others = families.filter((other) => other !== family)
  return others.reduce((most, other) => (jaroWinkler(other, family) > jaroWinkler(most, family) ? other : most))
}

function misspelt(random: Random, words: readonly string[]): readonly string[] {
  const long = words.flatMap((word, at) => (word.length >= 4 ? [at] : []))
  const at = long[random.below(long.length)] ?? 0
  const word = words[at] ?? ''
  const place = 1 + random.below(Math.max(1, word.length - 1))
  const letter = 'aeiourstlnmk'[random.below(12)] ?? 'a'
  const ways = [
    word.slice(0, place) + word.slice(place + 1),
    word.slice(0, place) + letter + word.slice(place),
    word.slice(0, place) + letter + word.slice(place + 1),
  ]
  return words.with(at, ways[random.below(3)] ?? word)
}

function madeUpPair(random: Random): NamePair {
  const origin = pick(random, origins)
  const name = drawName(random, origin, random.chance(0.5) ? 'F' : 'M')
  const words = `${name.given} ${name.family}`.trim().split(' ')
  const same = random.chance(0.5)
  let other: readonly string[] = words
  if (!same) other = pick(random, NEIGHBOURS)(random, origin, other)
  if (same || random.chance(0.3)) other = pick(random, WRITINGS)(random, origin, other)
  if (same && random.chance(0.4)) other = pick(random, WRITINGS)(random, origin, other)
  const [a, b] = [words.join(' '), other.join(' ')]
  return { a, b, same: same || a === b, tier: 'made up' }
}
