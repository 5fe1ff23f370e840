import { defaultKeys, refinements } from '../blocking/default-keys.ts'
import { keyTexts, partTexts } from '../blocking/groups.ts'
import { GrowingInts } from '../blocking/growing.ts'
import { partingUnder } from '../blocking/implied.ts'
import { type BlockingKey, keyName } from '../blocking/key.ts'
import { type Bound, boundOf } from '../link/bound.ts'
import { type Comparer, comparerOf } from '../link/comparer.ts'
import { type AnswerRule, answerComponent, type ComponentAnswer, type RowSource, ruleOf } from '../link/component.ts'
import { explainPair } from '../link/explain-pair.ts'
import { KEPT_FROM } from '../link/link.ts'
import { DEFAULT_LIMITS } from '../link/prepare.ts'
import { RowLines } from '../link/row-lines.ts'
import { type Scorer, scorerOf } from '../link/scorer.ts'
import { type LinkRecord, textOrder } from '../link/table.ts'
import { bitsFor, probabilityOf } from '../model/bits.ts'
import type { Explanation } from '../model/explain.ts'
import type { ComparisonSpec } from '../model/layout.ts'
import { checkModel, type LinkModel } from '../model/model.ts'
import { LiveEdges } from './edges.ts'
import { GrowingTable } from './growing-table.ts'
import { LiveKey, type LiveOverflow, type PairSink } from './live-key.ts'
import { GONE } from './postings.ts'
import { Rulings } from './rulings.ts'
import { SameLines } from './same-lines.ts'

/** What an index is made for. The model is frozen: what is said of two records must not change because others came. */
export interface LinkIndexOptions extends Partial<AnswerRule> {
  readonly comparisons: readonly ComparisonSpec[]
  readonly model: LinkModel
  /** Without any those of `defaultKeys`, however few records there are: `link` compares a small file whole. */
  readonly keys?: readonly BlockingKey[]
  readonly largestGroup?: number
  /** Records have sides, and only records of two sides are compared. */
  readonly twoFiles?: boolean
  /** Ids that are not one person, by a ruling: of records that are there or still come. */
  readonly apart?: readonly (readonly [string, string])[]
}

/** What a record changed: the components that hold it and its neighbours, before and after. */
export interface LinkUpdate {
  readonly components: readonly ComponentAnswer[]
  /** Pairs that were weighed for it. */
  readonly compared: number
  /** Components beyond {@link LARGEST_COMPONENT}, left to the whole answer. */
  readonly overgrown: number
}

/** What one record sets going. */
interface Gathering extends PairSink {
  compared: number
  /** The row that is being added, whose pairs are told by several keys; -1 while one is taken away. */
  fresh: number
  /** Weighs the row that is being added with those that it was found to share a group with. */
  weighGathered(): void
}

/** Most records of a component that is answered again when one more comes. */
export const LARGEST_COMPONENT = 200

/**
 * Records that come one by one and are linked at once, in memory. Looks up, weighs and answers inside the component of
 * the record only. The answers at any time are those of `link` with the same keys, limits and model over the records
 * that are there, whatever order they came in, corrected or taken away.
 */
export class LinkIndex {
  private readonly table: GrowingTable
  private readonly comparer: Comparer
  private readonly scorer: Scorer
  private readonly bound: Bound
  private readonly keys: readonly LiveKey[]
  private readonly edges = new LiveEdges()
  /** Rows by id, of each side. Where there is one file all records are of the first. */
  private readonly rowOf = [new Map<string, number>(), new Map<string, number>()] as const
  /** Marked: the row with which a row was found last while that one was being added. Rows are not numbered again. */
  private readonly lines: RowLines
  /** Rows that share a group with the one that is being added, and are to be weighed with it. */
  private readonly gathered = new GrowingInts()
  private readonly sameLines: SameLines
  private readonly rulings: Rulings
  private readonly rule: AnswerRule
  private readonly twoFiles: boolean
  private readonly model: LinkModel
  private readonly source: RowSource

