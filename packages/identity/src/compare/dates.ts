import { type BirthDate, dateNumber } from '../normalise/dates.ts'

/** How near two birth dates are; the nearest first. */
export const DATE_LEVELS = [
  'the same',
  'the same first of January, which also stands for an unknown day',
  'day and month swapped, or one digit apart',
  'two of day, month and year the same',
  'the same year, the day not known in one of them',
  'the same year, or a year apart',
  'different',
] as const

/** The level of two birth dates. A placeholder is weaker evidence in both directions. */
export function dateLevel(a: BirthDate, b: BirthDate): number {
  const year = a.year === b.year
  const month = a.month === b.month
  const day = a.day === b.day
  if (year && month && day) return a.placeholder ? 1 : 0
  if (year && (a.placeholder || b.placeholder)) return 4
  if (year && a.month === b.day && a.day === b.month) return 2
  if (digitsApart(dateNumber(a), dateNumber(b)) === 1) return 2
  const parts = Number(year) + Number(month) + Number(day)
  if (parts === 2) return 3
  return Math.abs(a.year - b.year) <= 1 ? 5 : 6
}

/** Places at which two dates of eight digits differ; two neighbours that are turned count as one. */
function digitsApart(a: number, b: number): number {
  let apart = 0
  let restA = a
  let restB = b
  for (let place = 0; place < 8; place++) {
    if (restA % 10 !== restB % 10) {
      apart++
      const turned = restA % 100 === (restB % 10) * 10 + (Math.floor(restB / 10) % 10)
      if (turned) {
        restA = Math.floor(restA / 10)
        restB = Math.floor(restB / 10)
      }
    }
    restA = Math.floor(restA / 10)
    restB = Math.floor(restB / 10)
  }
  return apart
}
