import { formatDay } from '../../calendar/day.ts'
import type { Actor, Finding, Forum, Told } from '../case.ts'
import type { Pack } from '../pack.ts'
import type { Appearance } from '../representation.ts'
import type { Service } from '../service.ts'
import {
  changeFromText,
  changeToText,
  type DayChangeText,
  type ToldDayText,
  toldDayFromText,
  toldDayToText,
} from './days-text.ts'
import { dateOf, type FactText, factsFromText, factsToText, factToText, valueIn } from './fact-text.ts'

/** A service as it is written down. */
export type ServiceText = Omit<Service, 'on' | 'earlier'> & { readonly on: string }
export type AppearanceText = Omit<Appearance, 'enteredOn' | 'endedOn'> & { readonly enteredOn: string }
export type FindingText = Omit<Finding, 'on' | 'facts' | 'restsOn'> & {
  readonly on: string
  readonly facts?: readonly FactText[]
}

/** What every kind of it says: on which day it was so, and who tells it. */
interface Base {
  readonly on: string
  readonly by: Actor
}

/** Something that was told, as it is written down: dates as ISO text. */
export type ToldText =
  | (Base & { readonly type: 'fact-recorded'; readonly known: FactText })
  | (Base & { readonly type: 'fact-unknown'; readonly fact: string })
  | (Base & { readonly type: 'service-recorded'; readonly served: ServiceText })
  | (Base & { readonly type: 'service-returned'; readonly service: string })
  | (Base & { readonly type: 'appearance-entered'; readonly entered: AppearanceText })
  | (Base & { readonly type: 'appearance-ended'; readonly appearance: string; readonly permittedBy?: string })
  | (Base & { readonly type: 'finding-signed'; readonly signed: FindingText })
  | (Base & { readonly type: 'finding-withdrawn'; readonly finding: string })
  | (Base & { readonly type: 'forum-told'; readonly forum: Forum })
  | (Base & {
      readonly type: 'days-told'
      readonly days: readonly ToldDayText[]
      readonly changes: readonly DayChangeText[]
      readonly because: string
    })

export function toldToText(pack: Pack, told: Told): ToldText {
  const base = { on: formatDay(told.on), by: told.by }
  switch (told.type) {
    case 'fact-recorded':
      return { ...base, type: told.type, known: factToText(pack, told.fact, told.value) }
    case 'service-recorded':
      return { ...base, type: told.type, served: { ...told.service, on: formatDay(told.service.on) } }
    case 'appearance-entered': {
      const { endedOn: _endedOn, ...entered } = told.appearance
      return { ...base, type: told.type, entered: { ...entered, enteredOn: formatDay(entered.enteredOn) } }
    }
    case 'finding-signed': {
      const { facts, ...signed } = told.finding
      const resting = facts === undefined ? {} : { facts: factsToText(pack, facts) }
      return { ...base, type: told.type, signed: { ...signed, on: formatDay(signed.on), ...resting } }
    }
    case 'days-told': {
      const { type, because, days, changes } = told
      return { ...base, type, because, days: days.map(toldDayToText), changes: changes.map(changeToText) }
    }
    default:
      return { ...told, ...base }
  }
}

/** @throws RangeError for a date that does not exist */
export function toldFromText(text: ToldText): Told {
  const base = { on: dateOf(text.on), by: text.by }
  switch (text.type) {
    case 'fact-recorded': {
      const value = valueIn(text.known)
      if (value === undefined) throw new RangeError(`${text.known.name} has no value`)
      return { ...base, type: text.type, fact: text.known.name, value }
    }
    case 'service-recorded':
      return { ...base, type: text.type, service: { ...text.served, on: dateOf(text.served.on) } }
    case 'appearance-entered':
      return {
        ...base,
        type: text.type,
        appearance: { ...text.entered, enteredOn: dateOf(text.entered.enteredOn) },
      }
    case 'finding-signed': {
      const { facts, ...signed } = text.signed
      const resting = facts === undefined ? {} : { facts: factsFromText(facts) }
      return { ...base, type: text.type, finding: { ...signed, on: dateOf(signed.on), ...resting } }
    }
    case 'days-told': {
      const { type, because, days, changes } = text
      return { ...base, type, because, days: days.map(toldDayFromText), changes: changes.map(changeFromText) }
    }
    default:
      return { ...text, ...base }
  }
}
