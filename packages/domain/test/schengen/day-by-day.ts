import type { Day } from '../../src/calendar/day.ts'
import { formatDay } from '../../src/calendar/day.ts'
import { determinationToJson } from '../../src/stay/answer-json.ts'
import type { Determination, NextChange } from '../../src/stay/determination.ts'
import { assemble } from '../../src/stay/history/assemble.ts'
import { determineSchengen } from '../../src/stay/schengen/determine.ts'
import { richCase } from './rich-histories.ts'
import { day } from './support.ts'

type Answer = ReturnType<typeof determineSchengen>

/** One answer about one stay, with what asking about every day after it found. */
export interface Followed {
  readonly name: string
  readonly now: Determination
  /** First day in the stretch on which the answer is another one, or entry is lawful again after a late departure. */
  readonly found: Day | undefined
  /** The last day asked about. */
  readonly until: Day
  readonly on: (day: Day) => Determination | undefined
}

/** Asks the history of a seed about each of the `days` after the question; the announced change is not looked at. */
export function followed(seed: number, days: number): Followed[] {
  const { history, on, knownAt } = richCase(seed)
  const assembled = assemble(history, knownAt)
  const asOf = day(on)
  const answerOn = (asked: number): Answer => determineSchengen(assembled, { asOf: asked as Day, knownAt })
  const first = answerOn(asOf)
  const after = Array.from({ length: days }, (_, i) => answerOn(asOf + 1 + i))
  return first.determinations.map((now) => {
    const other = after.findIndex((then) => says(of(then, now.stay)) !== says(now))
    const entry = entryAgain(now, first, after)
    const at = Math.min(...[other, entry].filter((i) => i >= 0))
    return {
      name: `${seed} ${now.stay} on ${on}`,
      now,
      found: Number.isFinite(at) ? ((asOf + 1 + at) as Day) : undefined,
      until: (asOf + days) as Day,
      on: (asked) => of(answerOn(asked), now.stay),
    }
  })
}

function of(answer: Answer, stay: string): Determination | undefined {
  return answer.determinations.find((one) => one.stay === stay)
}

/** After a late departure: where among the days after it the first stands on which somebody may enter who now may not. */
function entryAgain(now: Determination, first: Answer, after: readonly Answer[]): number {
  const isLatest = (answer: Answer): boolean => answer.determinations.at(-1)?.stay === now.stay
  const isBarred = ({ window }: Answer): boolean => window?.maxConsecutiveDays.min === 0
  if (now.outcome !== 'DEPARTED_LATE' || !isLatest(first) || !isBarred(first)) return -1
  const ends = after.findIndex((then) => !isLatest(then) || (then.window !== undefined && !isBarred(then)))
  const then = after[ends]
  return then !== undefined && isLatest(then) ? ends : -1
}

/**
 * What an answer says, by ADR 12: the answer as it is stored, without the figures and the earlier stays that move with
 * the day of the question. Of the ledger only its last run is left, without its dates, with all that it cites.
 */
export function says(one: Determination | undefined): string {
  if (one === undefined) return 'nothing'
  const { next: _, runs: __, countedBefore: ___, facts, rules, excessOverNinetyInWindow: ____, ...rest } = json(one)
  const last = one.runs.at(-1)
  const day = last && [last.state, last.facts.map((n) => facts[n]), last.rules.map((n) => rules[n])]
  const { min, max } = one.daysAfterAuthorisedStay
  return JSON.stringify({ ...rest, daysAfterAuthorisedStay: [min > 0, max !== 0], day }, (name, value) =>
    name === 'days' ? undefined : value,
  )
}
const json = determinationToJson

/** What is wrong with an announcement, in words; undefined where it is right. */
export function faultOf({ name, now, found, until, on }: Followed, told: NextChange | undefined): string | undefined {
  const said = told === undefined ? 'nothing' : `${formatDay(told.on)} ${told.what}`
  const wrong = (truth: string): string => `${name}: said ${said}, ${truth}`
  if (found !== undefined && (told === undefined || told.on > found)) return wrong(`changed on ${formatDay(found)}`)
  if (told === undefined || told.on === found) return undefined
  if (told.on <= until) return told.what === 'retention-ends' ? undefined : wrong('and nothing changed')
  if (told.what === 'retention-ends' || told.what === 'entry-lawful-again') return undefined
  // Beyond the stretch: the day itself must bring another answer, and the eve the same.
  const isChange = says(on((told.on - 1) as Day)) === says(now) && says(on(told.on)) !== says(now)
  return isChange ? undefined : wrong('which is not the first day of another answer')
}
