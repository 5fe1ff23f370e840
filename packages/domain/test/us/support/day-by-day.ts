import type { Day } from '../../../src/calendar/day.ts'
import { formatDay } from '../../../src/calendar/day.ts'
import { determinationToJson } from '../../../src/stay/answer-json.ts'
import type { Answer, Determination, NextChange } from '../../../src/stay/determination.ts'

/** One answer about one stay, and how the history answers on any other day. */
export interface Followed {
  readonly name: string
  readonly now: Determination
  /** First day in the stretch on which the answer is another one or a threshold is passed. */
  readonly found: Day | undefined
  /** The last day asked about. */
  readonly until: Day
  readonly on: (day: Day) => Determination | undefined
}

/** Asks about each of the `days` after `asOf`; the announced change is not looked at. */
export function followed(name: string, asOf: Day, days: number, answerOn: (day: Day) => Answer): Followed[] {
  const after = Array.from({ length: days }, (_, i) => answerOn((asOf + 1 + i) as Day))
  return answerOn(asOf).determinations.map((now) => {
    const at = after.findIndex((then) => says(of(then, now.stay)) !== says(now))
    const found = at < 0 ? undefined : ((asOf + 1 + at) as Day)
    const on = (day: Day) => of(answerOn(day), now.stay)
    return { name: `${name} ${now.stay}`, now, found, until: (asOf + days) as Day, on }
  })
}

function of(answer: Answer, stay: string): Determination | undefined {
  return answer.determinations.find((one) => one.stay === stay)
}

/**
 * What an answer says, by ADR 12: the answer as it is stored, without the figures that move with the day of the
 * question. Of the ledger only its last run is left, without its dates, with all that it cites; of the count only which
 * lines the most days possible have passed. Questions are compared by `asked`.
 */
function says(one: Determination | undefined): string {
  if (one === undefined) return 'nothing'
  const { next: _, runs: __, facts, rules, asks: ___, unlawfulPresence: ____, ...rest } = determinationToJson(one)
  const last = one.runs.at(-1)
  const day = last && [last.state, last.facts.map((n) => facts[n]), last.rules.map((n) => rules[n])]
  const { min, max } = one.daysAfterAuthorisedStay
  return JSON.stringify({
    ...rest,
    daysAfterAuthorisedStay: [min > 0, max === undefined || max > 0, max === undefined],
    day,
    passed: passed(one),
  })
}

function passed({ outcome, unlawfulPresence }: Determination): readonly boolean[] {
  const most = unlawfulPresence?.daysWithDepartureDay.max ?? 0
  const isCounted = outcome !== 'WITHIN' && outcome !== 'CONTRADICTORY'
  return [181, 365].map((line) => isCounted && most >= line)
}

/** The questions to a person. Those of the count follow its lines on each reading, and may come before the day announced. */
function asked(one: Determination | undefined): string {
  return (one?.asks ?? []).map(({ code, readings }) => `${code} ${readings.map(({ result }) => result)}`).join(';')
}

/** What is wrong with an announcement, in words; undefined where it is right. */
export function faultOf({ name, now, found, until, on }: Followed, told: NextChange | undefined): string | undefined {
  const said = told === undefined ? 'nothing' : `${formatDay(told.on)} ${told.what}`
  const wrong = (truth: string): string => `${name}: said ${said}, ${truth}`
  if (found !== undefined && (told === undefined || told.on > found)) return wrong(`changed on ${formatDay(found)}`)
  if (told === undefined || told.on === found) return undefined
  const [eve, then] = [on((told.on - 1) as Day), on(told.on)]
  if (says(eve) !== says(then) && (told.on <= until || says(eve) === says(now))) return undefined
  return asked(eve) !== asked(then) ? undefined : wrong('and nothing changed')
}
