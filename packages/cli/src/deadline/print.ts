import { formatDay } from '@passage/domain/calendar/day'
import type { DeadlineAnswer } from '@passage/domain/deadline/ask/question'
import type { NotDeterminable } from '@passage/domain/deadline/eu/state-law'
import { extensionWords } from '@passage/domain/deadline/extension-words'
import { formatMinute } from '@passage/domain/deadline/hours'
import type { DeadlineRule } from '@passage/domain/deadline/rule'
import type { Authority } from '@passage/domain/rules/rule'
import { ink, print, say, type Terminal } from '../talk/terminal.ts'

/** What was found: a day, a minute, or a day that no period gives. */
export type Found = Extract<DeadlineAnswer, { readonly kind: 'day' | 'minute' | 'other-day' }>

/** A deadline with every line of its arithmetic, the law, and who may lengthen it. */
export function printFound(terminal: Terminal, found: Found): void {
  if (found.kind === 'other-day') {
    printOther(terminal, found)
    return
  }
  const { rule, steps } = found
  const end = found.kind === 'day' ? formatDay(found.due) : formatMinute(found.due).replace('T', ' ')
  print(terminal, `${ink(terminal, 'bold', end)}  ${rule.text}`)
  for (const { on, words } of steps) print(terminal, `  ${formatDay(on)}  ${words}`)
  if (found.kind === 'day' && found.adverseAfter !== found.due) {
    const until = formatDay(found.adverseAfter)
    print(terminal, `  Nothing adverse follows before ${until} is over: the later reading ends there.`)
  }
  printLaw(terminal, rule.authority)
  print(terminal, `  Longer: ${extensionWords(rule.extension)}`)
  print(terminal, `  If it is missed: ${rule.ifMissed}`)
  for (const words of rule.exceptions ?? []) print(terminal, `  Exception, to be found by a person: ${words}`)
  if (found.kind === 'day' && found.warnOn !== undefined) {
    print(terminal, `  A printed text may show ${formatDay(found.warnOn)}: that number is not law.`)
  }
  say(terminal, 'A computation, and no advice: a person with the papers has to confirm what it is counted from.')
}

function printOther(terminal: Terminal, { other, due }: Extract<Found, { kind: 'other-day' }>): void {
  const end = due === undefined ? elsewhere[other.kind] : formatDay(due)
  print(terminal, `${ink(terminal, 'bold', end)}  ${other.text}`)
  printLaw(terminal, other.authority)
}
const elsewhere = {
  'date-given': 'The act names the day.',
  backwards: 'Counted backwards.',
  'stay-engine': 'Counted by: passage determine --jurisdiction schengen',
} as const

function printLaw(terminal: Terminal, authority: readonly Authority[]): void {
  for (const { citation, basis } of authority) {
    print(terminal, `  ${citation}${basis === 'memory' ? '  (from memory, to be confirmed)' : ''}`)
  }
}

/** One line of the list: what it is counted from and whose clock it is; or what the State has not said. */
export function printRule(terminal: Terminal, id: string, rule: DeadlineRule | NotDeterminable): void {
  if ('kind' in rule) {
    print(terminal, `${ink(terminal, 'bold', id)}  NOT_DETERMINABLE without the ${rule.missing} of a State: --state XA`)
    return
  }
  const { amount, unit } = rule.term
  print(terminal, `${ink(terminal, 'bold', id)}  ${amount} ${unit} from ${rule.trigger.words}  (${rule.owner})`)
  print(terminal, `  ${rule.text}`)
}
