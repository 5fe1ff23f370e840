import { parseDay } from '@passage/domain/calendar/day'
import { type Bag, fault, isBag, text } from './fields.ts'
import { findUnfit, type Unfit } from './forbidden.ts'
import type { IntakeFault, IntakeInput } from './input.ts'
import { findUnknownName } from './known-names.ts'
import { checkCrossing } from './parse-crossing.ts'
import { checkOtherFact } from './parse-other.ts'
import { textOf } from './text-of.ts'

/** How an unknown value reads: as a record, as one to keep for a person, or as one of which nothing is kept. */
export type IntakeParse =
  | { readonly kind: 'readable'; readonly input: IntakeInput }
  | { readonly kind: 'quarantine'; readonly source: string; readonly sourceKey: string; readonly fault: IntakeFault }
  | { readonly kind: 'refuse'; readonly fault: IntakeFault }

/** Characters of a record that cannot be read; a larger one is refused, since it would be kept whole. */
const LONGEST_KEPT = 200_000

/** An instant may run ahead of our clock by this much: clocks differ. */
const SKEW_MS = 10 * 60_000
/** The first place on earth to begin a day is 14 hours ahead of UTC. */
const FIRST_ZONE_MS = 14 * 3_600_000

/**
 * Reads one record. Refused, with nothing kept: what is forbidden, what has fields that we do not know, what does not
 * say from where it is. Quarantined, kept whole: what has a source and a key but cannot be believed as it stands.
 */
export function parseIntake(value: unknown, now: Date): IntakeParse {
  if (!isBag(value)) return refuse(fault('intake.not-an-object', '', 'A record is a JSON object.'))
  const unfit = findUnfit(value)
  if (unfit !== undefined) return refuse(unfitFault(unfit))
  const unnamed = ['source', 'sourceKey'].map((name) => missingName(value, name)).find((found) => found !== undefined)
  if (unnamed !== undefined) return refuse(unnamed)
  const found = (value.fact === undefined ? checkCrossing(value) : checkOtherFact(value)) ?? checkNotFuture(value, now)
  if (found === undefined) return { kind: 'readable', input: value as unknown as IntakeInput }
  if (found.code === 'intake.unknown-field') return refuse(found)
  const unknown = findUnknownName(value)
  if (unknown !== undefined) {
    return refuse(fault('intake.unknown-field', unknown, `No field ${unknown.split('/').at(-1)} is known here.`))
  }
  if (textOf(value).length > LONGEST_KEPT) {
    return refuse(
      fault('intake.too-large', found.path, `${found.text} The record is too large to be kept for a person.`),
    )
  }
  return { kind: 'quarantine', source: String(value.source), sourceKey: String(value.sourceKey), fault: found }
}

function unfitFault({ path, why }: Unfit): IntakeFault {
  return why === 'forbidden'
    ? fault('intake.forbidden-field', path, 'A field of this name is never taken in. Nothing was kept.')
    : fault('intake.too-deep', path.slice(0, 60), 'Nested too deep to be looked through. Nothing was kept.')
}

function missingName(value: Bag, name: string): IntakeFault | undefined {
  if (value[name] === undefined) return fault('intake.missing-field', `/${name}`, `The field ${name} is required.`)
  return text(value[name], `/${name}`)
}

function checkNotFuture(value: Bag, now: Date): IntakeFault | undefined {
  const occurred = isBag(value.fact) && isBag(value.fact.occurred) ? value.fact.occurred : undefined
  const [at, on] = occurred === undefined ? [value.occurredAt, value.occurredOn] : [occurred.at, occurred.on]
  const place = occurred === undefined ? ['/occurredAt', '/occurredOn'] : ['/fact/occurred/at', '/fact/occurred/on']
  if (typeof at === 'string' && Date.parse(at) > now.getTime() + SKEW_MS) {
    return fault('intake.future', place[0] ?? '', 'This has not happened yet by our clock.')
  }
  const today = Math.floor((now.getTime() + FIRST_ZONE_MS) / 86_400_000)
  if (typeof on === 'string' && (parseDay(on) ?? today) > today) {
    return fault('intake.future', place[1] ?? '', 'It is not yet that day anywhere.')
  }
  return undefined
}

function refuse(found: IntakeFault): IntakeParse {
  return { kind: 'refuse', fault: found }
}
