import type { Day } from '@passage/domain/calendar/day'
import { beforeSigning, decideBarred } from '@passage/domain/case/bars'
import type { Case } from '@passage/domain/case/case'
import type { Outside } from '@passage/domain/case/outside'
import type { Pack, Transition } from '@passage/domain/case/pack'
import { isWithheldFrom } from '@passage/domain/case/refusal'
import { beginsIn, goesOn, stepsOf } from '@passage/domain/case/survey'
import type { CaseFile } from '@passage/ledger/case/read-case'
import type { CaseField, CaseStep } from '../views/case.ts'
import { failedRows } from './gates.ts'
import type { Viewing } from './lines.ts'
import { isSecretStep } from './withheld.ts'
import { citationOf, valueText } from './words.ts'

/** A field of a form for one fact. */
export function fieldOf(pack: Pack, state: Case, fact: string, audience: Viewing['audience']): CaseField | undefined {
  const kind = pack.facts[fact]
  if (kind === undefined) return undefined
  // What the law keeps from a reader may be asked of that reader, and is not told.
  const now = isWithheldFrom(pack, fact, audience) ? undefined : state.facts[fact]
  return {
    fact,
    words: kind.words.charAt(0).toUpperCase() + kind.words.slice(1),
    kind: kind.kind,
    values: [...(kind.values ?? [])],
    ...(now === undefined ? {} : { now: valueText(kind, now) }),
    roles: [...(kind.recordedBy ?? [])],
  }
}

/**
 * Facts that can be written down by themselves, as far as this reader may know of them. The person and counsel see those that are
 * theirs to tell, with what is theirs to say: they claim and take back, and judge nothing.
 */
export const fieldsOf = (pack: Pack, state: Case, { audience }: Viewing): CaseField[] =>
  Object.keys(pack.facts).flatMap((fact) => {
    const kind = pack.facts[fact]
    if (kind?.recordedBy === undefined || pack.derived[fact] !== undefined) return []
    if (isWithheldFrom(pack, fact, audience)) return []
    const field = fieldOf(pack, state, fact, audience)
    if (field === undefined || (audience !== 'person' && audience !== 'counsel')) return field ?? []
    if (!kind.recordedBy.includes(audience)) return []
    return kind.claim === undefined ? field : { ...field, values: [...kind.claim.made, ...kind.claim.back] }
  })

/** Who reads the steps, and what holds from outside. */
interface Asking {
  readonly roles: readonly string[]
  readonly outside: Outside
  readonly today: Day
}

/**
 * The steps of the reader that begin where the case stands, each with what holds it; and every step of others, which can be
 * reported whether or not it begins here.
 */
export function stepRows(file: CaseFile, viewing: Viewing, asking: Asking): CaseStep[] {
  const rows = stepsOf(file.pack, asking.today)
    .map((row) => stepRow(row, file, viewing, asking))
    .filter(({ event, mine }) => mine || !isSecretStep(file.pack, event, viewing.audience))
  return [...rows.filter(({ mine, begins }) => mine && begins), ...rows.filter(({ mine }) => !mine)]
}

function stepRow(row: Transition, { head, pack, state }: CaseFile, { audience }: Viewing, asking: Asking): CaseStep {
  const { roles, outside, today } = asking
  const mine = row.by.some((role) => roles.includes(role))
  const by = { role: row.by.find((role) => roles.includes(role)) ?? row.by[0] ?? '', name: '' }
  const event = { type: row.event, on: today, by, mode: 'act', facts: {}, reasons: 'given' } as const
  // What holds it before its form is filled in: signatures are still to come.
  const failing = beforeSigning(decideBarred(head, state, event, { lawOf: today, outside }))?.failing ?? []
  const gates = failedRows(pack, failing, audience)
  return {
    event: row.event,
    text: row.text,
    citation: citationOf(row.authority),
    against: row.adverse ?? 0,
    protects: row.protective === true,
    roles: [...row.by],
    mine,
    begins: beginsIn(row, state),
    goesOn: !isSecretStep(pack, row.event, audience) && goesOn(pack, row, state),
    fields: (row.brings ?? []).flatMap((fact) => fieldOf(pack, state, fact, audience) ?? []),
    holding: gates.length,
    // Of others’ steps the number says enough: they are reported, not asked for.
    gates: mine ? gates : [],
  }
}
