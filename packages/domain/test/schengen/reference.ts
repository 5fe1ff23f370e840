/**
 * A second, slow implementation of the moving window, written from the text of SBC art. 6 alone: it makes a set of
 * every single day and looks 180 days back from each. It shares no code with the engine, not even its calendar.
 */
export interface ReferenceStay {
  readonly entry: string
  /** Undefined: no exit is recorded. */
  readonly exit: string | undefined
  readonly state: 'DE' | 'HR' | 'RO' | undefined
}
export interface ReferencePermit {
  readonly from: string
  readonly until: string
}
export interface ReferenceHistory {
  readonly stays: readonly ReferenceStay[]
  readonly permits: readonly ReferencePermit[]
}
export interface ReferenceAnswer {
  readonly outcomes: readonly string[]
  readonly daysOver: readonly { readonly min: number; readonly max: number }[]
  readonly daysUsed: { readonly min: number; readonly max: number }
  /** Days over of all stays together, each day once. */
  readonly together: { readonly min: number; readonly max: number }
  readonly present: boolean | undefined
  readonly longest: { readonly min: number; readonly max: number }
  readonly nextEntry: string
}

const DAY_MS = 86_400_000
const serial = (text: string): number => Math.round(new Date(`${text}T12:00:00Z`).getTime() / DAY_MS - 0.5)
const text = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)
const ACCESSION: Record<string, number> = { HR: serial('2023-01-01'), RO: serial('2024-03-31') }

/** `on`: the day asked about. Stays are in order and each begins on or before it. */
export function reference(history: ReferenceHistory, on: string): ReferenceAnswer {
  const today = serial(on)
  const counts = (day: number, stay: ReferenceStay): boolean =>
    !history.permits.some((one) => day >= serial(one.from) && day <= serial(one.until)) &&
    !(stay.state !== undefined && day < (ACCESSION[stay.state] ?? Number.NEGATIVE_INFINITY))
  const proven = new Set<number>()
  const possible = new Set<number>()
  const outcomes: string[] = []
  const daysOver: { min: number; max: number }[] = []
  let present: boolean | undefined = false
  history.stays.forEach((stay, index) => {
    const entry = serial(stay.entry)
    const next = history.stays[index + 1]
    const ended = stay.exit !== undefined ? serial(stay.exit) : next === undefined ? undefined : serial(next.entry)
    const sure = new Set<number>()
    const perhaps = new Set<number>()
    const lawfulUntil = lastLawful(entry, proven, (day) => counts(day, stay), today)
    const provenTo =
      stay.exit !== undefined ? serial(stay.exit) : next !== undefined ? entry : Math.max(entry, lawfulUntil)
    const possibleTo = ended ?? today
    for (let day = entry; day <= Math.min(possibleTo, today); day++) if (counts(day, stay)) perhaps.add(day)
    for (let day = entry; day <= Math.min(provenTo, today); day++) if (counts(day, stay)) sure.add(day)
    const over = {
      min: overIn(sure, new Set([...proven, ...sure])),
      max: overIn(perhaps, new Set([...possible, ...perhaps])),
    }
    const stayedOn = overIn(perhaps, new Set([...proven, ...perhaps]))
    daysOver.push(over)
    const joined = stay.state === undefined ? undefined : ACCESSION[stay.state]
    const finished = ended !== undefined && ended <= today
    const everything = new Set([...possible, ...perhaps])
    const lawfulOn = (day: number) => !perhaps.has(day) || used(everything, day) <= 90
    if (joined !== undefined && ended !== undefined && ended < joined) outcomes.push('OUT_OF_SCOPE')
    else if (finished)
      outcomes.push(
        over.max === 0 || (stay.exit !== undefined && lawfulOn(ended))
          ? 'DEPARTED_ON_TIME'
          : over.min > 0
            ? 'DEPARTED_LATE'
            : 'NOT_DETERMINABLE',
      )
    else if (over.max === 0 || lawfulOn(today)) outcomes.push('WITHIN')
    else if (over.min > 0) outcomes.push('PRESENT_AFTER_AUTHORISED_STAY')
    else outcomes.push(stayedOn > 0 ? 'NO_DEPARTURE_RECORD' : 'NOT_DETERMINABLE')
    if (today >= entry && today <= provenTo) present = true
    else if (today >= entry && today <= possibleTo && present === false) present = undefined
    for (const day of sure) proven.add(day)
    for (const day of perhaps) possible.add(day)
  })
  return {
    outcomes,
    daysOver,
    daysUsed: { min: used(proven, today), max: used(possible, today) },
    together: { min: overIn(proven, proven), max: overIn(possible, possible) },
    present,
    longest: { min: longestFrom(possible, today), max: longestFrom(proven, today) },
    nextEntry: text(nextEntry(possible, today)),
  }
}

/**
 * For each stay the first day after `on` on which its outcome is another one, found by asking about each of the `days`
 * after it; empty where there is none.
 */
export function referenceChanges(history: ReferenceHistory, on: string, days: number): readonly string[] {
  const { outcomes } = reference(history, on)
  const changed = outcomes.map(() => '')
  for (let later = 1; later <= days; later++) {
    const day = text(serial(on) + later)
    reference(history, day).outcomes.forEach((outcome, i) => {
      if (changed[i] === '' && outcome !== outcomes[i]) changed[i] = day
    })
  }
  return changed
}

function used(days: ReadonlySet<number>, on: number): number {
  let count = 0
  for (let day = on - 179; day <= on; day++) if (days.has(day)) count++
  return count
}

function overIn(own: ReadonlySet<number>, all: ReadonlySet<number>): number {
  let over = 0
  for (const day of own) if (used(all, day) > 90) over++
  return over
}

/** Last day, up to `today`, on which somebody who stays on from `entry` has not yet used more than 90 days. */
function lastLawful(
  entry: number,
  before: ReadonlySet<number>,
  counted: (day: number) => boolean,
  today: number,
): number {
  const days = new Set([...before].filter((day) => day < entry))
  for (let day = entry; day <= today; day++) {
    if (!counted(day)) continue
    days.add(day)
    if (used(days, day) > 90) return day - 1
  }
  return today
}

function longestFrom(days: ReadonlySet<number>, start: number): number {
  const trial = new Set([...days].filter((day) => day < start))
  for (let length = 0; ; length++) {
    trial.add(start + length)
    if (used(trial, start + length) > 90) return length
  }
}

function nextEntry(days: ReadonlySet<number>, today: number): number {
  const gone = new Set([...days].filter((day) => day <= today))
  for (let day = today + 1; ; day++) if (used(gone, day) + 1 <= 90) return day
}
