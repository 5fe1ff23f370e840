import type { DepartureAnswer } from '@passage/identity/assign/crossings'
import { assignWithLeftOver, type LookedAtTwice } from '@passage/identity/assign/left-over'
import { defaultKeys } from '@passage/identity/blocking/default-keys'
import type { Edge } from '@passage/identity/cluster/average-link'
import { boundOf } from '@passage/identity/link/bound'
import { KEPT_FROM } from '@passage/identity/link/link'
import { prepare } from '@passage/identity/link/prepare'
import { RowLines } from '@passage/identity/link/row-lines'
import { probabilityOf } from '@passage/identity/model/bits'
import type { LinkModel } from '@passage/identity/model/model'
import { forPopulation } from '@passage/identity/model/population'
import type { ErrorProfile } from '@passage/world/crossings/rates.data'
import { captureRate } from '@passage/world/crossings/rates.data'
import type { CrossingReading, CrossingTruth } from '@passage/world/crossings/types'
import { crossingComparisons, crossingsOf, recordOf } from './crossing-records.ts'

/** One world to be measured, and the model that weighs it. */
export interface WorldToMeasure {
  readonly model: LinkModel
  readonly seed: number
  readonly persons: number
  readonly profile: ErrorProfile
}

/** What came of one world: every trip with its verdict, and what the second look took. */
export interface MeasuredWorld {
  readonly judged: readonly (readonly [CrossingTruth, Verdict])[]
  readonly second: Omit<LookedAtTwice, 'answers'>
}

/** Assigns the exits of one world and holds the answers against what is true. */
export function measureWorld({ model, seed, persons, profile }: WorldToMeasure): MeasuredWorld {
  const { readings, truths } = crossingsOf(seed, persons, profile)
  const byId = new Map(readings.map((one) => [one.id, one]))
  // Not two files: who came twice, and who left twice, is told by pairs of one kind.
  const records = readings.map((one) => recordOf(one, false))
  const exits = readings.filter(({ direction }) => direction === 'exit').length
  const { table, blocks, scorer, ...prepared } = prepare(records, {
    comparisons: crossingComparisons,
    model: forPopulation(model, truths.length, exits),
    keys: defaultKeys(crossingComparisons),
    largestGroup: 100,
  })
  const read = table.ids.map((id) => byId.get(id) as CrossingReading)
  const isEntry = (row: number) => read[row]?.direction === 'entry'
  const edges: Edge[] = []
  const repeats: Edge[] = []
  blocks.forEach((a, b) => {
    const weight = scorer.weight(a, b)
    if (probabilityOf(weight) < KEPT_FROM) return
    if (isEntry(a) === isEntry(b)) repeats.push({ a, b, weight })
    else edges.push(isEntry(a) ? { a, b, weight } : { a: b, b: a, weight })
  })
  const rowOf = new Map(table.ids.map((id, row) => [id, row]))
  const entries = truths.map(({ entry }) => rowOf.get(entry) ?? -1)
  const until = new Map(truths.map((truth, at) => [entries[at], truth.until]))
  const crossingOf = (row: number) => {
    const { at, way, direction } = read[row] as CrossingReading
    return { at, recorded: direction === 'exit' ? ENTRIES_RECORDED : captureRate[way] * LEFT_BY_NOW }
  }
  const lines = new RowLines(table)
  lines.reach(table.ids.length)
  const departures = {
    entries,
    exits: read.flatMap(({ direction }, row) => (direction === 'exit' ? [row] : [])),
    edges,
    repeats,
    crossingOf,
    weighFrom(least: number) {
      const bound = boundOf(table, lines, prepared.comparer, prepared.model, least)
      return (entry: number, exit: number) => (bound.isBelow(entry, exit) ? undefined : scorer.weight(entry, exit))
    },
  }
  const { answers, ...second } = assignWithLeftOver(departures, {
    isAdverse: (entry, exit) => crossingOf(exit).at > (until.get(entry) ?? 0),
    hasTwoGrounds: (entry, exit) => areTwoGrounds(read[entry] as CrossingReading, read[exit] as CrossingReading),
  })
  const personOf = new Map(truths.map(({ person }, at) => [entries[at], person]))
  const lastOf = new Map<number, number>()
  for (const { person, entry } of truths)
    lastOf.set(person, Math.max(lastOf.get(person) ?? 0, byId.get(entry)?.at ?? 0))
  const verdicts = truths.map((truth, at): readonly [CrossingTruth, Verdict] => {
    const [entry, exit] = [entries[at] ?? -1, truth.exit === undefined ? undefined : rowOf.get(truth.exit)]
    const blocked = exit !== undefined && blocks.keysOf(entry, exit).length > 0
    const scored = blocked && probabilityOf(scorer.weight(entry, exit)) >= PLAUSIBLE
    const isLast = (byId.get(truth.entry)?.at ?? 0) === lastOf.get(truth.person)
    const said = answers[at]?.cameAgain
    const isSaid = said !== undefined && said.probability >= SURE
    const cameAgain = { truly: !isLast, said: isSaid, wrong: isSaid && personOf.get(said.entry) !== truth.person }
    return [truth, { ...judged(answers[at], truth, exit, read), blocked, scored, cameAgain }]
  })
  return { judged: verdicts, second }
}

/** Of entries of this world, near enough: has left by the end of it. */
const LEFT_BY_NOW = 0.99
/** Of exits: the entry is on record. In this world it always is; what is said here is less, as no border could say so. */
const ENTRIES_RECORDED = 0.99
const PLAUSIBLE = 0.01
/** From which probability on it is held for said that somebody came again: that of a departure. */
const SURE = 0.95

function areTwoGrounds(entry: CrossingReading, exit: CrossingReading): boolean {
  const document = entry.document !== '' && entry.document === exit.document && entry.issuer === exit.issuer
  return document && entry.born === exit.born && (entry.family === exit.family || entry.given === exit.given)
}

/** How one answer stands to the truth. */
interface Judged {
  readonly answer: DepartureAnswer['answer']
  /** `departed` by an exit that is not that of this entry. */
  readonly wrong: boolean
  /** `departed` after the authorised stay, by two grounds. */
  readonly adverse: boolean
  /** The answer would let stand that no departure is on record. */
  readonly falseOverstay: boolean
}

/** How one answer stands to the truth, and how far the two records came: brought together by a key, held for plausible. */
export interface Verdict extends Judged {
  readonly blocked: boolean
  readonly scored: boolean
  /** Whether the person came again later, whether the answer says so, and of somebody else. */
  readonly cameAgain: { readonly truly: boolean; readonly said: boolean; readonly wrong: boolean }
}

function judged(
  given: DepartureAnswer | undefined,
  truth: CrossingTruth,
  exit: number | undefined,
  read: readonly CrossingReading[],
): Judged {
  const answer = given?.answer ?? 'unconfirmed'
  const taken = answer === 'departed' && given?.exit !== undefined ? read[given.exit] : undefined
  return {
    answer,
    wrong: taken !== undefined && given?.exit !== exit,
    adverse: taken !== undefined && taken.at > truth.until,
    falseOverstay: exit !== undefined && answer === 'unconfirmed',
  }
}
