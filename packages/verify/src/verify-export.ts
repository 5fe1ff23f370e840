import { checkAnswer, type StoredAnswer } from './answer-check.ts'
import { CaseStream } from './case-stream.ts'
import { checkEntry, type EntryText, type StreamHead } from './entry-check.ts'
import { Findings } from './findings.ts'
import { addFacts, emptyRecord, type RecordFacts } from './history.ts'
import { type EntryLine, type HeadLine, parseLine } from './line.ts'
import type { FaultCode, Report } from './report.ts'
import { readRecordsOf } from './second-reading.ts'
import { StreamErasures } from './stream-erasures.ts'

/** A file that can be read twice, as lines without their ends. */
export type OpenLines = () => AsyncIterable<string>

export interface VerifyOptions {
  /** Faults kept in the report; all are counted. Default 100. */
  readonly mostFaults?: number
  /** Called now and then with the number of lines read. */
  readonly onProgress?: (lines: number) => void
}

/**
 * Checks an export without any database: every commitment, every chain, every answer worked out again from the facts it
 * names, and every decision of a case made again under the law of its day. Memory holds one stream at a time, and the facts of persons known under several records.
 */
export async function verifyExport(open: OpenLines, options: VerifyOptions = {}): Promise<Report> {
  const examiner = new Examiner(options.mostFaults ?? 100)
  let line = 0
  for await (const text of open()) {
    examiner.take(text, ++line)
    if (line % 5000 === 0) options.onProgress?.(line)
  }
  examiner.end(line)
  await examiner.answerLinked(open)
  return examiner.report()
}

/** What the lines of a file mean is said by its version: those of another one would be read wrongly. */
const VERSION = 1

interface Waiting {
  readonly answer: StoredAnswer
  readonly line: number
  readonly entry: string
}

class Examiner {
  readonly #found: Findings
  readonly #cases = new CaseStream()
  #head: StreamHead = { stream: '', seq: 0, commitment: undefined }
  #streams = 0
  #record = emptyRecord()
  #erasures = new StreamErasures()
  #own: Waiting[] = []
  /** Answers that stand on several records wait for a second reading. */
  readonly #linked: Waiting[] = []
  /** Lines of entries that do not hold: nothing is read from them. */
  readonly #failedLines = new Set<number>()
  #exportedAt: string | undefined
  #foot: number | undefined
  #seen = 0

  constructor(mostFaults: number) {
    this.#found = new Findings(mostFaults)
  }

  take(text: string, line: number): void {
    const found = parseLine(text)
    if (line === 1 && found?.kind !== 'passage-export') {
      this.#found.damage('verify.not-an-export', line, 'The first line is not the head of an export.')
    }
    // A checkpoint vouches for a log, which is checked elsewhere; among streams it has no place.
    if (found === undefined || found.kind === 'checkpoint') {
      this.#found.damage('verify.unreadable-line', line, 'The line is not part of an export.')
      return
    }
    if (this.#foot !== undefined) this.#found.damage('verify.count', line, 'There are lines after the last one.')
    if (found.kind === 'passage-export') this.#takeHead(found, line)
    else if (found.kind === 'end') this.#foot = found.entries
    else this.#takeEntry(found, line)
  }

  #takeHead({ version, exportedAt }: HeadLine, line: number): void {
    if (line > 1) this.#found.damage('verify.order', line, 'A head stands among the entries.')
    else this.#exportedAt = exportedAt
    if (version === VERSION) return
    const text = `The file is of version ${version}; this examiner knows version ${VERSION}.`
    this.#found.damage('verify.version', line, text)
  }

