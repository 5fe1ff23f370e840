import { parseDay } from '@passage/domain/calendar/day'
import type { Rule } from '@passage/domain/rules/rule'
import { exampleText } from '../talk/examples.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import type { Register } from '../talk/register.ts'
import { ink, print, printJson, say, type Terminal } from '../talk/terminal.ts'
import { addRulesDiff } from './rules-diff.ts'

/** `passage rules`: the rulebook of a day. */
export const addRules: Register = (program, terminal, done) => {
  const rules = program
    .command('rules')
    .description('list the rules in force on a day, with authority and legal status')
    .option('--on <date>', 'default: today, UTC')
    .option('--json', 'one JSON rule a line')
    .addHelpText('before', exampleText(['passage rules --on 2026-07-01', 'passage rules --json | jq -r .id']))
    .action(async ({ on, json }: { on?: string; json?: boolean }) => {
      const { rulebookAt } = await import('@passage/domain/stay/determine')
      const today = new Date(terminal.now()).toISOString().slice(0, 10)
      const day = parseDay(on ?? today)
      if (day === undefined) {
        throw new Problem('usage.date', `--on ${on} is not a date that exists.`, { exitCode: EXIT.usage })
      }
      const rulebook = rulebookAt(day)
      say(terminal, `Rulebook ${rulebook.version}, ${rulebook.rules.length} rules on ${on ?? today}`)
      for (const rule of rulebook.rules) {
        if (json === true) printJson(terminal, rule)
        else printRule(terminal, rule)
      }
      done(undefined)
    })
  addRulesDiff(rules, terminal, done)
}

function printRule(terminal: Terminal, rule: Rule): void {
  const from = rule.inForce.from ?? 'always'
  const until = rule.inForce.until === undefined ? '' : ` until ${rule.inForce.until}`
  const checked = rule.lastCheckedOn ?? 'not yet compared with the official text by a person'
  print(terminal, `${ink(terminal, 'bold', rule.id)}  ${rule.legalStatus}, from ${from}${until}`)
  print(terminal, `  ${rule.text}`)
  for (const { citation, kind } of rule.authority) print(terminal, `  ${citation} (${kind})`)
  print(terminal, `  ${ink(terminal, 'dim', `checked: ${checked}`)}`)
}
