import { digestOf } from './digest.ts'
import type { Explored } from './explore.ts'
import { NO_DEAD_END } from './explore.ts'
import type { Invariant } from './invariant.ts'
import type { Slice } from './slice.ts'
import type { Swept } from './sweep.ts'
import type { ToldDates } from './told-dates.ts'
import type { Caught } from './work.ts'

/** What was abstracted, said once and in full. */
const abstraction: readonly string[] = [
  'What is explored are the real functions decide, tell, evolve and executable with the real tables of the packs. Only data is abstracted.',
  'A state is what a step can read: regions, facts, services, appearances, findings and the day. Counters, and open duties and breaches beyond those of its beginning, are left out: no gate of a law reads them. That they are written is judged on every edge.',
  'A slice is a part of the law in which the named regions and facts vary and every order of every action is tried until no state is new. Everything else stands as the beginning of the slice left it, so two parts that stand in different slices are not explored against each other, except that every slice stands on the same gates.',
  'A fact takes the values that are listed, and unknown. Days are a few representatives on both sides of each term. Countries are three: named, ruled out, neither.',
  'A paper is served once in each way, an appearance is entered once, a finding is signed once at a time. Findings rest on what was so when they were signed, and are kept when that changes.',
  'Every slice begins where real steps lead from an empty case. Two slices then take the services off the record, to try every service.',
  'States are counted in each slice by itself; a case that two slices can both reach is counted in both.',
  'The law is that of the day of the step. Other versions of a rule are tested elsewhere.',
]

interface Totals {
  readonly states: number
  readonly edges: number
  readonly slices: number
  readonly invariants: number
  readonly violations: number
  /** Invariants whose guarded state was reached. */
  readonly witnessed: number
  readonly deadEnds: number
  readonly faults: number
  readonly faultsCaught: number
}

export interface Proof {
  readonly packs: readonly { readonly id: string; readonly version: string; readonly digest: string }[]
  readonly totals: Totals
  readonly abstraction: readonly string[]
  readonly slices: readonly object[]
  readonly invariants: readonly Judged[]
  readonly faults: readonly Caught[]
  readonly toldDates: ToldDates & { readonly faultCaught: boolean }
  readonly cuts: Readonly<Record<Swept['answer'], number>> & { readonly notSeen: readonly string[] }
}

/** A shortest way to something, in the slice where it is shortest. */
interface Way {
  readonly slice: string
  readonly way: readonly string[]
}

/** One invariant over all slices. */
interface Judged {
  readonly id: string
  readonly text: string
  readonly law: readonly string[]
  /** How often what it forbids was asked for and not done; how often the same kind of step was done lawfully. */
  readonly held: number
  readonly open: number
  readonly violations: number
  /** Shortest ways: to a guarded state, to the good path, and to a violation. */
  readonly witness?: Way
  readonly goodPath?: Way
  readonly counterExample?: Way
}

export interface Parts {
  readonly slices: readonly Slice[]
  readonly invariants: readonly Invariant[]
  readonly explored: readonly Explored[]
  readonly faults: readonly Caught[]
  readonly swept: readonly Swept[]
  readonly told: Proof['toldDates']
}

export function proofOf({ slices, invariants, explored, faults, swept, told }: Parts): Proof {
  const judged = invariants.map((one) => judgedOf(one, explored))
  const packs = new Map(slices.map(({ pack }) => [`${pack.id} ${pack.version}`, pack]))
  const sum = (of: (one: Explored) => number): number => explored.reduce((total, one) => total + of(one), 0)
  const count = (answer: Swept['answer']): number => swept.filter((one) => one.answer === answer).length
  return {
    packs: [...packs.values()].map((pack) => ({ id: pack.id, version: pack.version, digest: digestOf(pack) })),
    totals: {
      states: sum(({ states }) => states),
      edges: sum(({ edges }) => edges),
      slices: slices.length,
      invariants: invariants.length + 1,
      violations: judged.reduce((total, { violations }) => total + violations, 0) + told.broken,
      witnessed: judged.filter(({ held }) => held > 0).length + (told.held > 0 ? 1 : 0),
      deadEnds: sum(({ deadEnds }) => deadEnds),
      faults: faults.length + 1,
      faultsCaught: faults.filter(({ caught }) => caught).length + (told.faultCaught ? 1 : 0),
    },
    abstraction,
    slices: slices.map((slice, index) => {
      const { states = 0, edges = 0, depth = 0, whole = false, deadEnds = 0 } = explored[index] ?? {}
      const { id, pack, words, leavesOut, varies } = slice
      const facts = Object.keys(varies.facts)
      const size = { states, edges, depth, whole, deadEnds }
      return { id, pack: `${pack.id} ${pack.version}`, words, leavesOut, regions: varies.regions, facts, ...size }
    }),
    invariants: judged,
    faults,
    toldDates: told,
    cuts: {
      seen: count('seen'),
      unseen: count('unseen'),
      outside: count('outside'),
      notSeen: swept
        .filter(({ answer }) => answer !== 'seen')
        .map(({ event, what, answer }) => `${event} without ${what}${answer === 'outside' ? ' (in no slice)' : ''}`),
    },
  }
}

function judgedOf({ id, text, law }: Invariant, explored: readonly Explored[]): Judged {
  if (id === NO_DEAD_END) {
    const ends = explored.reduce((total, { deadEnds }) => total + deadEnds, 0)
    const held = explored.reduce((total, { states }) => total + states, 0) - ends
    const counterExample = shortest(explored, ({ deadEndBy }) => deadEndBy)
    return { id, text, law, held, open: 0, violations: ends, ...(counterExample ? { counterExample } : {}) }
  }
  const met = explored.flatMap((one) => one.met.filter(({ invariant }) => invariant === id))
  const sum = (of: 'held' | 'open' | 'broken'): number => met.reduce((total, one) => total + one[of], 0)
  const first = (of: 'heldBy' | 'openBy' | 'brokenBy') =>
    shortest(explored, (one) => one.met.find(({ invariant }) => invariant === id)?.[of])
  const [witness, goodPath, counterExample] = [first('heldBy'), first('openBy'), first('brokenBy')]
  return {
    id,
    text,
    law,
    held: sum('held'),
    open: sum('open'),
    violations: sum('broken'),
    ...(witness ? { witness } : {}),
    ...(goodPath ? { goodPath } : {}),
    ...(counterExample ? { counterExample } : {}),
  }
}

function shortest(
  explored: readonly Explored[],
  wayOf: (one: Explored) => readonly string[] | undefined,
): Way | undefined {
  return explored
    .flatMap((one) => {
      const way = wayOf(one)
      return way === undefined ? [] : [{ slice: one.slice, way }]
    })
    .toSorted((a, b) => a.way.length - b.way.length)
    .at(0)
}
