import { formsOf } from '../normalise/fold.ts'
import { coreWords } from '../normalise/names.ts'
import { ungarbled, type WordForms, wordAgreement } from './name-words.ts'

/** Most words of a name that are paired; the rest of a longer one is left out of account. */
const MOST_WORDS = 12

/** How two full names in one field agree, whatever the order of their words. */
export interface FullNameAgreement {
  /** From 0 (nothing in common) to 1 (the same). */
  readonly agreement: number
  /** Words that agree, at least nearly, as `A = B`. */
  readonly paired: readonly string[]
  /** Words of each name that found no partner. Words left on both sides speak against one person. */
  readonly leftA: readonly string[]
  readonly leftB: readonly string[]
}

/** From this agreement on two names may be one person's: fixed on generated pairs (bench/README.md). */
export const NAMES_AGREE_FROM = 0.75

/** What words left on both sides cost, and words left on one side only, by letter. */
const BOTH_LEFT = 2
const ONE_LEFT = 0.25

/** Compares two full names. An empty name agrees with nothing. Time is bounded by {@link MOST_WORDS}. */
export function compareFullNames(a: string, b: string): FullNameAgreement {
  const [wordsA, wordsB] = joinApart(wordsOfName(a), wordsOfName(b))
  const pairs = wordsA.flatMap((one, i) => wordsB.map((other, j) => ({ i, j, agrees: wordAgreement(one, other) })))
  pairs.sort((x, y) => y.agrees - x.agrees || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || x.i - y.i || x.j - y.j)
  const [usedA, usedB] = [new Set<number>(), new Set<number>()]
  const paired: string[] = []
  let [agreeing, letters] = [0, 0]
  for (const { i, j, agrees } of pairs) {
    if (agrees === 0 || usedA.has(i) || usedB.has(j)) continue
    usedA.add(i)
    usedB.add(j)
    const weight = lengthOf(wordsA[i]) + lengthOf(wordsB[j])
    agreeing += agrees * weight
    letters += weight
    paired.push(`${wordsA[i]?.[0]} = ${wordsB[j]?.[0]}`)
  }
  const [leftA, leftB] = [wordsA.filter((_, i) => !usedA.has(i)), wordsB.filter((_, j) => !usedB.has(j))]
  const cost = costOf(leftA, leftB)
  const agreement = letters === 0 ? 0 : agreeing / (letters + cost)
  return { agreement, paired, leftA: leftA.map(([word]) => word ?? ''), leftB: leftB.map(([word]) => word ?? '') }
}

function costOf(leftA: readonly WordForms[], leftB: readonly WordForms[]): number {
  const [lettersA, lettersB] = [leftA, leftB].map((left) => left.reduce((sum, word) => sum + lengthOf(word), 0)) as [
    number,
    number,
  ]
  const both = Math.min(lettersA, lettersB)
  return BOTH_LEFT * 2 * both + ONE_LEFT * (Math.max(lettersA, lettersB) - both)
}

function lengthOf(word: WordForms | undefined): number {
  return Math.max(2, word?.[0]?.length ?? 0)
}

/** The words that carry a name, each with its forms and each once. */
function wordsOfName(raw: string): readonly WordForms[] {
  const forms = formsOf(raw).map((form) => form.split(' '))
  const plain = forms[0] ?? []
  const aligned = forms.filter((form) => form.length === plain.length)
  const core = new Set(coreWords(plain))
  const words = plain.flatMap((word, at) =>
    core.has(word) && word !== '' ? [[...new Set(aligned.map((form) => ungarbled(form[at] ?? word)))]] : [],
  )
  const seen = new Set<string>()
  return words.filter(([word]) => word !== undefined && !seen.has(word) && seen.add(word)).slice(0, MOST_WORDS)
}

/** Two neighbouring words that stand as one in the other name (`ABD RAHMAN`, `ABDRAHMAN`) are made one. */
function joinApart(
  a: readonly WordForms[],
  b: readonly WordForms[],
): readonly [readonly WordForms[], readonly WordForms[]] {
  return [joinedLike(a, b), joinedLike(b, a)]
}

function joinedLike(words: readonly WordForms[], others: readonly WordForms[]): readonly WordForms[] {
  const found: WordForms[] = []
  for (let at = 0; at < words.length; at++) {
    const [one, next] = [words[at] ?? [], words[at + 1]]
    const ways = next === undefined ? [] : [`${one[0]}${next[0]}`, `${next[0]}${one[0]}`]
    const whole = ways.find((way) => others.some((other) => isJoinedForm(way, other)))
    found.push(whole === undefined ? one : [whole])
    if (whole !== undefined) at++
  }
  return found
}

/** Short words joined by chance look like many others: they must be joined to the letter. */
function isJoinedForm(whole: string, other: WordForms): boolean {
  if (other.includes(whole)) return true
  return whole.length >= 8 && Math.abs(whole.length - lengthOf(other)) <= 1 && wordAgreement([whole], other) >= 0.9
}
