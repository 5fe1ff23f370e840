import { type EntryLine, parseLine } from '../line.ts'
import type { Report } from '../report.ts'
import { type OpenLines, type VerifyOptions, verifyExport } from '../verify-export.ts'
import { type LogAnswer, type LogTrust, verifyLog } from './verify-log.ts'

/**
 * What an examiner says of a whole log. `reproduced`: tree, witnesses, every text, every answer and every decision of a case
 * came out again. `attested`: the same, but something was lawfully erased, or rests on a rulebook that is not at hand or on
 * what is outside its case, and stands by its commitment. `failed`: something does not hold.
 */
export type LogVerdict = 'reproduced' | 'attested' | 'failed'

export interface LogReport {
  readonly verdict: LogVerdict
  /** Signatures, tree, and what was seen before. */
  readonly log: LogAnswer
  /** Every entry in its stream, and every answer worked out again. */
  readonly report: Report
}

/** Whether the first line says that the file is in the order of the log. */
export function isLogExport(firstLine: string): boolean {
  const head = parseLine(firstLine)
  return head?.kind === 'passage-export' && head.order === 'log'
}

/**
 * Checks an export in the order of the log, offline: the tree over all commitments against the checkpoint and whoever
 * signed it, and then every stream and every answer as in any other export. The whole file is held in memory.
 */
export async function verifyLogExport(
  open: OpenLines,
  trust: LogTrust,
  options: VerifyOptions = {},
): Promise<LogReport> {
  const { entries, checkpoint, rest } = await readAll(open)
  const log = verifyLog({ entries, checkpoint: checkpoint ?? '' }, trust)
  const inStreams = entries.toSorted(byStream).map((entry) => JSON.stringify(entry))
  const [head = [], foot = []] = [rest.slice(0, 1), rest.slice(1)]
  const report = await verifyExport(() => linesOf([...head, ...inStreams, ...foot]), options)
  if (!log.ok || !report.ok) return { verdict: 'failed', log, report }
  const attested = report.entries.attested + report.answers.attested + report.decisions.attested
  return { verdict: attested === 0 ? 'reproduced' : 'attested', log, report }
}

interface Whole {
  readonly entries: readonly EntryLine[]
  readonly checkpoint: string | undefined
  /** Every other line, as it stands: the examiner of streams judges them. */
  readonly rest: readonly string[]
}

async function readAll(open: OpenLines): Promise<Whole> {
  const entries: EntryLine[] = []
  const rest: string[] = []
  let checkpoint: string | undefined
  for await (const text of open()) {
    const line = parseLine(text)
    if (line?.kind === 'entry') entries.push(line)
    else if (line?.kind === 'checkpoint' && checkpoint === undefined) checkpoint = line.text
    else rest.push(text)
  }
  return { entries, checkpoint, rest }
}

const idOf = (stream: string): string => stream.slice(stream.indexOf(':') + 1)

/** The order of an export by streams: by id, then position. */
function byStream(one: EntryLine, other: EntryLine): number {
  const [a, b] = [idOf(one.stream), idOf(other.stream)]
  return a < b ? -1 : a > b ? 1 : one.seq - other.seq
}

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}
