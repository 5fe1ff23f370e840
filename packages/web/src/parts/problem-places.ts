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

/** What is wrong with what was sent, place by place, each place once. */
export function problemPlaces({ errors = [] }: Problem): readonly string[] {
  const byPlace = new Map<string, string>()
  for (const { pointer, detail } of errors) {
    const place = placeWords(pointer)
    if (!byPlace.has(place)) byPlace.set(place, detail)
  }
  return [...byPlace].slice(0, MOST).map(([place, detail]) => `${place}: ${detail}.`)
}
