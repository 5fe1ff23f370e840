import { formatDay } from '@passage/domain/calendar/day'
import type { Explanation } from '@passage/domain/stay/explain'
import { type QuestionFlags, questionOptions, readQuestion } from '../read/question.ts'
import { collect, historiesOf, usage } from '../read/stays.ts'
import { exampleText } from '../talk/examples.ts'
import { printPosition } from '../talk/position.ts'
import type { Register } from '../talk/register.ts'
import { ink, print, printJson, type Terminal } from '../talk/terminal.ts'

const EXAMPLES = [
  'passage explain --stay 2026-01-01..2026-04-15 --as-of 2026-06-30',
  'passage explain facts.json --as-of 2026-07-01',
  'passage explain facts.json --stay f1                              only the stay with this id',
]

/** `passage explain`: the same answers as `determine`, in sentences, with the law. */
export const addExplain: Register = (program, terminal, done) => {
  const command = program
    .command('explain')
    .description('say why, in sentences and with the law cited; needs no database')
    .argument('[file]', 'JSON or NDJSON with facts, or - for standard input')
    .option(
      '--stay <dates or id>',
      'without a file a stay typed as ENTRY..EXIT[@STATE] or ENTRY.., repeatable; with a file only the stay with this id',
      collect,
    )
    .option('--json', 'one JSON explanation a stay')
    .addHelpText('before', exampleText(EXAMPLES))
    .action(async (file: string | undefined, flags: QuestionFlags & { json?: boolean; stay?: readonly string[] }) => {
      const { determine } = await import('@passage/domain/stay/determine')
      const { answerToJson } = await import('@passage/domain/stay/answer-json')
      const { explainDetermination } = await import('@passage/domain/stay/explain')
      const question = readQuestion(terminal, flags)
      const recorded = new Date(Math.min(terminal.now(), Date.parse(question.knownAt))).toISOString()
      const stays = flags.stay ?? []
      const wanted = file === undefined ? [] : stays
      let explained = 0
      const source = { file, stays, jurisdiction: flags.jurisdiction, recorded }
      for (const history of await historiesOf(source)) {
        const { determinations, window } = answerToJson(determine(history, question))
        for (const one of determinations) {
          if (wanted.length > 0 && !wanted.includes(one.stay)) continue
          explained++
          const explanation = explainDetermination(one)
          if (flags.json === true) printJson(terminal, { stay: one.stay, ...explanation })
          else printExplanation(terminal, one.stay, explanation)
        }
        if (flags.json !== true && wanted.length === 0 && window !== undefined)
          printPosition(terminal, window, formatDay(question.asOf))
      }
      if (wanted.length > 0 && explained === 0) {
        throw usage(`No stay of ${file} is named ${wanted.join(' or ')}.`, `The names: passage determine ${file}`)
      }
      done(undefined)
    })
  for (const option of questionOptions) command.addOption(option)
}

function printExplanation(terminal: Terminal, stay: string, why: Explanation): void {
  const heading = (text: string) => print(terminal, `\n${ink(terminal, 'bold', text)}`)
  print(terminal, `${ink(terminal, 'dim', stay)}  ${ink(terminal, 'bold', why.pill.words)}`)
  print(terminal, why.lead)
  print(terminal, why.consequence)
  for (const { words } of why.flags) print(terminal, `Note: ${words}`)
  if (why.days.length > 0) heading('Day by day')
  for (const run of why.days) {
    print(
      terminal,
      `  ${run.from === run.to ? run.from : `${run.from} to ${run.to}`}  ${run.words}  [${run.facts.join(', ')}]`,
    )
  }
  heading('Rules')
  for (const rule of why.rules) {
    print(terminal, `  ${rule.sentence} ${ink(terminal, 'dim', `${rule.citation} (${rule.id}, ${rule.state})`)}`)
  }
  if (why.asks.length > 0) heading('A person is asked')
  for (const ask of why.asks) {
    print(terminal, `  ${ask.words}`)
    for (const reading of ask.readings) print(terminal, `    ${reading.words}`)
  }
  if (why.wouldChange.length > 0) heading('What would change this')
  for (const words of why.wouldChange) print(terminal, `  ${words}`)
  if (why.next !== undefined) print(terminal, `\nNext: ${why.next.words}`)
  print(terminal)
}
