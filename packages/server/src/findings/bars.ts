import type { FindingRefusal } from '@passage/domain/finding/finding'
import { findingRules } from '@passage/domain/finding/finding.rules'
import { refuse } from '@passage/domain/redress/refusal'
import type { Rule } from '@passage/domain/rules/rule'
import { refusalOfStops, type Stop } from '@passage/domain/stops/stop'
import type { Bar, Turn } from '../views/turn.ts'

type AnyRefusal = Pick<FindingRefusal, 'title' | 'remedy' | 'rule'> & { readonly code: string }

export const citationOf = ({ authority }: Rule): string => authority.map(({ citation }) => citation).join('; ')

/** A refusal of the domain as a screen shows it before anybody asks. */
export const barOf = ({ code, title, remedy, rule }: AnyRefusal): Bar => ({
  code,
  title,
  rule: rule.id,
  text: rule.text,
  citation: citationOf(rule),
  remedy,
})

/** What keeps every act about a stay from being done, in the order in which an act asks: stops, then what is disputed. */
export function barOfPerson(stops: readonly Stop[], disputed: boolean): Bar | undefined {
  const stopped = refusalOfStops(stops)
  if (stopped !== undefined) return barOf(stopped)
  if (!disputed) return undefined
  const remedy =
    'A decision on the request, and after a refusal the end of the time for a review, clears it. So does a withdrawal by the person.'
  return barOf(refuse('disputed-not-used-adversely', { detail: '', remedy }))
}

/** That one person alone finds nothing: shown to whoever proposed. */
export const onePerson: Bar = barOf({
  code: 'act.one-person',
  rule: findingRules.twoPeople,
  title: 'One person alone cannot do this',
  remedy: 'Somebody else than proposed it signs it.',
})

/** The same turn with what holds it: no permission outweighs a bar. */
export const held = (turn: Turn, bar: Bar | undefined): Turn =>
  bar === undefined ? turn : { ...turn, may: false, bar }
