import { act, report } from '../actions.ts'
import type { Action } from '../slice.ts'
import { FINAL } from './us-begin.ts'

/** What `removed` brings: the country, and the day. */
export const toA = { 'removal-country': 'A', 'left-on': FINAL } as const

/** The execution by the State, as an act and as something that a source says has happened. */
export const execution: readonly Action[] = [act('removed', 'supervisor', toA), report('removed', toA)]

/** Asked in every state of every slice: a stop by a court, and redress by the person. Not followed where the slice has no room. */
export const ways: readonly Action[] = [
  act('court-stay-granted', 'court', {}, { is: 'stop', probe: true }),
  act('citizenship-claimed', 'person', {}, { is: 'stop', probe: true }),
  act('motion-filed', 'person', {}, { is: 'redress', probe: true }),
  act('habeas-filed', 'person', {}, { is: 'redress', probe: true }),
  act('appeal-filed', 'person', {}, { is: 'redress', probe: true }),
]

/** The same, less what the slice follows itself. */
export const waysWithout = (...types: readonly string[]): readonly Action[] =>
  ways.filter(({ make }) => !types.includes(make(FINAL).type))
