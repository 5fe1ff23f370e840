import type { Case, CaseEntry, CaseEvent, Told } from '@passage/domain/case/case'
import type { Engine } from './engine.ts'
import { engineOf } from './engine.ts'
import type { Invariant } from './invariant.ts'
import type { Action, Slice } from './slice.ts'
import { Space } from './space.ts'

/** What one invariant met in a slice. */
interface Met {
  readonly invariant: string
  /** How often what it forbids was asked for and not done, and how often the same kind of step was done lawfully. */
  held: number
  open: number
  broken: number
  /** Shortest ways there, as actions. */
  heldBy?: readonly string[]
  openBy?: readonly string[]
  brokenBy?: readonly string[]
}

/** One slice, explored. */
export interface Explored {
  readonly slice: string
  readonly states: number
  readonly edges: number
  /** The longest of the shortest ways to a state. */
  readonly depth: number
  /** All states were seen; false where a limit ended it. */
  readonly whole: boolean
  readonly met: readonly Met[]
  readonly deadEnds: number
  readonly deadEndBy?: readonly string[]
}

interface Options {
  /** Ends after so many states were looked at. */
  readonly limit?: number
  /** Ends at the first violation of one of these. */
  readonly until?: readonly string[]
}

interface Prepared {
  readonly action: Action
  /** What is asked, for each day. */
  readonly asks: readonly (CaseEvent | Told)[]
  readonly judges: readonly (readonly [Invariant, Met])[]
}

/**
 * Breadth first through a slice: every action in every state, with the real functions. The first way to anything is a shortest
 * one, so counter-examples are minimal.
 */
export function explore(
  engine: Engine,
  slice: Slice,
  invariants: readonly Invariant[],
  { limit = Number.POSITIVE_INFINITY, until = [] }: Options = {},
): Explored {
  return new Walk(engine, slice, invariants).run(limit, new Set(until))
}

class Walk {
  private readonly space: Space
  private readonly keys: number[] = []
  private readonly parents: number[] = []
  private readonly via: number[] = []
  private readonly depths: number[] = []
  private readonly known = new Map<number, number>()
  private readonly met: readonly Met[]
  private readonly prepared: readonly Prepared[]
  private edges = 0
  private deadEnds = 0
  private deadEndBy: readonly string[] | undefined
  private stopped = false
  private readonly engine: Engine
  private readonly slice: Slice

  constructor(engine: Engine, slice: Slice, invariants: readonly Invariant[]) {
    this.engine = engine
    this.slice = slice
    // The beginning is made by the sound pack: a planted fault is looked for from where the law leads.
    const begin = slice.begin(engineOf(slice.pack))
    this.space = new Space(slice, begin)
    this.add(this.space.numberOf(begin, 0), -1, -1)
    this.met = invariants.map(({ id }) => ({ invariant: id, held: 0, open: 0, broken: 0 }))
    const pairs = invariants.flatMap((one, index) => {
      const met = this.met[index]
      return met === undefined ? [] : [[one, met] as const]
    })
    this.prepared = slice.actions.map((action) => {
      const asks = slice.varies.days.map((day) => action.make(day))
      const type = asks[0]?.type ?? ''
      return { action, asks, judges: pairs.filter(([{ about }]) => about === undefined || about.includes(type)) }
    })
  }

  run(limit: number, until: ReadonlySet<string>): Explored {
    let at = 0
    for (; at < this.keys.length && at < limit && !this.stopped; at += 1) this.visit(at, until)
    return {
      slice: this.slice.id,
      states: this.keys.length,
      edges: this.edges,
      depth: this.depths.at(-1) ?? 0,
      whole: at >= this.keys.length && !this.stopped,
      met: this.met,
      deadEnds: this.deadEnds,
      ...(this.deadEndBy === undefined ? {} : { deadEndBy: this.deadEndBy }),
    }
  }

  private visit(at: number, until: ReadonlySet<string>): void {
    const { state, day } = this.space.caseOf(this.keys[at] ?? 0)
    let [stop, redress] = [false, false]
    for (let index = 0; index < this.prepared.length && !this.stopped; index += 1) {
      const one = this.prepared[index]
      const asked = one?.asks[day]
      if (one === undefined || asked === undefined || one.action.when?.(state) === false) continue
      const done = this.ask(at, index, { one, state, asked, day }, until)
      if (done && one.action.is === 'stop') stop = true
      if (done && one.action.is === 'redress') redress = true
    }
    if (!(stop && redress) && !this.stopped && this.slice.stub !== true) {
      this.deadEnds += 1
      this.deadEndBy ??= this.wayTo(at)
      if (until.has(NO_DEAD_END)) this.stopped = true
    }
    if (day + 1 < this.space.days) {
      this.edges += 1
      this.add(this.space.numberOf(state, day + 1), at, TIME)
    }
  }

  private ask(
    at: number,
    index: number,
    tried: { readonly one: Prepared; readonly state: Case; readonly asked: CaseEvent | Told; readonly day: number },
    until: ReadonlySet<string>,
  ): boolean {
    const { one, state, asked, day } = tried
    const { engine } = this
    const on = asked.on
    const entry: CaseEntry =
      'mode' in asked ? engine.decide(engine.pack, state, asked, on) : engine.tell(engine.pack, state, asked, on)
    const after = engine.evolve(state, entry)
    this.edges += 1
    const edge = { engine, before: state, asked, on, entry, after }
    for (const [invariant, met] of one.judges) {
      const seen = invariant.see(edge)
      if (seen === 'out') continue
      met[seen] += 1
      const by = `${seen}By` as const
      if (met[by] === undefined) met[by] = [...this.wayTo(at), one.action.id]
      if (seen === 'broken' && until.has(invariant.id)) this.stopped = true
    }
    if (entry.kind !== 'refused' && one.action.probe !== true && !this.stopped)
      this.follow(at, index, entry, after, day)
    return entry.kind === 'done'
  }

  private follow(at: number, index: number, entry: CaseEntry, after: Case, day: number): void {
    if (entry.kind === 'done') {
      const strayed = this.space.strayed(
        entry.moved.map(({ region }) => region),
        [...Object.keys(entry.sets), ...(entry.forgets ?? [])],
      )
      if (strayed.length > 0)
        throw new RangeError(`${this.slice.id}: ${entry.event.type} changes ${strayed.join(', ')}, which stand still`)
    }
    this.add(this.space.numberOf(after, day), at, index)
  }

  private add(key: number, parent: number, via: number): void {
    if (this.known.has(key)) return
    this.known.set(key, this.keys.length)
    this.keys.push(key)
    this.parents.push(parent)
    this.via.push(via)
    this.depths.push(parent < 0 ? 0 : (this.depths[parent] ?? 0) + 1)
  }

  /** The shortest way to a state, as the words of its actions. */
  private wayTo(at: number): readonly string[] {
    const way: string[] = []
    for (let now = at; now > 0; now = this.parents[now] ?? 0) {
      const via = this.via[now] ?? TIME
      way.unshift(via === TIME ? 'time passes' : (this.prepared[via]?.action.id ?? ''))
    }
    return way
  }
}

const TIME = -2
/** The invariant that is judged of a state, not of an edge. */
export const NO_DEAD_END = 'core.no-dead-end'
