import type { Day } from '@passage/domain/calendar/day'
import { allStates, states } from '@passage/domain/redress/steps'
import type { Pools } from '@passage/ledger/pools/open'
import { count, print, type Terminal } from '../talk/terminal.ts'

/** How many requests wait, how many of them too long, and which notices nobody has acknowledged. Counts alone. */
export interface RedressStatus {
  readonly waiting: number
  readonly overdue: number
  readonly notices: number
  readonly noticesLate: number
}

const open: ReadonlySet<string> = new Set(allStates.filter((state) => states[state].open))

/** Counts of today, in UTC. */
export async function readRedressStatus(pools: Pools, now: Date): Promise<RedressStatus> {
  const { countRedress } = await import('@passage/ledger/redress/count')
  const { requests, notices } = await countRedress(pools, Math.floor(now.getTime() / 86_400_000) as Day)
  const sum = (rows: readonly { count: number; late: number }[], of: 'count' | 'late'): number =>
    rows.reduce((total, row) => total + row[of], 0)
  const waiting = requests.filter(({ state }) => open.has(state))
  const unheard = notices.filter(({ state }) => state === 'waiting')
  return {
    waiting: sum(waiting, 'count'),
    overdue: sum(waiting, 'late'),
    notices: sum(unheard, 'count'),
    noticesLate: sum(unheard, 'late'),
  }
}

export function printRedressStatus(
  terminal: Terminal,
  { waiting, overdue, notices, noticesLate }: RedressStatus,
): void {
  print(terminal, `Corrections: ${count(waiting)} waiting, ${count(overdue)} overdue`)
  if (notices === 0) return
  print(terminal, `  ${count(notices)} notices not acknowledged, ${count(noticesLate)} for more than a week`)
}
