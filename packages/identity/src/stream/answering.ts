import { type AnswerRule, answerOrdered, type ComponentAnswer, inOrder, type RowSource } from '../link/component.ts'
import { textOrder } from '../link/table.ts'
import type { LiveEdges } from './edges.ts'
import type { Gathering } from './gathering.ts'
import type { Records } from './records.ts'

/** What a record changed: the components that hold it and its neighbours, before and after. */
export interface LinkUpdate {
  readonly components: readonly ComponentAnswer[]
  /** Pairs that were weighed for it. */
  readonly compared: number
  /** Components beyond {@link LARGEST_COMPONENT}, left to the whole answer. */
  readonly overgrown: number
}

/** Most records of a component that is answered again when one more comes. */
const LARGEST_COMPONENT = 200

/** What is answered from. */
interface Grounds {
  readonly edges: LiveEdges
  readonly records: Records
  readonly source: RowSource
  readonly rule: AnswerRule
}

/** Answers components of records that hang together by kept pairs. */
export class Answering {
  private readonly grounds: Grounds

  constructor(grounds: Grounds) {
    this.grounds = grounds
  }

  /** The components of all records that something was gathered for, each once. */
  after(gatherings: readonly Gathering[]): LinkUpdate {
    const { edges, records } = this.grounds
    const done = new Set<number>()
    const components: ComponentAnswer[] = []
    let overgrown = 0
    for (const { touched } of gatherings) {
      for (const record of touched) {
        if (done.has(record) || records.isGone(record)) continue
        const together = edges.componentOf(record, LARGEST_COMPONENT)
        for (const one of together) done.add(one)
        if (together.length > LARGEST_COMPONENT) overgrown++
        else components.push(this.answer(together))
      }
    }
    return { components, compared: gatherings.reduce((sum, { compared }) => sum + compared, 0), overgrown }
  }

  /** Every component of these records, however large, as one answer in the order of ids. */
  all(records: readonly number[]): ComponentAnswer {
    const done = new Set<number>()
    const all = records.flatMap((record) => {
      if (done.has(record)) return []
      const together = this.grounds.edges.componentOf(record, Number.POSITIVE_INFINITY)
      for (const one of together) done.add(one)
      return [this.answer(together)]
    })
    return {
      pairs: all.flatMap(({ pairs }) => pairs).sort((x, y) => textOrder(x.a, y.a) || textOrder(x.b, y.b)),
      persons: all.flatMap(({ persons }) => persons).sort(([a], [b]) => textOrder(a, b)),
    }
  }

  private answer(together: readonly number[]): ComponentAnswer {
    const { edges, source, rule } = this.grounds
    const ordered = inOrder(together, source)
    return answerOrdered(ordered, edges.among(ordered), source, rule)
  }
}