  #takeEntry(entry: EntryLine, line: number): void {
    this.#seen++
    if (entry.stream !== this.#head.stream) this.#nextStream(entry.stream, line)
    const name = `${entry.stream}/${entry.seq}`
    const checked = checkEntry(entry, this.#head)
    this.#head = { stream: entry.stream, seq: entry.seq, commitment: entry.commitment }
    this.#record.head = entry.seq
    if (checked.kind === 'failed') this.#failed(checked.code, line, checked.text, name)
    else if (checked.kind === 'erased') {
      this.#record.erased.push(entry.seq)
      this.#erasures.take({ seq: entry.seq, by: checked.by, line, entry: name })
    } else if (this.#isRead(checked.text, entry, line, name)) this.#found.entries.reproduced++
    else this.#failed('verify.unreadable-entry', line, 'It does not hold what an entry of its kind holds.', name)
  }

  #failed(code: FaultCode, line: number, text: string, entry: string): void {
    this.#found.entries.failed++
    this.#failedLines.add(line)
    this.#found.fault(code, line, text, entry)
  }

  /** False where the entry is sealed as it should be and holds something else than its kind: it is said, and the rest examined. */
  #isRead(text: EntryText, entry: EntryLine, line: number, name: string): boolean {
    try {
      this.#read(text, entry, line, name)
      return true
    } catch (error) {
      if (error instanceof TypeError) return false
      throw error
    }
  }

  #read(text: EntryText, entry: EntryLine, line: number, name: string): void {
    const recordId = entry.stream.slice('record:'.length)
    if (text.type === 'facts') addFacts(this.#record, recordId, text)
    else if (text.type === 'erasure') this.#erasures.takeAct(entry.seq, text.body)
    else if (text.type.startsWith('case-')) this.#cases.take({ type: text.type, body: text.body, line, entry: name })
    else if (text.type === 'determination') {
      const answer = text.body as unknown as StoredAnswer
      const alone = answer.basis.members.every(({ record }) => record === recordId)
      ;(alone ? this.#own : this.#linked).push({ answer, line, entry: name })
    }
  }

  #nextStream(stream: string, line: number): void {
    this.#closeStream()
    // Streams come in order of their id; one that comes back was cut in two or put in.
    const [id, before] = [stream.split(':')[1] ?? '', this.#head.stream.split(':')[1] ?? '']
    if (id < before || stream === this.#head.stream) {
      this.#found.damage('verify.order', line, 'The stream does not stand where it belongs.')
    }
    this.#streams++
    this.#head = { stream, seq: 0, commitment: undefined }
    this.#record = emptyRecord()
    this.#erasures = new StreamErasures()
  }

  #closeStream(): void {
    for (const { lawful, line, entry } of this.#erasures.judged()) {
      if (lawful) this.#found.entries.attested++
      else this.#failed('verify.erased-without-act', line, 'Text was erased, and no act of erasure names it.', entry)
    }
    const recordId = this.#head.stream.slice('record:'.length)
    this.#cases.close(this.#record.erased.length === 0, {
      fault: ({ code, line, text, entry }) => this.#found.fault(code, line, text, entry),
      attested: (because) => this.#found.attested(because),
    })
    for (const waiting of this.#own) this.#answer(waiting, (id) => (id === recordId ? this.#record : undefined))
    this.#own = []
  }

  #answer({ answer, line, entry }: Waiting, recordOf: (id: string) => RecordFacts | undefined): void {
    const checked = checkAnswer(answer, recordOf)
    this.#found.answers[checked.kind]++
    if (checked.kind === 'failed') this.#found.fault(checked.code, line, checked.text, entry)
    if (checked.kind === 'attested') this.#found.attested(checked.because)
  }

  end(lines: number): void {
    this.#closeStream()
    if (this.#foot === undefined)
      this.#found.damage('verify.cut-off', lines, 'The last line is missing: the file was cut off.')
    else if (this.#foot !== this.#seen) {
      this.#found.damage('verify.count', lines, `The last line counts ${this.#foot} entries; there are ${this.#seen}.`)
    }
  }

  /** Second reading, for the facts of persons known under several records. */
  async answerLinked(open: OpenLines): Promise<void> {
    if (this.#linked.length === 0) return
    const wanted = await readRecordsOf(
      this.#linked.map(({ answer }) => answer),
      open(),
      this.#failedLines,
    )
    for (const waiting of this.#linked) this.#answer(waiting, (id) => wanted.get(id))
  }

  report(): Report {
    return this.#found.report({
      exportedAt: this.#exportedAt,
      streams: this.#streams,
      decisions: this.#cases.tally,
    })
  }
}
