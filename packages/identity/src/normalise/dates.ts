/** A birth date as a source gives it. `0` for a part that the source does not know. */
export interface BirthDate {
  readonly year: number
  readonly month: number
  readonly day: number
  /** First of January, which offices write where the day is not known; true also where month or day are missing. */
  readonly placeholder: boolean
}

const FORMS = [/^(\d{4})-?(\d{2})-?(\d{2})$/, /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/, /^(\d{4})(?:-(\d{2}))?$/]
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * Reads `YYYY-MM-DD`, `YYYYMMDD`, `YYYY-MM` or `YYYY`; `00` stands for unknown. Undefined for anything else and for
 * days that no calendar has: an impossible date says nothing about anybody and is neutral, never *different*.
 * Orders such as `03/04/1980` are not guessed.
 */
export function birthDate(raw: string): BirthDate | undefined {
  const text = raw.slice(0, 40).trim()
  const found = FORMS.map((form) => form.exec(text)).find((match) => match !== null)
  if (found === undefined) return undefined
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 0), Number(found[3] ?? 0)]
  if (year < 1000 || month > 12 || (month === 0 && day !== 0)) return undefined
  if (day > (LENGTHS[month - 1] ?? 0)) return undefined
  if (month === 2 && day === 29 && !isLeap(year)) return undefined
  return { year, month, day, placeholder: month === 0 || day === 0 || (month === 1 && day === 1) }
}

/** One number for a date, `YYYYMMDD`; equal for equal dates only. */
export function dateNumber({ year, month, day }: BirthDate): number {
  return year * 10_000 + month * 100 + day
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
