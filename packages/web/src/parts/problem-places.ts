import type { Problem } from '../api/client.ts'

/** So many places are named; more of them are one mistake said many times. */
const MOST = 6

/** A place in what was sent, in words: `/items/0/fact` is "Items 1, fact". */
function placeWords(pointer: string): string {
  const words = pointer
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : part.replace(/([A-Z])/g, ' $1').toLowerCase()))
    .reduce((said, part) => (said === '' ? part : /^\d+$/.test(part) ? `${said} ${part}` : `${said}, ${part}`), '')
  return words === '' ? 'The whole' : words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * The field that a place in what was sent is about: the very one, else the one whose value holds the place, else the first
 * that stands within the place. `/items/0` is about `items/0/fact`; `/facts/1/day` is about `facts/1`.
 */
export function fieldOf(pointer: string, names: readonly string[]): string | undefined {
  const place = pointer.replace(/^\//, '')
  if (place === '') return undefined
  return (
    names.find((name) => name === place) ??
    names.find((name) => place.startsWith(`${name}/`)) ??
    names.find((name) => name.startsWith(`${place}/`))
  )
}

const plain: readonly (readonly [RegExp, string])[] = [
  [/^must NOT have fewer than 1 (characters|items)$/, 'is empty'],
  [/^must NOT have fewer than (\d+) characters$/, 'needs at least $1 characters'],
  [/^must NOT have more than (\d+) characters$/, 'has more than $1 characters'],
  [/^must NOT have fewer than (\d+) items$/, 'needs at least $1'],
  [/^must NOT have more than (\d+) items$/, 'has more than $1'],
  [/^must match format "date"$/, 'needs a day of the calendar'],
  [/^must be (>=|<=) (\d+)$/, 'must be $1 $2'],
  [/^must have required property.*$/, 'is missing'],
  [/^must be equal to .*$|^must match a schema in anyOf$/, 'is none of the choices'],
  [/^must match (pattern|format).*$/, 'is not written as it must be'],
]
const bounds: Readonly<Record<string, string>> = { '>=': 'at least', '<=': 'at most' }

/** What is wrong with a place, in words: what the checker of the interface says is written for programs. */
function plainWords(detail: string): string {
  const known = plain.find(([pattern]) => pattern.test(detail))
  const words = known === undefined ? detail : detail.replace(known[0], known[1])
  return words.replace(/>=|<=/, (sign) => bounds[sign] ?? sign).replace(/\.$/, '')
}

/** A place that something is wrong with. */
export interface Place {
  readonly words: string
  /** The field of the form that it is about. */
  readonly field?: string
}

/**
 * What is wrong with what was sent, place by place, each place once.
 * @param labels how the fields of the form are called, by the place of their value
 */
export function problemPlaces(
  { errors = [], detail: whole }: Problem,
  labels: ReadonlyMap<string, string> = new Map(),
): readonly Place[] {
  const names = [...labels.keys()]
  const byPlace = new Map<string, Place>()
  for (const { pointer, detail } of errors) {
    const field = fieldOf(pointer, names)
    const place = (field === undefined ? undefined : labels.get(field)) ?? placeWords(pointer)
    // What is said of one field alone is said already; what is left is the way to it.
    const isSaid = detail === whole
    if (byPlace.has(place) || (isSaid && field === undefined)) continue
    const words = isSaid ? `Go to: ${place}` : `${place}${place.endsWith('?') ? '' : ':'} ${plainWords(detail)}.`
    byPlace.set(place, { words, ...(field === undefined ? {} : { field }) })
  }
  return [...byPlace.values()].slice(0, MOST)
}