  constructor(options: LinkIndexOptions) {
    const { comparisons, model, keys = defaultKeys(comparisons), twoFiles = false, apart = [] } = options
    checkModel(model, comparisons)
    this.model = model
    this.rule = ruleOf(options)
    this.twoFiles = twoFiles
    this.table = new GrowingTable(comparisons, twoFiles)
    this.lines = new RowLines(this.table)
    this.sameLines = new SameLines(this.lines)
    this.comparer = comparerOf(this.table)
    this.scorer = scorerOf(this.table, this.comparer, model)
    this.bound = boundOf(this.table, this.lines, this.comparer, model, bitsFor(KEPT_FROM))
    const refine = refinements(comparisons)
    const finders = new Map(refine.map((part) => [part, partTexts(this.table, part)]))
    const findersFor = (key: BlockingKey) => partingUnder(key, refine).flatMap((part) => finders.get(part) ?? [])
    const { largestGroup = DEFAULT_LIMITS.largestGroup } = options
    const limits = { ...DEFAULT_LIMITS, largestGroup }
    const live = {
      isGone: (row: number) => this.isGone(row),
      isBefore: (a: number, b: number) => this.order(a, b) < 0,
    }
    this.keys = keys.map((key) => new LiveKey(keyName(key), keyTexts(this.table, key), findersFor(key), limits, live))
    this.rulings = new Rulings(apart)
    this.source = {
      idOf: (row) => this.table.ids[row] ?? '',
      sideOf: (row) => this.table.side(row),
      weightOf: (a, b) => this.scorer.weight(a, b),
      apartFrom: (row) => this.ruledFrom(row),
    }
  }

  /** Records there are. */
  get size(): number {
    return this.rowOf[0].size + this.rowOf[1].size
  }

  /** Takes a record in, or its correction: an id that is there already is replaced. */
  put(record: LinkRecord): LinkUpdate {
    const touched = new Set<number>()
    const sink = this.sinkFor(touched)
    const rows = this.rowsOf(record.side)
    this.takeOut(rows, record.id, sink, touched)
    const row = this.table.add(record)
    rows.set(record.id, row)
    touched.add(row)
    this.lines.reach(row + 1)
    sink.fresh = row
    this.sameLines.begin()
    for (const key of this.keys) {
      key.add(row, sink)
      sink.weighGathered()
    }
    return this.replay(touched, sink.compared)
  }

  /** Takes a record away. Nothing happens where there is none. */
  remove(id: string, side?: 'left' | 'right'): LinkUpdate {
    const touched = new Set<number>()
    const sink = this.sinkFor(touched)
    this.takeOut(this.rowsOf(side), id, sink, touched)
    return this.replay(touched, sink.compared)
  }

  /**
   * Every component there is, those that are overgrown too: what `link` would say of the whole file. Throws, as `link` does,
   * where a ruling names an id that never came: it would keep nobody apart.
   */
  answers(): ComponentAnswer {
    this.rulings.check((id) => this.rowOf.some((rows) => rows.has(id)) || this.table.ids.includes(id))
    const done = new Set<number>()
    const all = this.rowOf
      .flatMap((rows) => [...rows.values()])
      .flatMap((row) => {
        if (done.has(row)) return []
        const rows = this.edges.componentOf(row, Number.POSITIVE_INFINITY)
        for (const one of rows) done.add(one)
        return [this.answer(rows)]
      })
    return {
      pairs: all.flatMap(({ pairs }) => pairs).sort((x, y) => textOrder(x.a, y.a) || textOrder(x.b, y.b)),
      persons: all.flatMap(({ persons }) => persons).sort(([a], [b]) => textOrder(a, b)),
    }
  }

  /** Keys that gather more than is compared, and how many records stand in groups that nothing parts. */
  overflows(): readonly LiveOverflow[] {
    return this.keys.flatMap((key) => {
      const { groups, rows } = key.overflow()
      return groups === 0 ? [] : [{ key: key.name, groups, rows }]
    })
  }

  /** Why two records weigh what they weigh. Throws on an id that is not there. */
  explain(a: string, b: string): Explanation {
    const { table, comparer, scorer, model } = this
    return explainPair({ table, comparer, scorer, model }, this.find(a, 'left'), this.find(b, 'right'))
  }

