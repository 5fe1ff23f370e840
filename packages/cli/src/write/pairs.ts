import type { LinkResult } from '@passage/identity/link/link'
import { type LinkFlags, leastProbability } from '../read/link-flags.ts'
import type { Output } from './all-or-none.ts'
import { csvCell } from './csv-cell.ts'

/** The files that `passage link` writes: model, pairs and persons, those that were asked for. */
export function outputsOf(result: LinkResult, flags: LinkFlags): readonly Output[] {
  const { out, persons: who, saveModel } = flags
  return [
    ...(saveModel === undefined ? [] : [{ path: saveModel, lines: [JSON.stringify(result.model)] }]),
    ...(out === undefined ? [] : [{ path: out, lines: pairLines(result, flags) }]),
    ...(who === undefined ? [] : [{ path: who, lines: personLines(result) }]),
  ]
}

/** Pairs as CSV, from the least probability on that was asked for. */
export function* pairLines({ pairs }: LinkResult, flags: LinkFlags): Generator<string> {
  const from = leastProbability(flags)
  yield 'a,b,weight,probability,answer'
  for (const { a, b, weight, probability, answer } of pairs)
    if (probability >= from) yield [csvCell(a), csvCell(b), weight.toFixed(3), probability.toFixed(6), answer].join(',')
}

function* personLines({ persons }: LinkResult): Generator<string> {
  yield 'record,person'
  for (const [record, person] of persons ?? []) yield `${csvCell(record)},${csvCell(person)}`
}
