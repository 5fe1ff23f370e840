import { parseDay } from '@passage/domain/calendar/day'
import type { Fact } from '@passage/domain/facts/fact'
import { answerToJson } from '@passage/domain/stay/answer-json'
import { determine } from '@passage/domain/stay/determine'
import { type CanonicalValue, canonicalText } from '@passage/tlog/canonical'
import { commitmentOf } from '@passage/tlog/commitment'

export interface Line {
  kind: 'entry'
  stream: string
  seq: number
  type: string
  text?: string
  salt?: string
  commitment: string
  erasedBy?: string
}

/** Builds streams the way the ledger does, so that the verifier can be tried without a database. */
export class ExportBuilder {
  readonly lines: Line[] = []
  #salt = 0

  append(stream: string, type: string, body: Readonly<Record<string, unknown>>, recorded: string): Line {
    const before = this.lines.filter((line) => line.stream === stream).at(-1)
    const seq = (before?.seq ?? 0) + 1
    const prev = before === undefined ? {} : { prev: Buffer.from(before.commitment, 'hex').toString('base64url') }
    const text = canonicalText({ body: body as CanonicalValue, ...prev, recorded, seq, stream, type })
    const salt = Buffer.alloc(16, ++this.#salt)
    const line: Line = {
      kind: 'entry',
      stream,
      seq,
      type,
      text,
      salt: salt.toString('base64url'),
      commitment: commitmentOf(salt, text).toString('hex'),
    }
    this.lines.push(line)
    return line
  }

  /** The entries as the export orders them. */
  sorted(): Line[] {
    return [...this.lines].sort((a, b) => (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : a.seq - b.seq))
  }

  /** The export as text: streams in order of id, head and foot around them. */
  text(): string[] {
    return wrap(this.sorted())
  }
}

export function wrap(lines: readonly Line[]): string[] {
  const head = { kind: 'passage-export', version: 1, exportedAt: '2026-11-24T12:00:00.000Z', rulebook: 'r', ports: 'p' }
  return [head, ...lines, { kind: 'end', entries: lines.length }].map((line) => JSON.stringify(line))
}

const KNOWN_AT = '2026-10-01T00:00:00.000Z'
const AS_OF = '2026-10-01'

function envelope(on: string) {
  return { occurred: { on }, source: 'border', evidence: 'border-biometric' as const, port: 'JFK' }
}

/** Facts of one US visit, without id and recorded, as an entry holds them. */
export function visit(arrived: string, until: string, departed?: string): Record<string, unknown>[][] {
  const arrival = { ...envelope(arrived), kind: 'arrival', manner: 'inspected', newAdmissionIssued: true }
  const { port: _port, ...terms } = { ...envelope(arrived), kind: 'admission-terms', class: 'B-2', until }
  const entries: Record<string, unknown>[][] = [[arrival, terms]]
  if (departed !== undefined) entries.push([{ ...envelope(departed), kind: 'departure' }])
  return entries
}

/** Appends the facts to the records and then the answers about all of them, as the ledger would. */
export function addPerson(
  builder: ExportBuilder,
  records: Readonly<Record<string, readonly Record<string, unknown>[][]>>,
): void {
  const facts: Fact[] = []
  const members: { record: string; head: number }[] = []
  for (const [record, entries] of Object.entries(records)) {
    let head = 0
    for (const said of entries) {
      const recorded = '2026-09-30T00:00:00.000Z'
      head = builder.append(
        `record:${record}`,
        'facts',
        { facts: said, jurisdiction: 'us', key: 'k', lane: 'live' },
        recorded,
      ).seq
      for (const [index, fact] of said.entries()) {
        const id = index === 0 ? `${record}/${head}` : `${record}/${head}.${index}`
        facts.push({ ...fact, id, recorded } as unknown as Fact)
      }
    }
    members.push({ record, head })
  }
  const asOf = parseDay(AS_OF)
  if (asOf === undefined) throw new Error('The day of the tests does not exist.')
  const answer = answerToJson(determine({ jurisdiction: 'us', facts }, { asOf, knownAt: KNOWN_AT }))
  for (const determination of answer.determinations) {
    const record = determination.stay.split('/')[0] ?? ''
    const basis = { members, rulebook: answer.rulebook }
    const body = { stay: determination.stay, jurisdiction: 'us', asOf: AS_OF, knownAt: KNOWN_AT, basis, determination }
    builder.append(`record:${record}`, 'determination', body, KNOWN_AT)
  }
}