  private sinkFor(touched: Set<number>): Gathering {
    const index = this
    const { lines, gathered } = this
    return {
      compared: 0,
      fresh: -1,
      gained(a, b) {
        if (b === this.fresh) {
          if (lines.values[lines.lineOf(a)] !== b) gathered.push(a)
          lines.values[lines.lineOf(a)] = b
          return
        }
        const side = index.table.side(a)
        if ((side !== undefined && side === index.table.side(b)) || index.edges.has(a, b)) return
        this.compared++
        if (index.keep(a, b, index.keptWeight(a, b))) touched.add(a).add(b)
      },
      gainedAll: (postings, group, row) => postings.gather(group, row, lines, gathered),
      weighGathered() {
        const { length, values } = gathered
        gathered.length = 0
        const row = this.fresh
        const side = index.table.side(row)
        const weigh = (other: number) => index.keptWeight(other, row)
        for (let at = 0; at < length; at++) {
          const other = values[at] as number
          if (side !== undefined && side === index.table.side(other)) continue
          this.compared++
          if (index.keep(other, row, index.sameLines.of(other, weigh))) touched.add(other)
        }
      },
      parted(parts) {
        this.weighGathered()
        const done = new Set<number>()
        for (const [a, part] of parts) {
          done.add(a)
          for (const b of index.edges.neighbours(a))
            if ((parts.get(b) ?? part) !== part && !done.has(b)) this.doubtful(a, b)
        }
      },
      doubtful(a, b) {
        this.weighGathered()
        // Keys that the new row has not come to yet gather most still, so that the last are the likeliest.
        if (!index.edges.has(a, b) || index.keys.findLast((key) => key.shares(a, b)) !== undefined) return
        index.edges.drop(a, b)
        touched.add(a).add(b)
      },
    }
  }

  /** The bits of two rows; NaN where their pair is not kept. */
  private keptWeight(a: number, b: number): number {
    if (this.bound.isBelow(a, b)) return Number.NaN
    const weight = this.scorer.weight(a, b)
    return probabilityOf(weight) < KEPT_FROM ? Number.NaN : weight
  }

  private keep(a: number, b: number, weight: number): boolean {
    if (Number.isNaN(weight)) return false
    this.edges.add(a, b, weight)
    return true
  }

  private isGone(row: number): boolean {
    return this.lines.values[this.lines.lineOf(row)] === GONE
  }

  private takeOut(rows: Map<string, number>, id: string, sink: PairSink, touched: Set<number>): void {
    const row = rows.get(id)
    if (row === undefined) return
    rows.delete(id)
    this.lines.values[this.lines.lineOf(row)] = GONE
    for (const other of this.edges.dropAll(row)) touched.add(other)
    for (const key of this.keys) key.remove(row, sink)
  }

  private replay(touched: ReadonlySet<number>, compared: number): LinkUpdate {
    const done = new Set<number>()
    const components: ComponentAnswer[] = []
    let overgrown = 0
    for (const row of touched) {
      if (done.has(row) || this.isGone(row)) continue
      const rows = this.edges.componentOf(row, LARGEST_COMPONENT)
      for (const one of rows) done.add(one)
      if (rows.length > LARGEST_COMPONENT) overgrown++
      else components.push(this.answer(rows))
    }
    return { components, compared, overgrown }
  }

  private answer(rows: readonly number[]): ComponentAnswer {
    return answerComponent(rows, this.edges.among(rows), this.source, this.rule)
  }

  private order(a: number, b: number): number {
    return (
      textOrder(this.table.ids[a] ?? '', this.table.ids[b] ?? '') ||
      (this.table.side(a) ?? 0) - (this.table.side(b) ?? 0)
    )
  }

  private rowsOf(side: 'left' | 'right' | undefined): Map<string, number> {
    return this.rowOf[side === 'right' && this.twoFiles ? 1 : 0]
  }

  private find(id: string, side: 'left' | 'right'): number {
    const row = this.rowsOf(side).get(id)
    if (row === undefined) throw new Error(`No record has the id ${id}.`)
    return row
  }

  private ruledFrom(row: number): readonly number[] {
    const others = this.rulings.apartFrom(this.table.ids[row] ?? '')
    if (others.size === 0) return []
    return [...others].flatMap((id) => (['left', 'right'] as const).flatMap((side) => this.rowsOf(side).get(id) ?? []))
  }
}
