import { mix } from '../draw/random.ts'
import type { TrueDocument } from './types.ts'

/** Shapes of passport numbers by State: `A` a letter, `9` a digit. Elsewhere two letters and seven digits. */
const SHAPES: Readonly<Record<string, string>> = {
  GB: '999999999',
  US: '999999999',
  FR: '99AA99999',
  DE: 'A99999999',
  MX: 'A99999999',
  CN: 'A99999999',
  IN: 'A99999999',
  KR: 'A99999999',
  BR: 'AA9999999',
  TR: 'A99999999',
  VN: 'A99999999',
  PH: 'A9999999A',
  RU: '999999999',
  NG: 'A99999999',
}
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ'

/** Most documents one person may hold in the course of this world. */
export const DOCUMENTS_A_PERSON = 8

/** A passport. Numbers of one State never collide while the serial stays below its count of digits. */
export function passportOf(issuer: string, index: number, which: number): TrueDocument {
  const serial = index * DOCUMENTS_A_PERSON + which
  const shape = SHAPES[issuer] ?? 'AA9999999'
  const digits = shape.replaceAll('A', '').length
  const base = 10 ** digits
  // A step that shares no factor with a power of ten visits every number once.
  let number = (serial * 618_033) % base
  let rest = mix(serial, digits)
  let text = ''
  for (let i = shape.length - 1; i >= 0; i--) {
    if (shape[i] === '9') {
      text = (number % 10) + text
      number = Math.floor(number / 10)
    } else {
      text = (LETTERS[rest % LETTERS.length] ?? 'A') + text
      rest = Math.floor(rest / LETTERS.length)
    }
  }
  return { type: 'P', number: text, issuer }
}
