import type { Day } from '@passage/domain/calendar/day'
import type { QuarantineCount, SourceState } from '@passage/ledger/gateway/sources'
import type { IntakeCode } from '@passage/ledger/intake/input'
import type { SourceRow, Sources } from '../views/other.ts'
import { clockTime, countWord, plural, writtenInstant } from '../words/dates.ts'
import { sourceName } from '../words/places.ts'

const laneWords: Readonly<Record<string, string>> = { live: 'Live', corrections: 'Corrections', bulk: 'Bulk load' }
const stateWords = { silent: 'Nothing yet', behind: 'Silent', loaded: 'Loaded', current: 'Current' } as const
const behindAfterMs = 60 * 60 * 1000

/** `4 seconds`, `6 hours`, `3 days`: the largest unit only. */
export function lagWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  if (seconds < 120) return plural(seconds, 'second')
  if (seconds < 7200) return plural(Math.round(seconds / 60), 'minute')
  if (seconds < 172_800) return plural(Math.round(seconds / 3600), 'hour')
  return plural(Math.round(seconds / 86_400), 'day')
}

const liveLag = (received: string | undefined, occurred: string | undefined): string =>
  received === undefined || occurred === undefined ? 'Not known' : lagWords(Date.parse(received) - Date.parse(occurred))

function titleOf(rows: readonly SourceRow[]): string {
  if (rows.length === 0) return 'No source has sent anything yet.'
  const live = rows.filter((row) => row.lane === 'live')
  if (live.length === 0) return 'Records were loaded from files. No source sends live yet.'
  const behind = [...new Set(live.filter((row) => row.state === 'behind').map((row) => row.source))]
  return behind.length === 0 ? 'The border records are current.' : `Silent for more than an hour: ${behind.join(', ')}.`
}

/** A source can send facts that name a day only: then records have come, and no instant is known. */
const noEvent = ({ accepted }: SourceState): string => (accepted > 0 ? 'No time given' : 'None yet')

function rowOf(health: SourceState, now: string, today: Day): SourceRow {
  const { lastReceivedAt: received, lastOccurredAt: occurred } = health
  const quiet = received === undefined ? Number.POSITIVE_INFINITY : Date.parse(now) - Date.parse(received)
  const isLive = health.lane === 'live'
  const state = received === undefined ? 'silent' : !isLive ? 'loaded' : quiet > behindAfterMs ? 'behind' : 'current'
  return {
    source: sourceName(health.source),
    lane: health.lane,
    laneWords: laneWords[health.lane] ?? health.lane,
    accepted: health.accepted,
    quarantined: health.quarantined,
    refused: health.refused,
    lastEvent: occurred === undefined ? noEvent(health) : writtenInstant(occurred, today),
    lag: isLive ? liveLag(received, occurred) : 'Not live',
    state,
    stateWords: state === 'behind' ? `Silent for ${lagWords(quiet)}` : stateWords[state],
  }
}

/** Every code that a record in quarantine can have; what is refused is kept nowhere and has no place here. */
const codes: Readonly<Record<Exclude<IntakeCode, RefusedCode>, string>> = {
  'intake.key-reused': 'The same key came again with other content',
  'intake.no-such-date': 'A date that does not exist',
  'intake.partial-birth-date': 'A birth date of which the day or month is not known',
  'intake.born-later': 'Born after the crossing',
  'intake.not-an-instant': 'A time without its zone',
  'intake.never-occurred': 'No word on when it happened',
  'intake.missing-field': 'A field that is required is missing',
  'intake.wrong-type': 'A field that cannot be read',
  'intake.future': 'It has not happened yet by our clock',
  'intake.nobody': 'Nothing says who it is about',
  'intake.unknown-record': 'It is about a record that is not known here',
  'intake.corrects-unknown': 'It corrects a record that is not known here',
  'intake.unwritable-text': 'Text with half a character in it',
  'intake.too-long': 'Text that is too long',
  'intake.fact': 'A fact that cannot be read',
  'intake.corrects-other-person': 'It corrects the record of somebody else',
}
type RefusedCode =
  | 'intake.not-json'
  | 'intake.not-an-object'
  | 'intake.forbidden-field'
  | 'intake.unknown-field'
  | 'intake.too-large'
  | 'intake.too-deep'

const wordsOf = (code: string): string => (Object.hasOwn(codes, code) ? codes[code as keyof typeof codes] : code)

function reasonsOf(quarantine: readonly QuarantineCount[]): Sources['reasons'] {
  const sums = new Map<string, number>()
  for (const { code, records } of quarantine) sums.set(code, (sums.get(code) ?? 0) + records)
  return [...sums]
    .map(([code, count]) => ({ code, words: wordsOf(code), count }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
}

/** What arrived, how far behind it is, and what was not taken in. */
export function sourcesView(
  health: readonly SourceState[],
  quarantine: readonly QuarantineCount[],
  now: string,
  today: Day,
): Sources {
  const rows = health.map((each) => rowOf(each, now, today))
  const held = health.reduce((sum, each) => sum + each.quarantined, 0)
  const names = new Set(rows.map((row) => row.source)).size
  return {
    title: titleOf(rows),
    lead: [
      `${countWord(names)} ${names === 1 ? 'source has' : 'sources have'} sent records.`,
      held === 0
        ? 'No record waits in quarantine.'
        : `${plural(held, 'record')} ${held === 1 ? 'waits' : 'wait'} in quarantine for a person. Nothing follows from them.`,
    ],
    rows,
    reasons: reasonsOf(quarantine),
    madeAt: `Read at ${clockTime(now)} UTC.`,
  }
}

/** One or two lines for the rail of My work. */
export function streamLines(health: readonly SourceState[], now: string, today: Day): string[] {
  const last = health
    .map((each) => each.lastReceivedAt)
    .filter((at) => at !== undefined)
    .sort()
    .at(-1)
  if (last === undefined) return ['No border record has come in yet.']
  const quiet = Date.parse(now) - Date.parse(last)
  const state = quiet > behindAfterMs ? `Border records are ${lagWords(quiet)} behind.` : 'Border records are current.'
  return [state, `Last record ${quiet < 86_400_000 ? `${clockTime(last)} UTC` : writtenInstant(last, today)}.`]
}

/** One line where a live source has gone silent: what may be missing, and since when. */
export function partialLine(health: readonly SourceState[], now: string): string | undefined {
  const silent = health.filter(
    (each) =>
      each.lane === 'live' &&
      each.lastReceivedAt !== undefined &&
      Date.parse(now) - Date.parse(each.lastReceivedAt) > behindAfterMs,
  )
  if (silent.length === 0) return undefined
  const lines = silent.map(
    (each) =>
      `${sourceName(each.source)}: silent for ${lagWords(Date.parse(now) - Date.parse(each.lastReceivedAt ?? now))}`,
  )
  return `Records may be missing. ${lines.join('. ')}.`
}
