import { createHash } from 'node:crypto'
import type { Unit } from '@passage/domain/retention/hold'
import { type CanonicalValue, canonicalText } from '@passage/tlog/canonical'

/** Entries of one stream that an erasure empties. */
export interface EmptiedEntries {
  /** Id of a record stream. */
  readonly stream: string
  readonly entries: readonly { readonly seq: number /** 64 hex digits. */; readonly commitment: string }[]
}

/** Written before the erasure is committed: enough to do it again, and no word of what is erased. */
export interface ErasureLine {
  readonly kind: 'erasure'
  readonly erasure: string
  readonly at: string
  readonly unit: Unit
  readonly authority: string
  readonly signers: readonly string[]
  /** Every stay that goes with the unit. */
  readonly stays: readonly string[]
  readonly emptied: readonly EmptiedEntries[]
}
/** Written afterwards. `void`: the erasure did not come about. */
export interface SettledLine {
  readonly kind: 'settled'
  readonly erasure: string
  readonly outcome: 'done' | 'void'
}
export type ListLine = ErasureLine | SettledLine

/** An erasure as the whole list tells of it. `open`: nothing says whether it came about. */
export interface ListedErasure extends ErasureLine {
  readonly outcome: 'done' | 'void' | 'open'
}

/** What the first line of a list says. */
export const LIST_HEAD = '{"kind":"passage-erasure-list","version":1}'

/** The next writer says so of a line that a power cut tore off. */
export const TORN = '# the line above was torn off before its erasure was committed'

/** The list cannot be believed: lines are missing or changed. */
export class ErasureListDamaged extends Error {}

/** One line with its check, without the line end. */
export function lineText(line: ListLine): string {
  const text = canonicalText(line as unknown as CanonicalValue)
  return `${checkOf(text)} ${text}`
}

function checkOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/**
 * Reads a whole list. A last line without an end was being written when the power went: its erasure was not committed
 * (the line is flushed first), so it does not count.
 * @throws ErasureListDamaged for any other line that is not whole
 */
export function parseList(text: string): readonly ListedErasure[] {
  const lines = text.split('\n')
  lines.pop()
  if (lines[0] !== LIST_HEAD) throw new ErasureListDamaged('line 1 is not the head of an erasure list')
  const erasures = new Map<string, ListedErasure>()
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === TORN || lines[index + 1] === TORN) continue
    const read = parseLine(line, index + 1)
    if (read.kind === 'erasure') {
      erasures.set(read.erasure, { ...read, outcome: 'open' })
      continue
    }
    const known = erasures.get(read.erasure)
    if (known === undefined) throw new ErasureListDamaged(`line ${index + 1} settles an erasure that is not listed`)
    // Done once is done: whoever took it for void looked too early.
    if (known.outcome !== 'done') erasures.set(read.erasure, { ...known, outcome: read.outcome })
  }
  return [...erasures.values()]
}

function parseLine(line: string, number: number): ListLine {
  const text = line.slice(17)
  if (line.charAt(16) !== ' ' || checkOf(text) !== line.slice(0, 16)) {
    throw new ErasureListDamaged(`line ${number} is not whole`)
  }
  return JSON.parse(text) as ListLine
}
