import { birthDate } from './dates.ts'
import { checkDigit } from './document-number.ts'
import {
  type Checked,
  MRZ_FORMATS,
  MRZ_LAYOUTS,
  type MrzFormat,
  type MrzLayout,
  type Place,
} from './mrz-formats.data.ts'
import { otherReadings } from './mrz-misreadings.ts'

/** What a check digit says of what it covers. */
export interface MrzCheck {
  readonly of: Checked
  readonly read: string
  /** Undefined: the zone has no digit here, where there is nothing to check. */
  readonly holds: boolean | undefined
  /**
   * Readings with one look-alike character changed under which the digit holds: where it does not hold, what it may have
   * been; where it holds, what it cannot tell from it (6 and G, 1 and L). For a person to look at, never taken.
   */
  readonly others: readonly string[]
}

/** A machine-readable zone as it was read. Fillers are gone; nothing is corrected. */
export interface MrzReading {
  readonly format: MrzFormat
  readonly code: string
  readonly issuer: string
  readonly number: string
  readonly nationality: string
  readonly family: string
  /** Empty for a person of one name. */
  readonly given: string
  /** The name fills its room to the end: some of it may be missing. */
  readonly mayBeCut: boolean
  /** `YYMMDD`; `<<` where a part is not known. The century is not in the zone: {@link mrzDate}. */
  readonly born: string
  readonly sex: string
  readonly expires: string
  readonly optional: readonly string[]
  readonly checks: readonly MrzCheck[]
}

/** Why a text is no machine-readable zone. */
export interface MrzRefusal {
  readonly refused: 'mrz.shape' | 'mrz.character'
  readonly because: string
}

/** Reads the lines of a zone: TD1, TD2, TD3 and the visas MRV-A and MRV-B of ICAO Doc 9303. */
export function readMrz(text: string): MrzReading | MrzRefusal {
  const lines = text
    .trimStart()
    .slice(0, 200)
    .trimEnd()
    .split(/\s*\n\s*/)
  const format = formatOf(lines)
  if (format === undefined) {
    const found = lines.map(({ length }) => length).join(', ')
    return { refused: 'mrz.shape', because: `Lines of ${found} characters are none of ${MRZ_FORMATS.join(', ')}.` }
  }
  for (const [line, written] of lines.entries()) {
    const at = written.search(/[^A-Z0-9<]/)
    if (at >= 0)
      return { refused: 'mrz.character', because: `Line ${line + 1}, character ${at + 1} is none of A-Z, 0-9 and <.` }
  }
  return readingOf(format, lines)
}

function formatOf(lines: readonly string[]): MrzFormat | undefined {
  const visa = lines[0]?.startsWith('V') === true
  return MRZ_FORMATS.find((format) => {
    const layout = MRZ_LAYOUTS[format]
    return layout.visa === visa && layout.lines === lines.length && lines.every((one) => one.length === layout.width)
  })
}

function readingOf(format: MrzFormat, lines: readonly string[]): MrzReading {
  const layout = MRZ_LAYOUTS[format]
  const at = ([line, from, to]: Place) => lines[line]?.slice(from, to) ?? ''
  const bare = (place: Place) => withoutFillers(at(place))
  const { places } = layout
  const long = longNumberIn(layout, at)
  const name = at(places.name)
  const [family = '', given = ''] = name.split('<<').map(withoutFillers)
  return {
    format,
    code: bare(places.code),
    issuer: bare(places.issuer),
    number: withoutFillers(long?.number ?? at(places.number)),
    nationality: bare(places.nationality),
    family,
    given,
    mayBeCut: !name.endsWith('<'),
    born: at(places.born),
    sex: bare(places.sex),
    expires: at(places.expires),
    optional: layout.optional.map((place, which) => (which === 0 && long !== undefined ? long.rest : bare(place))),
    checks: layout.checks.map(({ of, over, digit }) =>
      of === 'document number' && long !== undefined
        ? checkOf(of, long.number, long.digit)
        : checkOf(of, over.map(at).join(''), at(digit)),
    ),
  }
}

/** A document number that goes on in the optional data: a filler stands where its check digit would be. */
function longNumberIn({ longNumber, places, optional, checks }: MrzLayout, at: (place: Place) => string) {
  const [own] = checks
  const [more] = optional
  if (!longNumber || own === undefined || more === undefined || at(own.digit) !== '<') return undefined
  const [, begun = '', digit = '', rest = ''] = /^([A-Z0-9]+)([0-9])<(.*)$/.exec(`${at(more)}<`) ?? []
  if (begun === '') return undefined
  return { number: at(places.number) + begun, digit, rest: withoutFillers(rest) }
}

/** A digit may be a filler only over nothing but fillers. */
function checkOf(of: Checked, read: string, digit: string): MrzCheck {
  const nothing = /^<*$/.test(read)
  if (nothing && digit === '<') return { of, read, holds: undefined, others: [] }
  const holds = (text: string) => digit === String(checkDigit(text))
  return { of, read, holds: holds(read), others: of === 'whole' ? [] : otherReadings(of, read).filter(holds) }
}

function withoutFillers(text: string): string {
  return text.replace(/<+/g, ' ').trim()
}

/**
 * A date of a zone as `YYYY-MM-DD`, `00` for a part that is not known, in the last century in which it is not after
 * `latest` (`YYYY-MM-DD`): for a birth date the day of reading, for an expiry a day as far ahead as documents last.
 * Undefined where it is no date.
 */
export function mrzDate(text: string, latest: string): string | undefined {
  const [, year, month, day] = /^(\d\d)(\d\d|<<)(\d\d|<<)$/.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const rest = `${year}-${month}-${day}`.replaceAll('<<', '00')
  const century = Number(latest.slice(0, 2))
  const date = `${century}${rest}` <= latest ? `${century}${rest}` : `${century - 1}${rest}`
  return birthDate(date) === undefined ? undefined : date
}
