import { defaultKeys, refinements } from '../blocking/default-keys.ts'
import { keyTexts, partTexts } from '../blocking/groups.ts'
import { GrowingInts } from '../blocking/growing.ts'
import { partingUnder } from '../blocking/implied.ts'
import { type BlockingKey, keyName } from '../blocking/key.ts'
import { type Bound, boundOf } from '../link/bound.ts'
import { type Comparer, comparerOf } from '../link/comparer.ts'
import { type AnswerRule, type ComponentAnswer, type RowSource, ruleOf } from '../link/component.ts'
import { explainPair } from '../link/explain-pair.ts'
import { KEPT_FROM } from '../link/link.ts'
import { DEFAULT_LIMITS } from '../link/prepare.ts'
import { RowLines } from '../link/row-lines.ts'
import { type Scorer, scorerOf } from '../link/scorer.ts'
import type { LinkRecord } from '../link/table.ts'
import { bitsFor, probabilityOf } from '../model/bits.ts'
import type { Explanation } from '../model/explain.ts'
import type { ComparisonSpec } from '../model/layout.ts'
import { checkModel, type LinkModel } from '../model/model.ts'
import { Answering, type LinkUpdate } from './answering.ts'
import { LiveEdges } from './edges.ts'
import { Gathering, type Surroundings } from './gathering.ts'
import { GrowingTable } from './growing-table.ts'
import { LiveKey } from './live-key.ts'
import type { LiveOverflow } from './pair-sink.ts'
import { RecordNumbers, type Side } from './record-numbers.ts'
import { Records } from './records.ts'
import { Rulings } from './rulings.ts'
import { SaidRows } from './said-rows.ts'

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
  private readonly records: Records
  private readonly numbers: RecordNumbers
  private readonly said: SaidRows
  private readonly rulings: Rulings
  private readonly model: LinkModel
  private readonly answering: Answering
  private readonly around: Surroundings

  constructor(options: LinkIndexOptions) {
    const { comparisons, model, keys = defaultKeys(comparisons), twoFiles = false, apart = [] } = options
    checkModel(model, comparisons)
    this.model = model
    this.numbers = new RecordNumbers(twoFiles)
    this.table = new GrowingTable(comparisons, twoFiles)
    this.records = new Records((row) => this.table.side(row))
    const lines = new RowLines(this.table)
    this.said = new SaidRows(this.table, lines, (row) => this.records.isRowGone(row))
    this.comparer = comparerOf(this.table)
    this.scorer = scorerOf(this.table, this.comparer, model)
    this.bound = boundOf(this.table, lines, this.comparer, model, bitsFor(KEPT_FROM))
    const refine = refinements(comparisons)
    const finders = new Map(refine.map((part) => [part, partTexts(this.table, part)]))
    const findersFor = (key: BlockingKey) => partingUnder(key, refine).flatMap((part) => finders.get(part) ?? [])
    const { largestGroup = DEFAULT_LIMITS.largestGroup } = options
    const limits = { ...DEFAULT_LIMITS, largestGroup }
    this.keys = keys.map(
      (key) => new LiveKey(keyName(key), keyTexts(this.table, key), findersFor(key), limits, this.records),
    )
    this.rulings = new Rulings(apart)
    this.around = {
      edges: this.edges,
      records: this.records,
      keys: this.keys,
      scratch: new GrowingInts(),
      keptWeight: (a, b) => this.keptWeight(a, b),
    }
    const source: RowSource = {
      idOf: (record) => this.records.ids[record] ?? '',
      sideOf: (record) => this.table.side(this.records.rowOf(record)),
      weightOf: (a, b) => this.scorer.weight(this.records.rowOf(a), this.records.rowOf(b)),
      apartFrom: (record) => this.ruledFrom(record),
    }
    const { edges, records } = this
    this.answering = new Answering({ edges, records, source, rule: ruleOf(options) })
  }

  /** Records there are. */
  get size(): number {
    return this.numbers.size
  }

  /** Takes a record in, or its correction: an id that is there already is replaced. */
  put(record: LinkRecord): LinkUpdate {
    const before = this.takeOut(record.id, record.side)
    const row = this.said.settle(this.table.add(record))
    const fresh = this.records.announce(record.id, row)
    this.numbers.set(record.id, record.side, fresh)
    const gathering = new Gathering(this.around, fresh)
    for (const key of this.keys) key.add(fresh, gathering)
    gathering.weigh()
    this.records.enter(fresh)
    return this.answering.after([...before, gathering])
  }

  /** Takes a record away. Nothing happens where there is none. */
  remove(id: string, side?: Side): LinkUpdate {
    return this.answering.after(this.takeOut(id, side))
  }

  /**
   * Every component there is, those that are overgrown too: what `link` would say of the whole file. Throws, as `link` does,
   * where a ruling names an id that never came: it would keep nobody apart.
   */
  answers(): ComponentAnswer {
    this.rulings.check((id) => this.numbers.ofAnySide(id).length > 0 || this.records.ids.includes(id))
    return this.answering.all(this.numbers.all())
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
    return explainPair({ table, comparer, scorer, model }, this.rowOf(a, 'left'), this.rowOf(b, 'right'))
  }

  /** The bits of two rows; NaN where their pair is not kept. */
  private keptWeight(a: number, b: number): number {
    if (this.bound.isBelow(a, b)) return Number.NaN
    const weight = this.scorer.weight(a, b)
    return probabilityOf(weight) < KEPT_FROM ? Number.NaN : weight
  }

  /** What a record sets going that is taken away; nothing where there is none. */
  private takeOut(id: string, side: Side | undefined): readonly Gathering[] {
    const record = this.numbers.get(id, side)
    if (record === undefined) return []
    const gathering = new Gathering(this.around)
    this.numbers.delete(id, side)
    this.records.leave(record)
    for (const other of this.edges.dropAll(record)) gathering.touched.add(other)
    for (const key of this.keys) key.remove(record, gathering)
    return [gathering]
  }

  private rowOf(id: string, side: Side): number {
    const record = this.numbers.get(id, side)
    if (record === undefined) throw new Error(`No record has the id ${id}.`)
    return this.records.rowOf(record)
  }

  /** Of two files only records that could be compared: both may have the same ids. */
  private ruledFrom(record: number): readonly number[] {
    const others = this.rulings.apartFrom(this.records.ids[record] ?? '')
    if (others.size === 0) return []
    const row = this.records.rowOf(record)
    const some = [...others].flatMap((id) => this.numbers.ofAnySide(id))
    return some.filter((other) => !this.records.areOfOneSide(row, this.records.rowOf(other)))
  }
}
