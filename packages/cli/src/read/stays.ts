import { parseDay } from '@passage/domain/calendar/day'
import type { History } from '@passage/domain/facts/fact'
import { historyFromStays, type ShortStay } from '@passage/domain/facts/from-stays'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import { readHistories } from './facts.ts'

const SHAPE = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)?(?:@(.*))?$/
const STATE = /^[A-Z]{2}$/

export interface HistorySource {
  readonly file: string | undefined
  /** Stays typed as dates; used only without a file. */
  readonly stays: readonly string[]
  readonly jurisdiction: History['jurisdiction'] | undefined
  readonly recorded: string
}

/** The histories of a file, or the one that was typed as stays; Schengen, the law people count days for, unless named. */
export async function historiesOf(source: HistorySource): Promise<readonly History[]> {
  const { file, stays, jurisdiction, recorded } = source
  if (file !== undefined) return readHistories(file, { jurisdiction, recorded })
  if (stays.length === 0) {
    throw usage('There is nothing to work on.', 'Name a file with facts, or type a stay: --stay 2026-01-01..2026-03-31')
  }
  return [historyFromStays(jurisdiction ?? 'schengen', stays.map(parseStay))]
}

/** Collects an option that may be given several times. */
export function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value]
}

/** Reads `ENTRY..EXIT`, `ENTRY..` (no exit yet) and an `@STATE` behind it. */
export function parseStay(text: string): ShortStay {
  const [, entry, exit, state] = SHAPE.exec(text) ?? []
  if (entry === undefined) throw usage(`--stay ${text} is not a stay.`)
  for (const date of [entry, exit]) {
    if (date !== undefined && parseDay(date) === undefined) {
      throw usage(`--stay ${text}: ${date} is not a date that exists.`)
    }
  }
  if (exit !== undefined && exit < entry) throw usage(`--stay ${text}: the exit comes before the entry.`)
  if (state !== undefined && !STATE.test(state)) {
    throw usage(`--stay ${text}: "${state}" is not a State as two capital letters, such as DE.`)
  }
  return { entry, ...(exit === undefined ? {} : { exit }), ...(state === undefined ? {} : { state }) }
}

export function usage(
  happened: string,
  remedy = 'A stay is typed as 2026-01-01..2026-03-31, 2026-01-01.. (no exit yet) or 2026-01-01..2026-03-31@DE',
): Problem {
  return new Problem('usage.stay', happened, { remedy, exitCode: EXIT.usage })
}
