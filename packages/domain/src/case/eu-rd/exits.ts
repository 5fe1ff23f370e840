import type { Day } from '../../calendar/day.ts'
import type { Case } from '../case.ts'
import type { FactValue } from '../fact.ts'
import type { Pack } from '../pack.ts'
import { readerOf } from '../view.ts'
import { type Consequence, type EuExit, euExits } from './exits.data.ts'

/** Reserved: a return hub. It is refused until a reviewed rule exists. */
export const RESERVED_EXIT = 'eu.ex10-hub'

/** An exit with what may follow, and the facts that each of them rests on. */
export interface PossibleExit {
  readonly exit: string
  readonly words: string
  /** Departure is verified only by exit from the territory of the Member States, not of one State. */
  readonly departure: 'verified' | 'claimed' | 'unknown' | 'none'
  readonly consequences: readonly (Omit<Consequence, 'restsOn'> & {
    readonly restsOn: readonly { readonly fact: string; readonly value: FactValue | undefined }[]
  })[]
}

/** The exit that a case has taken; undefined: it has taken none. */
export function exitOf(pack: Pack, state: Case, on: Day): PossibleExit | undefined {
  const exit = whichExit(state.regions)
  if (exit === undefined) return undefined
  const { fact } = readerOf(pack, state, { on, lawOf: on })
  const left = fact('left-member-states')
  const consequences = exit.consequences.map(({ restsOn, ...rest }) => ({
    ...rest,
    restsOn: restsOn.map((name) => ({ fact: name, value: fact(name) })),
  }))
  const departure =
    exit === euExits.regularised
      ? 'none'
      : left === 'verified'
        ? 'verified'
        : left === 'claimed'
          ? 'claimed'
          : 'unknown'
  return { exit: exit.id, words: exit.words, departure, consequences }
}

function whichExit({ departure, period, stay, 'go-to-state': goTo }: Case['regions']): EuExit | undefined {
  if (stay === 'regularised') return euExits.regularised
  if (departure === 'removed')
    return period === 'refused' ? euExits['removed-without-period'] : euExits['removed-after-period']
  if (departure === 'to-other-state') return goTo === 'complied' ? euExits['to-state-of-permit'] : euExits['taken-back']
  if (departure === 'own-motion' || departure === 'in-period' || departure === 'after-period') return euExits[departure]
  return departure === 'border-return' ? euExits['border-return'] : undefined
}
