import { existsSync } from 'node:fs'
import { parseDay } from '@passage/domain/calendar/day'
import { type Case, type CaseEntry, type CaseEvent, newCase, type Told } from '@passage/domain/case/case'
import { decide } from '@passage/domain/case/decide'
import { evolve } from '@passage/domain/case/evolve'
import type { Facts, FactValue } from '@passage/domain/case/fact'
import type { Pack } from '@passage/domain/case/pack'
import { allPacks, type PackHead, packOf } from '@passage/domain/case/packs'
import { tell } from '@passage/domain/case/tell'
import { toldFromText } from '@passage/domain/case/text/told-text'
import { readPlainLines } from '../read/plain-lines.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'

/** A case that was told in a file, with every line as it was decided. */
export interface ToldCase {
  readonly head: PackHead
  readonly state: Case
  readonly entries: readonly CaseEntry[]
}

const EXAMPLE = '{"step":{"type":"encountered","on":"2026-03-02","by":{"role":"officer","name":"A"}}}'

function unfit(file: string, line: number, why: string): Problem {
  return new Problem('case.unreadable', `${file}, line ${line}: ${why}`, {
    saved: 'Nothing was decided.',
    remedy: `The first line is {"pack":"us","places":["circuit-9"]}; every other a step or something told, such as ${EXAMPLE}`,
    exitCode: EXIT.usage,
  })
}

type Json = Readonly<Record<string, unknown>>

/**
 * Reads a case from lines of JSON: the law and the place first, then what happened in its order. Each line is decided under the
 * law of its day.
 * @throws Problem where a line cannot be read, with its number
 */
export async function readCaseFile(file: string): Promise<ToldCase> {
  if (!existsSync(file)) {
    throw new Problem('case.no-file', `There is no file ${file}.`, { exitCode: EXIT.usage })
  }
  let number = 0
  let told: ToldCase | undefined
  for await (const text of readPlainLines(file)) {
    number++
    if (text.trim() === '') continue
    const said = parsed(file, number, text)
    told = told === undefined ? begun(file, number, said) : next(file, number, told, said)
  }
  if (told === undefined) throw unfit(file, 1, 'the file is empty.')
  return told
}

function parsed(file: string, line: number, text: string): Json {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json
  } catch {
    // Said below, with the line.
  }
  throw unfit(file, line, 'this is no JSON object.')
}

function begun(file: string, line: number, { pack, places }: Json): ToldCase {
  const head = typeof pack === 'string' ? packOf(pack) : undefined
  if (head === undefined) throw unfit(file, line, `there is no law ${String(pack)}. There are: ${allPacks.join(', ')}.`)
  const known = Array.isArray(places) ? places.map(String) : undefined
  return { head, state: newCase(head.pack, { places: known }), entries: [] }
}

function next(file: string, line: number, { head, state, entries }: ToldCase, said: Json): ToldCase {
  const entry = attempt(file, line, () => decided(head.pack, state, said))
  return { head, state: evolve(state, entry), entries: [...entries, entry] }
}

/** What cannot be read fails with a RangeError or a TypeError of the reader: it is said with its line. */
function attempt<T>(file: string, line: number, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) throw unfit(file, line, `${error.message}.`)
    throw error
  }
}

function decided(pack: Pack, state: Case, said: Json): CaseEntry {
  if (typeof said['step'] === 'object') {
    const event = stepIn(pack, said['step'] as Json)
    return decide(pack, state, event, event.on)
  }
  if (typeof said['told'] === 'object') {
    const told = toldIn(pack, said['told'] as Json)
    return tell(pack, state, told, told.on)
  }
  throw new RangeError('neither a step nor something told')
}

const byOf = (by: unknown): { readonly role: string; readonly name: string } => {
  const { role, name } = (by ?? {}) as Json
  if (typeof role !== 'string' || typeof name !== 'string') throw new RangeError('"by" names a role and a name')
  return { role, name }
}

function dayOf(text: unknown, what: string) {
  const day = typeof text === 'string' ? parseDay(text) : undefined
  if (day === undefined) throw new RangeError(`${what} is no date that exists: ${String(text)}`)
  return day
}

/** Facts by name; a fact that is a day is given as a date. */
export function factsOf(pack: Pack, given: Json): Facts {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      pack.facts[name]?.kind === 'day' ? dayOf(value, name) : (value as FactValue),
    ]),
  )
}

function stepIn(pack: Pack, { type, on, by, mode, facts, signers, reasons }: Json): CaseEvent {
  if (typeof type !== 'string') throw new RangeError('a step has a type')
  const event: CaseEvent = { type, on: dayOf(on, 'on'), by: byOf(by), mode: mode === 'report' ? 'report' : 'act' }
  return {
    ...event,
    ...(facts === undefined ? {} : { facts: factsOf(pack, facts as Json) }),
    ...(Array.isArray(signers)
      ? { signers: signers.map((one: Json) => ({ ...byOf(one), conflict: conflictOf(one) })) }
      : {}),
    ...(typeof reasons === 'string' ? { reasons } : {}),
  }
}

const conflictOf = ({ conflict }: Json): 'none' | 'declared' | 'unknown' =>
  conflict === 'none' || conflict === 'declared' ? conflict : 'unknown'

function toldIn(pack: Pack, said: Json): Told {
  const { type, fact, value, on, by } = said
  if (type === 'fact-recorded') {
    const name = String(fact)
    const known = factsOf(pack, { [name]: value })[name]
    if (known === undefined) throw new RangeError(`${name} has no value`)
    return { type, on: dayOf(on, 'on'), by: byOf(by), fact: name, value: known }
  }
  const part = Object.hasOwn(tellable, String(type)) ? tellable[String(type)] : undefined
  if (part === undefined) {
    const types = ['fact-recorded', ...Object.keys(tellable)].join(', ')
    throw new RangeError(`nothing is told as ${String(type)}; there are: ${types}`)
  }
  if (said[part] === undefined || said[part] === null) throw new RangeError(`${String(type)} is told with "${part}"`)
  return toldFromText({ ...said, by: byOf(by) } as never)
}

/** What can be told beside a fact, each with the part that holds it. */
const tellable: Readonly<Record<string, string>> = {
  'fact-unknown': 'fact',
  'service-recorded': 'served',
  'service-returned': 'service',
  'appearance-entered': 'entered',
  'appearance-ended': 'appearance',
  'finding-signed': 'signed',
  'finding-withdrawn': 'finding',
  'forum-told': 'forum',
}
