import { type Day, formatDay, parseDay } from '@passage/domain/calendar/day'
import type { Audience, Facts } from '@passage/domain/case/fact'
import type { Command } from 'commander'
import { exampleText } from '../talk/examples.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import type { Register } from '../talk/register.ts'
import { ink, print, printJson, say, type Terminal } from '../talk/terminal.ts'
import { addFamily } from './case-family.ts'

const EXAMPLES = [
  'passage case laws',
  'passage case run case.ndjson                  every line as it is decided, refusals with all that stands against them',
  'passage case explain case.ndjson              may the order be executed, and why not',
  'passage case explain case.ndjson --step custody-continued --on 2026-07-01 --as person',
  'passage case family lead.ndjson rider.ndjson --sever --born 2015-03-03 --derivative',
  'passage case steps case.ndjson && passage case days case.ndjson',
]
const NOBODY = 'A computation on what the file says, and no advice. Nothing is kept.'
const audiences = ['officer', 'cleared-officer', 'counsel', 'person'] as const

interface Flags {
  readonly on?: string
  readonly step?: string
  readonly fact: readonly string[]
  readonly as: Audience
  readonly json?: boolean
}

/** `passage case`: the law of a case over a file that tells it, with no database. */
export const addCase: Register = (program, terminal, done) => {
  const command = program
    .command('case')
    .description('what the law says of a case that a file tells: steps, gates, last days; needs no database')
    .addHelpText('before', exampleText(EXAMPLES))
  command
    .command('laws')
    .description('the laws that a case can stand under')
    .action(async () => {
      const { allPacks, packOf } = await import('@passage/domain/case/packs')
      for (const name of allPacks) print(terminal, `${ink(terminal, 'bold', name)}  ${packOf(name)?.words ?? ''}`)
      done(undefined)
    })
  addRun(command, terminal, done)
  addExplainStep(command, terminal, done)
  addFamily(command, terminal, done, { dayOf: (text) => dayOf(terminal, text), nobody: NOBODY })
  for (const [name, words] of [
    ['steps', 'the steps that begin where the case stands, and what holds each'],
    ['days', 'the last days that run, with their arithmetic'],
  ] as const) {
    command
      .command(name)
      .description(words)
      .argument('<file>', 'a case as lines of JSON')
      .option('--on <date>', 'on which day; default: today')
      .action(async (file: string, { on }: { on?: string }) => {
        const { readCaseFile } = await import('../case/case-file.ts')
        const { printDays, printSteps } = await import('../case/print.ts')
        const found = await readCaseFile(file)
        const show = name === 'steps' ? printSteps : printDays
        show(terminal, found, dayOf(terminal, on))
        say(terminal, NOBODY)
        done(undefined)
      })
  }
}

function addRun(command: Command, terminal: Terminal, done: (result: unknown) => void): void {
  command
    .command('run')
    .description('decide every line under the law of its day')
    .argument('<file>', 'a case as lines of JSON')
    .option('--json', 'one entry a line')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const { readCaseFile } = await import('../case/case-file.ts')
      const { printEntry } = await import('../case/print.ts')
      const { entryToText } = await import('@passage/domain/case/text/entry-text')
      const told = await readCaseFile(file)
      for (const [at, entry] of told.entries.entries()) {
        if (json === true) printJson(terminal, entryToText(told.head.pack, entry))
        else printEntry(terminal, told, entry, at + 1)
      }
      say(terminal, NOBODY)
      done(undefined)
    })
}

function addExplainStep(command: Command, terminal: Terminal, done: (result: unknown) => void): void {
  command
    .command('explain')
    .description('whether a step is open, with everything that stands against it and what would clear it')
    .argument('<file>', 'a case as lines of JSON')
    .option('--step <event>', 'default: the execution of the order')
    .option('--on <date>', 'on which day; default: today')
    .option(
      '--fact <name=value>',
      'what the step would bring; repeatable',
      (one: string, all: readonly string[]) => [...all, one],
      [],
    )
    .option('--as <reader>', `${audiences.join(', ')}: all read the same, less what the law keeps from one`, 'officer')
    .option('--json', 'one rule a line')
    .action(async (file: string, flags: Flags) => {
      await explain(terminal, file, flags)
      done(undefined)
    })
}

async function explain(terminal: Terminal, file: string, { step, on, fact, as, json }: Flags): Promise<void> {
  const { readCaseFile, factsOf } = await import('../case/case-file.ts')
  const { printReasons } = await import('../case/print.ts')
  const { executable } = await import('@passage/domain/case/executable')
  const { forAudience } = await import('@passage/domain/case/refusal')
  if (!audiences.includes(as)) throw usage(`--as ${as}: there are ${audiences.join(', ')}.`)
  const { head, state } = await readCaseFile(file)
  const day = dayOf(terminal, on)
  const row = head.pack.transitions.find(({ event }) => event === (step ?? head.pack.execution))
  if (row === undefined) throw usage(`There is no step ${step}. All that begin now: passage case steps ${file}`)
  const facts: Facts = factsOf(head.pack, Object.fromEntries(fact.map(pairOf)))
  const { reasons } = executable({ ...head.pack, execution: row.event }, state, day, facts)
  if (json === true) for (const reason of forAudience(head.pack, reasons, as)) printJson(terminal, reason)
  else {
    const held = reasons.length === 1 ? '1 rule holds it' : `${reasons.length} rules hold it`
    const signers =
      row.adverse === undefined ? '' : ` It is signed by ${row.adverse === 2 ? 'two people' : 'whoever does it'}.`
    print(
      terminal,
      `${row.event} on ${formatDay(day)}: ${reasons.length === 0 ? `nothing stands against it.${signers}` : `${held}.`}`,
    )
    printReasons(terminal, head.pack, reasons, as)
  }
  say(terminal, NOBODY)
}

const usage = (why: string): Problem => new Problem('usage.case', why, { exitCode: EXIT.usage })

function pairOf(text: string): readonly [string, unknown] {
  const at = text.indexOf('=')
  if (at < 1) throw usage(`--fact ${text}: give name=value.`)
  const value = text.slice(at + 1)
  return [text.slice(0, at), /^-?\d+$/.test(value) ? Number(value) : value]
}

function dayOf(terminal: Terminal, text: string | undefined): Day {
  const day = parseDay(text ?? new Date(terminal.now()).toISOString().slice(0, 10))
  if (day === undefined) throw usage(`${text} is not a date that exists.`)
  return day
}
