import { type Day, formatDay, parseDay } from '@passage/domain/calendar/day'
import type { History } from '@passage/domain/facts/fact'
import type { Question } from '@passage/domain/stay/determination'
import { Option } from 'commander'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import { say, type Terminal } from '../talk/terminal.ts'

export interface QuestionFlags {
  readonly asOf?: string
  readonly knownAt?: string
  readonly rulebookOn?: string
  readonly jurisdiction?: History['jurisdiction']
}

/** The flags that ask: on which day, by what was known when, under the rules of which day. */
export const questionOptions: readonly Option[] = [
  new Option('--as-of <date>', 'the day the question is about; default: today, UTC'),
  new Option('--known-at <instant>', 'use only facts recorded by then; default: now'),
  new Option('--rulebook-on <date>', 'rules in force on that day; default: the day of --known-at'),
  new Option('--jurisdiction <law>', 'us or schengen, where the file does not say').choices(['us', 'schengen']),
]

/** Reads the flags. What was not asked is filled in and said on stderr, so that an answer is never read as timeless. */
export function readQuestion(terminal: Terminal, flags: QuestionFlags): Question {
  const now = new Date(terminal.now()).toISOString()
  const knownAt = flags.knownAt ?? now
  if (!/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(knownAt) || Number.isNaN(Date.parse(knownAt))) {
    throw usage(`--known-at ${knownAt} is not an instant with its zone, such as 2026-07-04T10:00:00Z.`)
  }
  const asOf = readDay('--as-of', flags.asOf) ?? (Math.floor(terminal.now() / 86_400_000) as Day)
  if (flags.asOf === undefined) say(terminal, `As of today, ${formatDay(asOf)} (UTC). Another day: --as-of`)
  const rulebookOn = readDay('--rulebook-on', flags.rulebookOn)
  return { asOf, knownAt, ...(rulebookOn === undefined ? {} : { rulebookOn }) }
}

/** The flags as they were given, for a command that asks the same question. */
export function askedAgain({ asOf, knownAt, rulebookOn, jurisdiction }: QuestionFlags): string {
  return Object.entries({ 'as-of': asOf, 'known-at': knownAt, 'rulebook-on': rulebookOn, jurisdiction })
    .map(([name, value]) => (value === undefined ? '' : ` --${name} ${value}`))
    .join('')
}

function readDay(flag: string, text: string | undefined): Day | undefined {
  if (text === undefined) return undefined
  const day = parseDay(text)
  if (day === undefined) throw usage(`${flag} ${text} is not a date that exists, such as 2026-02-28.`)
  return day
}

function usage(happened: string): Problem {
  return new Problem('usage.question', happened, { exitCode: EXIT.usage })
}
