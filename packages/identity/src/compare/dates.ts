import { type BirthDate, dateNumber, isInCalendar } from '../normalise/dates.ts'
import { Cells, type Packed } from './packed.ts'

/**
 * How near two birth dates are; the nearest first. A slip that happens as a whole (a calendar read the other way round, a year
 * counted otherwise) leads to few other dates, a wrong digit to many: together they would say too little of the one and too much of the other.
 */
export const DATE_LEVELS = [
  'the same',
  'the same first of January, which also stands for an unknown day',
  'day and month swapped, two digits swapped, or the same day a year apart',
  'one digit apart',
  'two of day, month and year the same',
  'the same year, the day not known in one of them',
  'the same year, or a year apart',
  'different',
] as const

/** Nothing is said, as where one of them is not given. */
const NOT_SAID = -1

/**
 * The level of two birth dates. A placeholder is weaker evidence in both directions. A day that no calendar has is a slip
 * of whoever typed it: it may be near another date, and where it is not, nothing is said (-1), never *different*.
 */
export function dateLevel(a: BirthDate, b: BirthDate): number {
  return levelOfDigits(digitsOf(a), digitsOf(b))
}

/** What is to be said of two dates where the words of their level would be wrong: of a year alone, or of what no calendar has; else undefined. */
export function wordsOfDates(a: BirthDate, b: BirthDate): string | undefined {
  const isSame = dateNumber(a) === dateNumber(b)
  if (isSame && a.day === 0) return `the same ${a.month === 0 ? 'year' : 'month'}, and no day given`
  if (a.impossible !== true && b.impossible !== true) return undefined
  if (dateLevel(a, b) === NOT_SAID) return 'no day of a calendar in one of them, and not near'
  return isSame ? 'the same, and no day of a calendar' : undefined
}

/** Every level of two dates at a glance. */
export class PackedDates implements Packed<BirthDate> {
  readonly cells = new Cells(1)

  add(date: BirthDate): void {
    this.cells.push([digitsOf(date)])
  }

  glance(values: Int32Array, i: number, j: number): number {
    return levelOfDigits(values[i] as number, values[j] as number)
  }

  nearest(values: Int32Array, i: number, j: number): number {
    return this.glance(values, i, j)
  }
}

/** The eight digits of a date, four bits each: the year above, the day below. */
function digitsOf({ year, month, day }: BirthDate): number {
  let digits = 0
  for (let place = 0, rest = year * 10_000 + month * 100 + day; place < 8; place++, rest = Math.floor(rest / 10))
    digits |= (rest % 10) << (4 * place)
  return digits
}

function levelOfDigits(a: number, b: number): number {
  const apart = a ^ b
  const [year, month, day] = [apart >>> 16 === 0, (apart & 0xff00) === 0, (apart & 0xff) === 0]
  if (apart === 0) return isImpossible(a) ? 2 : isPlaceholder(a) ? 1 : 0
  if (year && (isPlaceholder(a) || isPlaceholder(b))) return 5
  if (year && (a & 0xff) === ((b >>> 8) & 0xff) && ((a >>> 8) & 0xff) === (b & 0xff)) return 2
  // A day that neither of them knows is not the same day.
  const isKnown = !isPlaceholder(a)
  if (month && day && isKnown && Math.abs(yearOf(a) - yearOf(b)) === 1) return 2
  const digit = digitsApart(a, b)
  if (digit > 0) return digit === 2 && isKnown ? 2 : 3
  if (year ? month || day : month && day && isKnown) return 4
  if (isImpossible(a) || isImpossible(b)) return NOT_SAID
  return Math.abs(yearOf(a) - yearOf(b)) <= 1 ? 6 : 7
}

/** A day that no calendar has. Days up to the 28th and months of one digit, which most dates have, are told at once. */
function isImpossible(digits: number): boolean {
  const [month, day] = [(digits >>> 8) & 0xff, digits & 0xff]
  if (month > 0 && month <= 9 && day <= 0x28) return false
  return !isInCalendar(yearOf(digits), twoDigits(month), twoDigits(day))
}

/** First of January, or a day or month that is not known: where the month is not, the day is not. */
function isPlaceholder(digits: number): boolean {
  const [month, day] = [(digits >>> 8) & 0xff, digits & 0xff]
  return day === 0 || (month === 1 && day === 1)
}

function yearOf(digits: number): number {
  return twoDigits(digits >>> 24) * 100 + twoDigits((digits >>> 16) & 0xff)
}

function twoDigits(pair: number): number {
  return (pair >>> 4) * 10 + (pair & 15)
}

/** 1: two dates differ in one digit; 2: in two neighbours that are turned; 0: in more. */
function digitsApart(a: number, b: number): 0 | 1 | 2 {
  const apart = a ^ b
  const lowest = (31 - Math.clz32(apart & -apart)) & ~3
  const rest = apart >>> lowest
  if (rest < 16) return 1
  const [one, other] = [a >>> lowest, b >>> lowest]
  return rest < 256 && (one & 15) === ((other >>> 4) & 15) && ((one >>> 4) & 15) === (other & 15) ? 2 : 0
}
