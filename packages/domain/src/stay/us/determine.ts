import type { Day } from '../../calendar/day.ts'
import type { Determination, Question } from '../determination.ts'
import type { AssembledHistory } from '../history/types.ts'
import { type EarlierStay, permanentBarAsk } from './aggregate.ts'
import { type Authorised, authorise } from './authorise.ts'
import { type Frame, frameStays } from './frames.ts'
import { continuation } from './inherit.ts'
import { usLawOn } from './law.ts'
import type { StayCase } from './measured.ts'
import { personFacts } from './person.ts'
import { personSpans } from './protection.ts'
import { FAR, PAST, type Span } from './span.ts'
import { determineStay } from './stay.ts'

/** One determination for each stay that had begun by `asOf`, oldest first. */
export function determineUs(
  assembled: AssembledHistory,
  question: Question & { readonly rulebookOn: Day },
): { readonly determinations: readonly Determination[] } {
  const person = personFacts(assembled)
  const flags: string[] = []
  const frames = frameStays(assembled.stays, person)
  // Presence that no crossing explains stands in a stay opened by terms, a filing or a grant.
  const opened = frames.length > assembled.stays.length
  for (const flag of assembled.flags) if (!(opened && flag === 'presence-without-stay')) flags.push(flag)
  const shared = personSpans(person, frames, flags)
  const law = usLawOn(question.rulebookOn)
  const determinations: Determination[] = []
  let before: { readonly frame: Frame; readonly authorised: Authorised } | undefined
  const earlier: EarlierStay[] = []
  let usedUpTo: Day = PAST
  for (const frame of frames) {
    const stayFlags = frame.stay.flags.length === 0 ? flags.slice() : [...flags, ...frame.stay.flags]
    const continued = continuation(frame, before, person)
    const authorised = authorise(frame, person, law, continued.inherited, stayFlags)
    const touching = spansOf(authorised, shared, frame, usedUpTo)
    before = { frame, authorised }
    usedUpTo = laterUse(usedUpTo, frame)
    // A stay that is on record for later counts for those beside it whose days are not known, on every day alike.
    if (isLater(frame, question.asOf)) continue
    const one: StayCase = {
      frame,
      person,
      authorised,
      spans: touching,
      asks: continued.asks,
      law,
      question,
      flags: stayFlags,
    }
    const determination = determineStay(one)
    const again = authorised.admission.kind === 'none' && earlier.length > 0
    determinations.push(again ? permanentBarAsk(determination, earlier) : determination)
    earlier.push({ one, determination })
  }
  return { determinations }
}

/** A stay of which nothing on record had happened by then: its arrival, or without one all that speaks of it, comes later. */
function isLater({ stay, terms, windowFrom }: Frame, asOf: Day): boolean {
  if (stay.arrival !== undefined) return windowFrom > asOf && windowFrom !== PAST
  if (stay.end.kind === 'open' || (stay.end.kind === 'departed' ? stay.end.on : stay.end.notBefore) <= asOf)
    return false
  const told = [...terms, ...stay.unconfirmedDepartures].map(({ day }) => day ?? PAST)
  return Math.min(...told, ...stay.seenOn.map(({ day }) => day), FAR) > asOf
}

/** The stay's own spans and those of the person that touch it. */
function spansOf(authorised: Authorised, shared: readonly Span[], frame: Frame, usedUpTo: Day): readonly Span[] {
  if (shared.length === 0) return authorised.admission.spans
  const spans = authorised.admission.spans.slice()
  for (const span of shared) {
    const from = Math.min(span.from, span.other?.from ?? FAR)
    const to = Math.max(span.to, span.other?.to ?? PAST)
    if (from <= frame.last && to >= frame.start && !usedUp(span, usedUpTo)) spans.push(span)
  }
  return spans
}

/** A grant for one stay, given before an earlier departure, is used up by it. */
function usedUp(span: Span, usedUpTo: Day): boolean {
  return (span.reason === 'voluntary-departure' || span.reason === 'parole') && span.from <= usedUpTo
}

/** Last day up to which leaving has used up the grants for one stay; a trip on advance parole uses up none. */
function laterUse(usedUpTo: Day, { stay, last }: Frame): Day {
  if (last === FAR || (stay.end.kind === 'departed' && stay.end.by.fact.onAdvanceParole === true)) return usedUpTo
  return Math.max(usedUpTo, last) as Day
}
