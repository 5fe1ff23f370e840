import { formatDay, parseDay } from '@passage/domain/calendar/day'
import type { Deadline } from '@passage/domain/deadline/compute'
import type { DeadlineRule } from '@passage/domain/deadline/rule'
import { exampleText } from '../talk/examples.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import type { Register } from '../talk/register.ts'
import { ink, print, printJson, say, type Terminal } from '../talk/terminal.ts'

interface Flags {
  readonly on: string
  readonly state?: string
  readonly byMail?: boolean
  readonly json?: boolean
}

const EXAMPLES = [
  'passage deadline list',
  'passage deadline compute us.d18-after-hearing --on 2021-10-12 --state CA',
  'passage deadline compute us.d12-appeal --on 2024-05-01 --state TX --json',
]

/** `passage deadline`: days of the law with their arithmetic, no database. */
export const addDeadline: Register = (program, terminal, done) => {
  const command = program
    .command('deadline')
    .description('count deadlines of removal proceedings in the United States, line by line; needs no database')
    .addHelpText('before', exampleText(EXAMPLES))
  command
    .command('list')
    .description('every deadline, what it is counted from and whose it is')
    .option('--json', 'one JSON rule a line')
    .action(async ({ json }: { json?: boolean }) => {
      const { usDeadlines } = await import('@passage/domain/deadline/us/deadlines')
      for (const rule of usDeadlines) {
        if (json === true) printJson(terminal, rule)
        else printRule(terminal, rule)
      }
      done(undefined)
    })
  command
    .command('compute')
    .description('the last day, by both readings where the law leaves two')
    .argument('<rule>', 'id of a deadline, as `passage deadline list` names it')
    .requiredOption('--on <date>', 'day of the event that it is counted from')
    .option('--state <code>', 'State of the court, for its holidays')
    .option('--by-mail', 'the notice came by mail')
    .option('--json', 'the answer as JSON')
    .action(async (id: string, flags: Flags) => {
      done(await computeAndPrint(terminal, id, flags))
    })
}

async function computeAndPrint(terminal: Terminal, id: string, flags: Flags): Promise<number | undefined> {
  const { usDeadlines } = await import('@passage/domain/deadline/us/deadlines')
  const { usSurroundings } = await import('@passage/domain/deadline/us/calendars')
  const { compute } = await import('@passage/domain/deadline/compute')
  const rule = usDeadlines.find((one) => one.id === id)
  if (rule === undefined) {
    const remedy = 'All of them: passage deadline list'
    throw new Problem('usage.deadline', `There is no deadline ${id}.`, { remedy, exitCode: EXIT.usage })
  }
  const on = parseDay(flags.on)
  if (on === undefined) {
    throw new Problem('usage.date', `--on ${flags.on} is not a date that exists.`, { exitCode: EXIT.usage })
  }
  const started = { entry: 'typed', on, ...(flags.byMail === true ? { byMail: true } : {}) }
  const found = compute(rule, started, usSurroundings(flags.state === undefined ? {} : { state: flags.state }))
  if (found.kind === 'not-computable') {
    const remedy = flags.state === undefined ? 'Name the State of the court: --state CA' : 'A person has to count it.'
    throw new Problem('deadline.not-computable', `It cannot be computed: ${found.because}.`, { remedy })
  }
  if (flags.json === true) printJson(terminal, { ...found, due: formatDay(found.due), ...daysOf(found) })
  else printDeadline(terminal, rule, found)
  return undefined
}

const daysOf = ({ adverseAfter, steps, warnOn }: Deadline) => ({
  adverseAfter: formatDay(adverseAfter),
  steps: steps.map((step) => ({ ...step, on: formatDay(step.on) })),
  ...(warnOn === undefined ? {} : { warnOn: formatDay(warnOn) }),
})

function printDeadline(terminal: Terminal, rule: DeadlineRule, found: Deadline): void {
  print(terminal, `${ink(terminal, 'bold', formatDay(found.due))}  ${rule.text}`)
  for (const { on, words } of found.steps) print(terminal, `  ${formatDay(on)}  ${words}`)
  if (found.adverseAfter !== found.due) {
    print(
      terminal,
      `  Nothing adverse follows before ${formatDay(found.adverseAfter)} is over: the law has two readings.`,
    )
  }
  for (const { citation, basis } of rule.authority) print(terminal, `  ${citation}${fromMemory(basis)}`)
  print(terminal, `  If it is missed: ${rule.ifMissed}`)
  say(terminal, 'A computation, and no advice: a person with the papers has to confirm what it is counted from.')
}

const fromMemory = (basis: string): string => (basis === 'memory' ? '  (from memory, to be confirmed)' : '')

function printRule(terminal: Terminal, rule: DeadlineRule): void {
  const { amount, unit } = rule.term
  print(terminal, `${ink(terminal, 'bold', rule.id)}  ${amount} ${unit} from ${rule.trigger.words}  (${rule.owner})`)
  print(terminal, `  ${rule.text}`)
}
