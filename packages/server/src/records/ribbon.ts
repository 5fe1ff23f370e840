import { civilOf, type Day, dayOf } from '@passage/domain/calendar/day'
import type { Ribbon } from '../views/person.ts'
import { fullDay, parseDay, plural, shortMonth, writtenSpan } from '../words/dates.ts'
import type { StayNow } from './person-data.ts'

const longestDays = 730
const mostTicks = 6

type Kind = Ribbon['stretches'][number]['kind']
const kinds: Readonly<Record<string, Kind | undefined>> = {
  authorised: 'authorised',
  protected: 'authorised',
  unproven: 'not-confirmed',
  unlawful: 'beyond',
  'out-of-status': 'beyond',
  excluded: 'other',
}
const legendWords: Readonly<Record<Kind, string>> = {
  authorised: 'Authorised stay',
  'not-confirmed': 'Not confirmed',
  beyond: 'After the authorised stay, by the record',
  other: 'Not counted',
}

interface Run {
  readonly from: Day
  readonly to: Day
  readonly kind: Kind
}

/** Runs of a stay; those of an open stay reach to today, since nothing has changed until then. */
function runsOf(stay: StayNow, today: Day): Run[] {
  const days = stay.explained.days
  const isOpen = stay.answer.determination.departedOn === undefined
  return days.flatMap((run, index) => {
    const kind = kinds[run.state]
    const from = parseDay(run.from)
    const to = parseDay(run.to)
    if (kind === undefined || from === undefined || to === undefined) return []
    return [{ from, to: isOpen && index === days.length - 1 && to < today ? today : to, kind }]
  })
}

function monthStarts(from: Day, to: Day): Day[] {
  const { year, month } = civilOf(from)
  const starts: Day[] = []
  for (let step = 0; ; step++) {
    const start = dayOf(year + Math.floor((month - 1 + step) / 12), ((month - 1 + step) % 12) + 1, 1)
    if (start > to) return starts
    if (start >= from) starts.push(start)
  }
}

function ticksOf(from: Day, to: Day, at: (day: Day) => number): Ribbon['ticks'] {
  const starts = monthStarts(from, to)
  const step = Math.ceil(starts.length / mostTicks)
  let year: number | undefined
  return starts
    .filter((_, index) => index % step === 0)
    .map((start) => {
      const own = civilOf(start).year
      const words = shortMonth(start, own !== year)
      year = own
      return { at: at(start), words }
    })
}

/** Whether a tick's words would stand on top of the end of the drawing. */
const fits = (tick: { at: number }): boolean => tick.at < 940

/** Stays on a line of time, positions per mille; undefined where no day of a stay is on record. */
export function ribbonOf(stays: readonly StayNow[], chosen: StayNow, today: Day): Ribbon | undefined {
  const runs = stays.map((stay) => runsOf(stay, today))
  const all = runs.flat()
  if (all.length === 0) return undefined
  const newest = all.reduce((latest, run) => Math.max(latest, run.to), 0)
  const last = Math.max(newest, today) as Day
  const earliest = all.reduce((first, run) => Math.min(first, run.from), last as number)
  const { year, month } = civilOf(Math.max(earliest, last - longestDays) as Day)
  const from = dayOf(year, month, 1)
  const to = (last + Math.ceil((last - from) * 0.06)) as Day
  const at = (day: Day): number => Math.round(((Math.max(day, from) - from) / (to - from)) * 10_000) / 10
  const limit = parseDay(String(chosen.answer.determination.lastAuthorisedDay))
  const shown = runs.map((own) => own.filter((run) => run.to >= from))
  const used = [...new Set(shown.flat().map((run) => run.kind))]
  return {
    description: stays.map((stay) => stay.explained.lead).join(' '),
    stretches: shown.flatMap((own) =>
      own.map((run, index) => ({
        from: at(run.from),
        to: at((run.to + 1) as Day),
        kind: run.kind,
        words: `${writtenSpan(run.from, run.to)}: ${legendWords[run.kind]}`,
        ...(index === 0 && run.to - run.from > 20 ? { label: plural(run.to - run.from + 1, 'day') } : {}),
      })),
    ),
    ticks: ticksOf(from, to, at).filter(fits),
    ...(limit !== undefined && limit >= from && limit <= to
      ? { limit: { at: at((limit + 1) as Day), words: `Authorised until ${fullDay(limit)}` } }
      : {}),
    today: at((today + 1) as Day),
    legend: used.map((kind) => ({ kind, words: legendWords[kind] })),
  }
}
