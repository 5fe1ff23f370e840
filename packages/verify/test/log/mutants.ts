import { canonicalText } from '@passage/tlog/canonical'
import { commitmentOf } from '@passage/tlog/commitment'
import type { Line } from '../build-export.ts'

export const KINDS = ['edit', 'delete', 'insert', 'swap', 'truncate', 'rewrite'] as const
export type Kind = (typeof KINDS)[number]

/** A number from 0 below `below`. */
export type Dice = (below: number) => number

/** Numbers that come again with the same seed (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/**
 * Changes a log in one place, or all of it. What comes out is never what went in.
 * @param consistent whether chains and commitments are worked out anew, so that nothing inside contradicts anything else
 */
export function mutate(lines: readonly Line[], kind: Kind, roll: Dice, consistent: boolean): Line[] {
  const changed = change(lines, kind, roll, consistent)
  return consistent || kind === 'rewrite' ? rehash(changed) : changed
}

function change(lines: readonly Line[], kind: Kind, roll: Dice, consistent: boolean): Line[] {
  // A commitment that is worked out anew would undo its own change.
  const ways = consistent ? 2 : 3
  const at = roll(lines.length)
  const chosen = lines[at]
  if (chosen === undefined) throw new RangeError('a log of nothing has no mutants')
  switch (kind) {
    case 'edit':
      return lines.with(at, edited(chosen, roll(ways), roll))
    case 'delete':
      return lines.toSpliced(at, 1)
    case 'insert':
      return lines.toSpliced(roll(lines.length + 1), 0, edited(chosen, roll(ways), roll))
    case 'swap': {
      const other = (at + 1 + roll(lines.length - 1)) % lines.length
      return lines.with(at, lines[other] ?? chosen).with(other, chosen)
    }
    case 'truncate':
      return lines.slice(0, at)
    case 'rewrite':
      return lines.map((line) => edited(line, 0, roll))
  }
}

/** Another content, another salt or another commitment: each alone, as a clumsy hand leaves it. */
function edited(line: Line, way: number, roll: Dice): Line {
  const bytes = (length: number) => Buffer.from(Array.from({ length }, () => roll(256)))
  switch (way) {
    case 0:
      return { ...line, text: (line.text ?? '').replace(/"n":\d+/, `"n":${1_000_000 + roll(1_000_000)}`) }
    case 1:
      return { ...line, salt: bytes(16).toString('base64url') }
    default:
      return { ...line, commitment: bytes(32).toString('hex') }
  }
}

/** What an operator with the whole database does: puts each stream in sequence again, with new chains and commitments. */
function rehash(lines: readonly Line[]): Line[] {
  const heads = new Map<string, Line>()
  return lines.map((line) => {
    const before = heads.get(line.stream)
    const { body, recorded, type } = JSON.parse(line.text ?? '{}')
    const prev = before === undefined ? {} : { prev: Buffer.from(before.commitment, 'hex').toString('base64url') }
    const seq = (before?.seq ?? 0) + 1
    const text = canonicalText({ body, ...prev, recorded, seq, stream: line.stream, type })
    const commitment = commitmentOf(Buffer.from(line.salt ?? '', 'base64url'), text).toString('hex')
    const next: Line = { ...line, seq, text, commitment }
    heads.set(line.stream, next)
    return next
  })
}
