import { wordsOfDates } from '../compare/dates.ts'
import { type Explanation, explain } from '../model/explain.ts'
import { frequenciesIn, rowsWith } from '../model/frequency.ts'
import type { Layout } from '../model/layout.ts'
import type { LinkModel } from '../model/model.ts'
import { typedDate } from '../normalise/dates.ts'
import type { Comparer } from './comparer.ts'
import { KEPT, type Scorer } from './scorer.ts'
import type { Table } from './table.ts'

/** A table with what weighs its rows. */
interface Weighed {
  readonly table: Table
  readonly comparer: Comparer
  readonly scorer: Scorer
  readonly model: LinkModel
}

/** Why two rows weigh what they weigh. */
export function explainPair({ table, comparer, scorer, model }: Weighed, a: number, b: number): Explanation {
  const { layouts } = comparer
  const { outcomes, frequency, weight, less } = scorer
  weight(a, b)
  const isCommon = (at: number) => hasCommon(table, model, layouts[at], outcomes[at] ?? 0, a, b)
  const words = (at: number, field: number) => dateWords(table, layouts[at], field, a, b)
  return explain(model, layouts, outcomes, frequency, less(), { isCommon, words })
}

/** Words for two dates, where those of the level do not say what they are. */
function dateWords(table: Table, layout: Layout | undefined, field: number, a: number, b: number): string | undefined {
  const { column = '', kind } = layout?.spec.fields[field] ?? {}
  if (kind !== 'date') return undefined
  const { codes, dictionary } = table.column(column)
  const [one, other] = [a, b].map((row) => typedDate(dictionary.values[codes[row] ?? 0] ?? ''))
  return one === undefined || other === undefined ? undefined : wordsOfDates(one, other)
}

/** Whether one of the values that agree is one that a model names, since many records have it. */
function hasCommon(
  table: Table,
  model: LinkModel,
  layout: Layout | undefined,
  outcome: number,
  a: number,
  b: number,
): boolean {
  const levels = layout?.outcomes[outcome] ?? []
  return levels.some((level, field) => {
    const column = layout?.spec.fields[field]?.column ?? ''
    const frequencies = frequenciesIn(model, column)
    if (frequencies === undefined || (KEPT[level] ?? 0) === 0) return false
    const { codes, dictionary } = table.column(column)
    return [a, b].some((row) => rowsWith(frequencies, dictionary.values[codes[row] ?? 0] ?? '') > 0)
  })
}
