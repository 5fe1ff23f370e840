import type { Day } from '@passage/domain/calendar/day'
import { type Bar, beforeSigning, decideBarred } from '@passage/domain/case/bars'
import type { Case, CaseEntry } from '@passage/domain/case/case'
import type { Pack, Transition } from '@passage/domain/case/pack'
import { stepsFrom } from '@passage/domain/case/survey'
import type { CaseField, CaseStep } from '../views/case.ts'
import { failedRows, withheldFrom } from './gates.ts'
import type { Viewing } from './lines.ts'
import { citationOf, valueText } from './words.ts'

/** A field of a form for one fact. */
export function fieldOf(pack: Pack, state: Case, fact: string): CaseField | undefined {
  const kind = pack.facts[fact]
  if (kind === undefined) return undefined
  const now = state.facts[fact]
  return {
    fact,
    words: kind.words.charAt(0).toUpperCase() + kind.words.slice(1),
    kind: kind.kind,
    values: [...(kind.values ?? [])],
    ...(now === undefined ? {} : { now: valueText(kind, now) }),
    roles: [...(kind.recordedBy ?? [])],
  }
}

/** Facts that can be written down by themselves, as far as this reader may know of them. */
export const fieldsOf = (pack: Pack, state: Case, { audience }: Viewing): CaseField[] =>
  Object.keys(pack.facts).flatMap((fact) => {
    const kind = pack.facts[fact]
    if (kind?.recordedBy === undefined || pack.derived[fact] !== undefined) return []
    if (withheldFrom(pack, fact, audience)) return []
    return fieldOf(pack, state, fact) ?? []
  })

/** The steps that begin where the case stands: those of the reader first, then those that others take and that can be reported. */
export function stepRows(
  state: Case,
  viewing: Viewing,
  { roles, bars, today }: { readonly roles: readonly string[]; readonly bars: readonly Bar[]; readonly today: Day },
): CaseStep[] {
  const { pack } = viewing
  const rows = stepsFrom(pack, state, today).map((row) => stepRow(row, state, viewing, { roles, bars, today }))
  return rows.toSorted((one, other) => Number(other.mine) - Number(one.mine))
}

function stepRow(
  row: Transition,
  state: Case,
  viewing: Viewing,
  { roles, bars, today }: { readonly roles: readonly string[]; readonly bars: readonly Bar[]; readonly today: Day },
): CaseStep {
  const { pack, audience } = viewing
  const mine = row.by.some((role) => roles.includes(role))
  const by = { role: row.by.find((role) => roles.includes(role)) ?? row.by[0] ?? '', name: '' }
  const event = { type: row.event, on: today, by, mode: 'act', facts: {}, reasons: 'given' } as const
  const entry = decideBarred(pack, state, event, { lawOf: today, bars: row.adverse === undefined ? [] : bars })
  const failing = beforeForm(entry)
  return {
    event: row.event,
    text: row.text,
    citation: citationOf(row.authority),
    against: row.adverse ?? 0,
    protects: row.protective === true,
    roles: [...row.by],
    mine,
    fields: (row.brings ?? []).flatMap((fact) => fieldOf(pack, state, fact) ?? []),
    holding: failing.length,
    gates: failedRows(pack, failing, audience),
  }
}

/** What holds a step before its form is filled in: not what the form itself will bring. */
const beforeForm = (entry: CaseEntry) => beforeSigning(entry)?.failing ?? []
