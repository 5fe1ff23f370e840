import { formatDay } from '@passage/domain/calendar/day'
import type { DeterminationJson } from '@passage/domain/stay/answer-json'
import { askedAgain, type QuestionFlags, questionOptions, readQuestion } from '../read/question.ts'
import { collect, historiesOf, usage } from '../read/stays.ts'
import { exampleText } from '../talk/examples.ts'
import { printPosition } from '../talk/position.ts'
import type { Register } from '../talk/register.ts'
import { ink, print, printJson, say, type Terminal } from '../talk/terminal.ts'

const EXAMPLES = [
  'passage determine --stay 2026-01-01..2026-03-31 --stay 2026-06-20.. --as-of 2026-06-30',
  'passage determine facts.json --as-of 2026-07-01',
  'cat facts.ndjson | passage determine - --jurisdiction schengen --json',
  'passage determine facts.json --known-at 2026-05-01T00:00:00Z     what was known then',
]

/** `passage determine`: facts in, determinations out, no database. */
export const addDetermine: Register = (program, terminal, done) => {
  const command = program
    .command('determine')
    .description('work out stays from facts; needs no database')
    .argument('[file]', 'JSON or NDJSON with facts, or - for standard input')
    .option('--stay <dates>', 'a stay typed as ENTRY..EXIT[@STATE], or ENTRY.. without exit; repeatable', collect)
    .option('--json', 'one JSON answer a history, as it is stored')
    .addHelpText('before', exampleText(EXAMPLES))
    .action(async (file: string | undefined, flags: QuestionFlags & { json?: boolean; stay?: readonly string[] }) => {
      const stays = flags.stay ?? []
      if (file !== undefined && stays.length > 0) throw usage('Give a file or --stay, not both.')
      const { determine } = await import('@passage/domain/stay/determine')
      const { answerToJson } = await import('@passage/domain/stay/answer-json')
      const question = readQuestion(terminal, flags)
      const recorded = new Date(Math.min(terminal.now(), Date.parse(question.knownAt))).toISOString()
      const source = { file, stays, jurisdiction: flags.jurisdiction, recorded }
      for (const history of await historiesOf(source)) {
        const answer = answerToJson(determine(history, question))
        if (flags.json === true) printJson(terminal, answer)
        else {
          printAnswer(terminal, answer.determinations)
          if (answer.window !== undefined) printPosition(terminal, answer.window, formatDay(question.asOf))
        }
      }
      const same = file ?? stays.map((stay) => `--stay ${stay}`).join(' ')
      if (flags.json !== true) say(terminal, `Why: passage explain ${same}${askedAgain(flags)}`)
      done(undefined)
    })
  for (const option of questionOptions) command.addOption(option)
}

function printAnswer(terminal: Terminal, determinations: readonly DeterminationJson[]): void {
  if (determinations.length === 0) print(terminal, 'The facts give no stay.')
  for (const one of determinations) {
    const until = one.lastAuthorisedDay === undefined ? 'no last day on record' : `until ${one.lastAuthorisedDay}`
    const stay = `${one.arrivedOn ?? 'arrival unknown'} to ${one.departedOn ?? 'no departure'}`
    print(terminal, `${one.stay}  ${stay}  ${until}  ${ink(terminal, 'bold', one.outcome)}${after(one)}`)
  }
}

function after({ daysAfterAuthorisedStay: days }: DeterminationJson): string {
  if (days === undefined || days.max === 0) return ''
  if (days.max === days.min) return `  ${days.min} days after`
  return days.max === undefined ? `  at least ${days.min} days after` : `  ${days.min} to ${days.max} days after`
}
