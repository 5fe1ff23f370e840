import { OTHER_CODES, STATE_CODES } from './states.data.ts'

const threeOf = new Map(STATE_CODES.split(' ').map((pair) => pair.split(':') as [string, string]))

/** One code for a State that sources write with one letter, two or three (`D`, `DE`, `DEU`); anything else stays as it is. */
export function stateCode(plain: string): string {
  return OTHER_CODES[plain] ?? threeOf.get(plain) ?? plain
}
