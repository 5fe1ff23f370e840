import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { Fact, History } from '@passage/domain/facts/fact'
import { parseFact } from '@passage/domain/facts/parse'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import { whyUnreadable } from './why-unreadable.ts'

type Jurisdiction = History['jurisdiction']

export interface FactsOptions {
  /** Used where the file does not name one. */
  readonly jurisdiction: Jurisdiction | undefined
  /** Facts written by hand carry no time of recording: they count as known from this instant. */
  readonly recorded: string
}

/**
 * Histories from a file or from standard input (`-`): one JSON object `{jurisdiction, facts}`, a list of facts, or
 * NDJSON with a fact or a whole history on each line. What is wrong is named by its place, and nothing is guessed.
 */
export async function readHistories(path: string, options: FactsOptions): Promise<readonly History[]> {
  const text = decode(path, await readBytes(path))
  const values = parseWhole(text) ?? parseLines(path, text)
  if (values.length === 0) throw bad(path, 'It holds nothing.')
  if (values.every((value) => isBag(value) && Array.isArray(value.facts))) {
    return values.map((value, i) =>
      historyOf(path, value as Bag, values.length === 1 ? '' : `line ${i + 1}: `, options),
    )
  }
  return [historyOf(path, { facts: values }, '', options)]
}

type Bag = Readonly<Record<string, unknown>>

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return path === '-' ? await buffer(process.stdin) : await readFile(path)
  } catch (cause) {
    const happened = `${path} cannot be read. ${whyUnreadable(cause)}.`
    throw new Problem('facts.unreadable', happened, { remedy: 'Check the path.', cause })
  }
}

function decode(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw bad(path, 'It is not UTF-8 text.', cause)
  }
}

function parseWhole(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : [value]
  } catch {
    return undefined
  }
}

function parseLines(path: string, text: string): unknown[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    try {
      return [JSON.parse(line) as unknown]
    } catch (cause) {
      throw bad(path, `Line ${i + 1} is not JSON, and neither is the file as a whole.`, cause)
    }
  })
}

function historyOf(path: string, value: Bag, place: string, options: FactsOptions): History {
  const jurisdiction = value.jurisdiction ?? options.jurisdiction
  if (jurisdiction !== 'us' && jurisdiction !== 'schengen') {
    throw bad(path, `${place}Which law? Give "jurisdiction": "us" or "schengen" in the file, or --jurisdiction.`)
  }
  const extra = Object.keys(value).find((name) => name !== 'jurisdiction' && name !== 'facts')
  if (extra !== undefined) throw bad(path, `${place}There is no field "${extra}" beside "jurisdiction" and "facts".`)
  const facts = (value.facts as readonly unknown[]).map((fact, i) =>
    readFact(path, `${place}fact ${i + 1}`, fact, i, options),
  )
  const ids = new Set(facts.map(({ id }) => id))
  if (ids.size < facts.length) throw bad(path, `${place}Two facts have the same id.`)
  return { jurisdiction, facts }
}

/** What a person writing by hand leaves out: a name for the fact, who says so, and when it was recorded. */
function readFact(path: string, place: string, value: unknown, index: number, options: FactsOptions): Fact {
  const filled = isBag(value) ? { id: `f${index + 1}`, source: 'file', recorded: options.recorded, ...value } : value
  const parsed = parseFact(filled)
  if (parsed.ok) return parsed.value
  const { path: pointer, text, code } = parsed.refusal
  throw bad(path, `${place}${pointer === '' ? '' : ` at ${pointer}`}: ${text} (${code})`)
}

function bad(path: string, why: string, cause?: unknown): Problem {
  return new Problem('facts.not-facts', `${path === '-' ? 'Standard input' : path} does not hold facts. ${why}`, {
    remedy: 'The kinds of facts and their fields: docs/facts.md',
    exitCode: EXIT.usage,
    cause,
  })
}
