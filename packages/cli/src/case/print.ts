import type { Day } from '@passage/domain/calendar/day'
import { formatDay } from '@passage/domain/calendar/day'
import type { CaseEntry } from '@passage/domain/case/case'
import { clocksOf, namedDaysOf } from '@passage/domain/case/clocks'
import type { Audience } from '@passage/domain/case/fact'
import { type FailedGate, forAudience, reasonLines } from '@passage/domain/case/refusal'
import { gatesOf, stepsFrom } from '@passage/domain/case/survey'
import { ink, print, type Terminal } from '../talk/terminal.ts'
import type { ToldCase } from './case-file.ts'

/** One line of a case: what came of it. */
export function printEntry(terminal: Terminal, { head }: ToldCase, entry: CaseEntry, number: number): void {
  if (entry.kind === 'told') {
    print(terminal, `${number}  ${formatDay(entry.told.on)}  ${entry.told.type}`)
    return
  }
  const { event } = entry
  const what = `${number}  ${formatDay(event.on)}  ${event.type}`
  if (entry.kind === 'refused') {
    print(terminal, `${what}  ${ink(terminal, 'warn', 'refused')}`)
    printReasons(terminal, head.pack, entry.failing, 'cleared-officer')
    return
  }
  const moved = entry.moved.map(({ region, to }) => `${region}: ${to}`).join(', ')
  const breach =
    entry.breach.length === 0
      ? ''
      : `  ${ink(terminal, 'warn', `in breach of ${entry.breach.map(({ code }) => code).join(', ')}`)}`
  print(terminal, `${what}  ${ink(terminal, 'good', moved === '' ? 'done' : moved)}${breach}`)
}

/** Everything that stands against a step, as that reader may read it. */
export function printReasons(
  terminal: Terminal,
  pack: ToldCase['head']['pack'],
  failing: readonly FailedGate[],
  audience: Audience,
): void {
  for (const line of reasonLines(forAudience(pack, failing, audience))) print(terminal, `  ${line}`)
}

/** The steps that begin where the case stands, and how many gates hold each. */
export function printSteps(terminal: Terminal, { head: { pack }, state }: ToldCase, on: Day): void {
  for (const row of stepsFrom(pack, state, on)) {
    const holding = gatesOf(pack, state, row, on).filter(({ answer }) => !answer.open)
    const held =
      holding.length === 0
        ? ink(terminal, 'good', 'open')
        : ink(terminal, 'warn', `held by ${holding.map(({ gate }) => gate.id).join(', ')}`)
    const signers = row.adverse === undefined ? '' : `, signed by ${row.adverse === 2 ? 'two' : 'one'}`
    print(terminal, `${ink(terminal, 'bold', row.event)}  ${row.by.join(', ')}${signers}  ${held}`)
    print(terminal, `  ${row.text}`)
  }
}

/** The last days of a case with their arithmetic. */
export function printDays(terminal: Terminal, { head: { pack, time }, state }: ToldCase, on: Day): void {
  for (const { deadline, rule, from, found } of clocksOf(pack, state, time, on)) {
    const words = rule?.text ?? 'The law of the State is not known'
    if (found?.kind !== 'deadline') {
      const why =
        from === undefined
          ? `${rule?.trigger.words ?? 'its beginning'} is not known, or not proven`
          : (found?.because ?? 'no rule is known')
      print(terminal, `${ink(terminal, 'bold', deadline)}  does not run: ${why}`)
    } else {
      print(terminal, `${ink(terminal, 'bold', formatDay(found.due))}  ${deadline}`)
      for (const step of found.steps) print(terminal, `  ${formatDay(step.on)}  ${step.words}`)
    }
    print(terminal, `  ${words}`)
  }
  for (const { fact, words, day } of namedDaysOf(pack, state, time, on)) {
    print(terminal, `${ink(terminal, 'bold', day === undefined ? 'not known' : formatDay(day))}  ${words} (${fact})`)
  }
}
