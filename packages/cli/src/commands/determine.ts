import type { DeterminationJson } from '@passage/domain/stay/answer-json'
import { type QuestionFlags, questionOptions, readQuestion } from '../read/question.ts'
import { exampleText } from '../talk/examples.ts'
import type { Register } from '../talk/register.ts'
import { ink, print, printJson, say, type Terminal } from '../talk/terminal.ts'

const EXAMPLES = [
  'passage determine facts.json --as-of 2026-07-01',
  'cat facts.ndjson | passage determine - --jurisdiction schengen --json',
  'passage determine facts.json --known-at 2026-05-01T00:00:00Z     what was known then',
]

/** `passage determine`: facts in, determinations out, no database. */
export const addDetermine: Register = (program, terminal, done) => {
  const command = program
    .command('determine')
    .description('work out stays from facts; needs no database')
    .argument('<file>', 'JSON or NDJSON with facts, or - for standard input')
    .option('--json', 'one JSON answer a history, as it is stored')
    .addHelpText('before', exampleText(EXAMPLES))
    .action(async (file: string, flags: QuestionFlags & { json?: boolean }) => {
      const { readHistories } = await import('../read/facts.ts')
      const { determine } = await import('@passage/domain/stay/determine')
      const { answerToJson } = await import('@passage/domain/stay/answer-json')
      const question = readQuestion(terminal, flags)
      const recorded = new Date(Math.min(terminal.now(), Date.parse(question.knownAt))).toISOString()
      for (const history of await readHistories(file, { jurisdiction: flags.jurisdiction, recorded })) {
        const answer = answerToJson(determine(history, question))
        if (flags.json === true) printJson(terminal, answer)
        else printAnswer(terminal, answer.determinations)
      }
      if (flags.json !== true) say(terminal, `Why: passage explain ${file}`)
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
