import type { BoundsJson, WindowJson } from '@passage/domain/stay/answer-json'
import { LIMIT_DAYS } from '@passage/domain/stay/schengen/limit.rule'
import { print, type Terminal } from './terminal.ts'

/** Where somebody stands in the moving window on `asOf`: what people ask a calculator. */
export function printPosition(terminal: Terminal, window: WindowJson, asOf: string): void {
  const { min, max } = window.daysUsed
  const left = range({
    min: Math.max(0, LIMIT_DAYS - (max ?? LIMIT_DAYS)),
    max: Math.max(0, LIMIT_DAYS - min),
  })
  print(terminal, `Window ${window.windowStart} to ${asOf}: ${range(window.daysUsed)} of 90 days used, ${left} left`)
  const last = window.lastLawfulDayIfPresent
  print(
    terminal,
    last === undefined
      ? `  Present on ${asOf}: that day would be beyond the 90`
      : `  Present from ${asOf} without a break: lawful until ${last} (${range(window.maxConsecutiveDays)} days)`,
  )
  if (window.nextLawfulEntry !== undefined) {
    const days = window.daysAvailableAtNextEntry
    const available = days === undefined ? '' : ` for up to ${days} days`
    print(terminal, `  Absent after ${asOf}: next lawful entry ${window.nextLawfulEntry}${available}`)
  }
}

function range({ min, max }: BoundsJson): string {
  if (max === undefined) return `at least ${min}`
  return max === min ? String(min) : `${min} to ${max}`
}
