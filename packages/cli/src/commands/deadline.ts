import { formatDay } from '@passage/domain/calendar/day'
import type { DeadlineAnswer, DeadlineQuestion } from '@passage/domain/deadline/ask/question'
import type { QuestionText, Unread } from '@passage/domain/deadline/ask/read-question'
import type { Command } from 'commander'
import type { Found } from '../deadline/print.ts'
import { exampleText } from '../talk/examples.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import type { Register } from '../talk/register.ts'
import { printJson, type Terminal } from '../talk/terminal.ts'

type Flags = QuestionText & { readonly json?: boolean }

const EXAMPLES = [
  'passage deadline list --state XA',
  'passage deadline compute us.d18-after-hearing --on 2021-10-12 --state CA',
  'passage deadline compute us.d3-detainer --on 2026-11-25 --at 16:30',
  'passage deadline compute eu.ed1-period --on 2026-08-03 --state XA --period 10',
  'passage deadline compute eu.ed9-first-limit --on 2026-07-01 --state XA --held 2026-01-01..2026-01-10',
]

/** `passage deadline`: days of the law with their arithmetic, no database. */
export const addDeadline: Register = (program, terminal, done) => {
  const command = program
    .command('deadline')
    .description('count deadlines of removal and return, line by line; needs no database')
    .addHelpText('before', exampleText(EXAMPLES))
  command
    .command('list')
    .description('every deadline, what it is counted from and whose it is')
    .option('--state <code>', 'Member State whose law applies to return: XA, which is fictional')
    .option('--json', 'one JSON rule a line')
    .action(async ({ state, json }: { state?: string; json?: boolean }) => {
      const { deadlineList, memberState } = await import('@passage/domain/deadline/ask/rules-of')
      const { printRule } = await import('../deadline/print.ts')
      for (const { id, rule } of deadlineList(memberState(state))) {
        if (json === true) printJson(terminal, { ...rule, id })
        else printRule(terminal, id, rule)
      }
      done(undefined)
    })
  addCompute(command, terminal, done)
}

function addCompute(command: Command, terminal: Terminal, done: (result: unknown) => void): void {
  const several = (one: string, before: readonly string[] = []) => [...before, one]
  command
    .command('compute')
    .description('the last day, by both readings where the law leaves two')
    .argument('<rule>', 'id of a deadline, as `passage deadline list` names it')
    .requiredOption('--on <date>', 'day of the event that it is counted from')
    .option('--at <time>', 'time of that event, for a deadline of hours')
    .option('--state <code>', 'State of the court, for its holidays; of return: Member State, XA')
    .option('--by-mail', 'the notice came by mail')
    .option('--extended <term>', 'an extension that was granted, such as "30 days"')
    .option('--closed <date>', 'a day on which the clerk could not be reached; may be given again', several)
    .option('--outage <span>', 'the filing system was out, such as 2026-03-02..2026-03-05; may be given again', several)
    .option('--announced <date>', 'the day on which that outage was announced, if it was planned')
    .option('--period <days>', 'days that the decision grants, of eu.ed1-period')
    .option('--held <span>', 'an earlier stretch of detention, of eu.ed9 and eu.ed10; may be given again', several)
    .option('--json', 'the answer as JSON')
    .action(async (id: string, flags: Flags) => {
      const { answerOf } = await import('@passage/domain/deadline/ask/answer')
      const { readQuestion } = await import('@passage/domain/deadline/ask/read-question')
      const { printFound } = await import('../deadline/print.ts')
      const question = readOr(readQuestion(id, flags))
      const found = foundOr(answerOf(question), question)
      if (flags.json === true) printJson(terminal, await asJson(found))
      else printFound(terminal, found)
      done(undefined)
    })
}

/** @throws Problem that names the option that cannot be read */
function readOr(read: DeadlineQuestion | Unread): DeadlineQuestion {
  if (!('kind' in read)) return read
  const happened = `--${read.part} ${read.given} cannot be read.`
  throw new Problem('usage.option', happened, { remedy: `It is ${read.wanted}.`, exitCode: EXIT.usage })
}

/** @throws Problem where there is no day, with what to do */
function foundOr(answer: DeadlineAnswer, { id, state }: DeadlineQuestion): Found {
  if (answer.kind === 'no-such-deadline') {
    const remedy = 'All of them: passage deadline list'
    throw new Problem('usage.deadline', `There is no deadline ${id}.`, { remedy, exitCode: EXIT.usage })
  }
  if (answer.kind === 'does-not-apply') {
    const remedy = 'Ask without that option; nothing is left out in silence.'
    throw new Problem('usage.in-vain', `Of ${id}, ${answer.because}.`, { remedy, exitCode: EXIT.usage })
  }
  if (answer.kind === 'not-determinable') {
    const remedy = 'Name a Member State whose law was entered: --state XA, which is fictional.'
    throw new Problem('deadline.not-determinable', `NOT_DETERMINABLE: no ${answer.missing} is known.`, { remedy })
  }
  if (answer.kind === 'not-computable') {
    const remedy = state === undefined ? 'Name the State of the court: --state CA' : 'A person has to count it.'
    throw new Problem('deadline.not-computable', `It cannot be computed: ${answer.because}.`, { remedy })
  }
  return answer
}

async function asJson(found: Found) {
  const { formatMinute } = await import('@passage/domain/deadline/hours')
  if (found.kind === 'other-day') {
    return { kind: found.kind, rule: found.other.id, ...(found.due === undefined ? {} : { due: formatDay(found.due) }) }
  }
  const steps = found.steps.map((step) => ({ ...step, on: formatDay(step.on) }))
  if (found.kind === 'minute') return { kind: 'minute', rule: found.rule.id, due: formatMinute(found.due), steps }
  const { rule, due, adverseAfter, calendars, warnOn } = found
  const days = { due: formatDay(due), adverseAfter: formatDay(adverseAfter) }
  const warned = warnOn === undefined ? {} : { warnOn: formatDay(warnOn) }
  return { kind: 'deadline', rule: rule.id, ...days, ...warned, calendars, extension: rule.extension, steps }
}
