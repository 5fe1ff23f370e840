import type { Explanation } from '@passage/domain/stay/explain'
import { type QuestionFlags, questionOptions, readQuestion } from '../read/question.ts'
import { exampleText } from '../talk/examples.ts'
import type { Register } from '../talk/register.ts'
import { ink, print, printJson, type Terminal } from '../talk/terminal.ts'

/** `passage explain`: the same answers as `determine`, in sentences, with the law. */
export const addExplain: Register = (program, terminal, done) => {
  const command = program
    .command('explain')
    .description('say why, in sentences and with the law cited; needs no database')
    .argument('<file>', 'JSON or NDJSON with facts, or - for standard input')
    .option('--stay <id>', 'only the stay with this id')
    .option('--json', 'one JSON explanation a stay')
    .addHelpText('before', exampleText(['passage explain facts.json --as-of 2026-07-01']))
    .action(async (file: string, flags: QuestionFlags & { json?: boolean; stay?: string }) => {
      const { readHistories } = await import('../read/facts.ts')
      const { determine } = await import('@passage/domain/stay/determine')
      const { answerToJson } = await import('@passage/domain/stay/answer-json')
      const { explainDetermination } = await import('@passage/domain/stay/explain')
      const question = readQuestion(terminal, flags)
      const recorded = new Date(Math.min(terminal.now(), Date.parse(question.knownAt))).toISOString()
      for (const history of await readHistories(file, { jurisdiction: flags.jurisdiction, recorded })) {
        for (const one of answerToJson(determine(history, question)).determinations) {
          if (flags.stay !== undefined && one.stay !== flags.stay) continue
          const explanation = explainDetermination(one)
          if (flags.json === true) printJson(terminal, { stay: one.stay, ...explanation })
          else printExplanation(terminal, one.stay, explanation)
        }
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
