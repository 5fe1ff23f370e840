import { expect, test } from 'vitest'
import { link } from '../../src/link/link.ts'
import type { LinkRecord } from '../../src/link/table.ts'
import type { ComparisonSpec } from '../../src/model/layout.ts'
import type { LinkModel } from '../../src/model/model.ts'
import { LinkIndex } from '../../src/stream/link-index.ts'
import { madeUp, madeUpComparisons } from '../support/made-up.ts'

/** The same records and comparisons, the town under another name. */
function renamed(name: string): { records: readonly LinkRecord[]; comparisons: readonly ComparisonSpec[] } {
  const rename = (column: string) => (column === 'town' ? name : column)
  return {
    records: madeUp(120, 5).map(({ id, values }) => {
      const given = Object.entries(values).filter(([, text]) => text !== null)
      return { id, values: Object.fromEntries(given.map(([column, text]) => [rename(column), text])) }
    }),
    comparisons: madeUpComparisons.map((spec) => ({
      ...spec,
      fields: spec.fields.map((field) => ({ ...field, column: rename(field.column) })),
    })),
  }
}

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'a column may be called %s, and gives the same answers, with a model that was kept, too',
  (name) => {
    const plain = renamed('town')
    const expected = link(plain.records, { comparisons: plain.comparisons, randomPairs: 5000 })
    const { records, comparisons } = renamed(name)
    const found = link(records, { comparisons, randomPairs: 5000 })
    expect(found.pairs).toEqual(expected.pairs)
    const model = JSON.parse(JSON.stringify(found.model)) as LinkModel
    expect(Object.keys(model.frequencies)).toContain(name)
    expect(link(records, { comparisons, model }).pairs).toEqual(expected.pairs)
    const index = new LinkIndex({ comparisons, model })
    for (const record of records.slice(0, 20)) index.put(record)
    expect(index.size).toBe(20)
    expect(link(records, { comparisons, model: { ...model, frequencies: {} } }).pairs.length).toBeGreaterThan(0)
  },
)
