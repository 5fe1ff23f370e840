import { eventOf, type Invariant } from '../invariant.ts'

/** Every way by which an order comes into being. */
const MAKING = [
  'order-made',
  'ordered-in-absentia',
  'stipulated-order-made',
  'er-ordered',
  'vwp-removal-ordered',
  'order-reinstated',
  'admin-removal-ordered',
  'vd-granted-before',
  'vd-granted-after',
] as const

/** Every way by which somebody who was held is free again, or handed to others. */
const FREE = [
  'released',
  'released-on-bond',
  'released-on-recognizance',
  'paroled',
  'released-under-supervision',
  'special-danger-dismissed',
  'habeas-granted',
  'handed-to-children-office',
  'removed',
] as const
const OF_AN_ARREST = ['charging-decided', 'emergency-recorded']

/** What belonged to an earlier order is not carried into the next. */
export const usAnew: readonly Invariant[] = [
  {
    id: 'us.order-begins-bare',
    text: 'An order begins without a warrant, unexplained, and on its own day: what was done on an earlier one carries nothing.',
    law: ['8 CFR 241.2(a)(1)', '8 CFR 1003.37', 'Passage design, section 6'],
    pack: 'us',
    about: MAKING,
    see: (edge) => {
      if (eventOf(edge) === undefined || edge.entry.kind !== 'done') return 'out'
      const { facts } = edge.after
      const carried = facts['warrant-issued'] === 'yes' || facts['language-understood'] === 'yes'
      if (carried || facts['order-made-on'] !== edge.asked.on) return 'broken'
      // An earlier order was served: there is something that could be carried.
      return edge.before.services.some(({ document }) => document === 'order') ? 'held' : 'open'
    },
  },
  {
    id: 'us.arrest-own-decision',
    text: 'The decision on custody and charges, and an emergency, are of one arrest: nothing of them is left after a release, or with another arrest.',
    law: ['8 CFR 287.3(d)'],
    pack: 'us',
    about: [...FREE, 'arrested'],
    see: (edge) => {
      if (eventOf(edge) === undefined || edge.entry.kind !== 'done') return 'out'
      const { facts } = edge.after
      if (OF_AN_ARREST.some((name) => facts[name] !== undefined)) return 'broken'
      if (facts['arrested-on'] !== (edge.asked.type === 'arrested' ? edge.asked.on : undefined)) return 'broken'
      return OF_AN_ARREST.some((name) => edge.before.facts[name] !== undefined) ? 'held' : 'open'
    },
  },
  {
    id: 'us.countries-stay-barred',
    text: 'A country that one grant of protection ruled out is not open after another grant, which may only rule out more.',
    law: ['8 USC 1231(b)(3)(A)', '8 CFR 208.16(c)'],
    pack: 'us',
    about: ['withholding-granted', 'convention-granted', 'convention-deferral'],
    see: ({ entry, before, after }) => {
      const [ruledOut, now] = [before.facts['barred-countries'], after.facts['barred-countries']]
      if (entry.kind !== 'done' || !Array.isArray(ruledOut)) return 'out'
      // Not known afterwards is every country.
      const open = Array.isArray(now) && ruledOut.some((country) => !now.includes(country))
      if (open) return 'broken'
      return ruledOut.length === 0 ? 'open' : 'held'
    },
  },
]
