/** A birth date as a source gives it. `0` for a part that the source does not know. */
export interface BirthDate {
  readonly year: number
  readonly month: number
  readonly day: number
  /** First of January, which offices write where the day is not known; true also where month or day are missing. */
  readonly placeholder: boolean
  /** No calendar has this day: a slip of whoever typed it. What is typed so speaks for a person at most, never against. */
  readonly impossible?: true
}

const FORMS = [/^(\d{4})-?(\d{2})-?(\d{2})$/, /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/, /^(\d{4})(?:-(\d{2}))?$/]
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Stands in many registers for *no date*. */
const FILLER_YEAR = 9999

/** Stands for a month or a day that is not known, as 0 does. */
const UNKNOWN = 99

/** The same, as zones write it (`<<`) and the pages of documents that people read (`XX`), behind a year that is known. */
const UNKNOWN_PART = /(?<=^\d{4}.*)(?:<<|XX)/gi

/**
 * Reads `YYYY-MM-DD`, `YYYYMMDD`, `YYYY-MM` or `YYYY`; `00`, `99`, `<<` and `XX` stand for unknown. Undefined for anything else, for the year
 * 9999 and for days that no calendar has. Orders such as `03/04/1980` are not guessed.
 */
export function birthDate(raw: string): BirthDate | undefined {
  const found = typedDate(raw)
  return found?.impossible === true ? undefined : found
}

/**
 * The same, and also what misses a date by one slip: `2001-12-64`, `1990-13-05`, `1981-02-29`. Month or day can be read of
 * it, so that its digits still tell of whom they were written; which of them is wrong is never guessed. Undefined where both
 * are wrong, as in `1980-40-40`; and of eight digits that may have the year last, `15032007`.
 * That is another order, and no slip.
 */
export function typedDate(raw: string): BirthDate | undefined {
  const text = raw.slice(0, 40).trim().replace(UNKNOWN_PART, '00')
  const found = FORMS.map((form) => form.exec(text)).find((match) => match !== null)
  if (found === undefined) return undefined
  const year = Number(found[1])
  const [month = 0, day = 0] = [found[2], found[3]].map((part = '0') => (Number(part) === UNKNOWN ? 0 : Number(part)))
  if (year < 1000 || year === FILLER_YEAR) return undefined
  const placeholder = month === 0 || day === 0 || (month === 1 && day === 1)
  if (isInCalendar(year, month, day)) return { year, month, day, placeholder }
  const mayHaveYearLast = !text.includes('-') && month >= 16 && month <= 21
  const isOneSlipAway = day > 0 && (isMonth(month) || day <= 31) && !mayHaveYearLast
  return isOneSlipAway ? { year, month, day, placeholder: false, impossible: true } : undefined
}

/** Whether a calendar has this day; month and day may be `0`, where the source does not know them. */
export function isInCalendar(year: number, month: number, day: number): boolean {
  if (month === 0) return day === 0
  if (month === 2 && day === 29) return isLeap(year)
  return isMonth(month) && day <= (LENGTHS[month - 1] ?? 0)
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12
}

/** One number for a date, `YYYYMMDD`; equal for equal dates only. */
export function dateNumber({ year, month, day }: BirthDate): number {
  return year * 10_000 + month * 100 + day
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
