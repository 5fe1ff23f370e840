import { existsSync, readFileSync } from 'node:fs'
import { type Day, formatDay, parseDay } from '@passage/domain/calendar/day'
import type { Change } from '@passage/domain/case/change/amend'
import type { Law } from '@passage/domain/case/change/effect'
import type { Pack } from '@passage/domain/case/pack'
import type { Affected, Examined } from '@passage/ledger/case/re-examine'
import type { Command } from 'commander'
import { exampleText } from '../talk/examples.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import { count, ink, print, printJson, say, type Terminal } from '../talk/terminal.ts'

interface DiffFlags {
  readonly law: string
  readonly on?: string
  readonly to?: string
  readonly json?: boolean
}

/** `passage rules diff`: what a change of rules would do to the cases that stand. It lists and drafts; it executes nothing. */
export function addRulesDiff(rules: Command, terminal: Terminal, done: (result: unknown) => void): void {
  rules
    .command('diff')
    .description('what a change of the law would do to open cases: lists and drafts, executes nothing')
    .argument(
      '[change]',
      'JSON: {"words":"…","gates":[{"id":"…",…}],"transitions":[…]}; absent: the law of another day',
    )
    .option('--law <name>', 'the law that the cases stand under', 'us')
    .option('--on <date>', 'the law as it is on this day; default: today')
    .option('--to <date>', 'the law as it is, or would be, on this day; default: the same day')
    .option('--json', 'one case a line, with a draft of what its person would be told')
    .addHelpText(
      'before',
      exampleText([
        'passage rules diff change.json --law us',
        'passage rules diff --on 2024-07-28 --to 2024-07-29       what a day changed by itself',
      ]),
    )
    // `--on` and `--json` are words of `rules` as well, which reads them first.
    .action(async (file: string | undefined, _flags: DiffFlags, command: Command) => {
      await diff(terminal, file, command.optsWithGlobals())
      done(undefined)
    })
}

async function diff(terminal: Terminal, file: string | undefined, flags: DiffFlags): Promise<void> {
  const { packOf, allPacks } = await import('@passage/domain/case/packs')
  const { comparison } = await import('@passage/domain/case/change/effect')
  const { reExamine } = await import('@passage/ledger/case/re-examine')
  const { withLedger } = await import('../talk/context.ts')
  const head = packOf(flags.law)
  if (head === undefined) throw usage(`There is no law ${flags.law}. There are: ${allPacks.join(', ')}.`)
  const change = file === undefined ? undefined : readChange(file)
  const on = dayOf(terminal, flags.on)
  const one: Law = { pack: head.pack, on }
  const other: Law = {
    pack: await changed(head.pack, change),
    on: flags.to === undefined ? on : dayOf(terminal, flags.to),
  }
  const words = change?.words ?? `The law of ${formatDay(other.on)} in place of that of ${formatDay(on)}`
  const tally = new Map<string, number>()
  const examined = await withLedger(terminal, async ({ pools }) => {
    const cases = reExamine(pools, flags.law, comparison(one, other))
    for (;;) {
      const { value, done } = await cases.next()
      if (done === true) return value
      countIn(tally, value)
      if (flags.json === true) printJson(terminal, { ...value, draft: draftOf(value, words) })
    }
  })
  if (flags.json !== true) printTally(terminal, words, examined, tally)
  say(terminal, 'Nothing was decided, sent or changed.')
}

async function changed(pack: Pack, change: Change | undefined): Promise<Pack> {
  if (change === undefined) return pack
  const { amended } = await import('@passage/domain/case/change/amend')
  const next = amended(pack, change)
  if (next.ok) return next.pack
  throw new Problem('rules.broken', `This change gives no law: ${next.faults.slice(0, 5).join('; ')}.`, {
    saved: 'Nothing was looked at.',
    remedy: 'A row that is new names everything that a row names; a gate reads what there is.',
    exitCode: EXIT.usage,
  })
}

function readChange(file: string): Change {
  if (!existsSync(file)) throw usage(`There is no file ${file}.`)
  try {
    const change = JSON.parse(readFileSync(file, 'utf8')) as Partial<Change>
    if (typeof change.words === 'string') return change as Change
  } catch {
    // Said below.
  }
  throw usage(`${file} is no change: JSON with "words", and "gates" or "transitions".`)
}

function countIn(tally: Map<string, number>, { effect }: Affected): void {
  const said = [
    ...effect.opened.map((event) => `${event} would be open`),
    ...effect.closed.map((event) => `${event} would be held`),
  ]
  const moved = effect.before.join() === effect.after.join() ? [] : ['other rules would stand against the execution']
  for (const words of [...said, ...moved]) tally.set(words, (tally.get(words) ?? 0) + 1)
}

function printTally(
  terminal: Terminal,
  words: string,
  { cases, affected }: Examined,
  tally: ReadonlyMap<string, number>,
): void {
  print(terminal, ink(terminal, 'bold', words))
  print(terminal, `${count(affected)} of ${count(cases)} cases would change.`)
  for (const [what, number] of [...tally].toSorted(([, one], [, other]) => other - one)) {
    print(terminal, `  ${count(number)}  ${what}`)
  }
}

/** What the person would be told, for whoever decides on the change to mend and to send. */
function draftOf({ effect }: Affected, words: string): string {
  const opened = effect.opened.map((event) => `"${event}" would be possible`)
  const closed = effect.closed.map((event) => `"${event}" would no longer be possible`)
  const what = [...opened, ...closed].join('; ') || 'other rules would stand against the execution of an order'
  return `A rule that your case stands under would change. ${words}. In your case: ${what}. Nothing has been decided. You will be told before anything is.`
}

const usage = (why: string): Problem => new Problem('usage.rules', why, { exitCode: EXIT.usage })

function dayOf(terminal: Terminal, text: string | undefined): Day {
  const day = parseDay(text ?? new Date(terminal.now()).toISOString().slice(0, 10))
  if (day === undefined) throw usage(`${text} is not a date that exists.`)
  return day
}
