import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultKeys } from '../../src/blocking/default-keys.ts'
import type { Kind } from '../../src/compare/kinds.ts'
import { link } from '../../src/link/link.ts'
import { hashOf } from '../../src/link/sample.ts'
import type { LinkRecord } from '../../src/link/table.ts'
import { layoutOf } from '../../src/model/layout.ts'
import { type LinkModel, MODEL_FORMAT } from '../../src/model/model.ts'
import { NORMALISE_VERSION } from '../../src/normalise/version.ts'
import { LinkIndex } from '../../src/stream/link-index.ts'

const kinds: readonly Kind[] = ['given', 'family', 'text', 'date', 'identifier', 'email', 'sex', 'nationality']
const comparisons = kinds.map((kind) => ({ name: kind, fields: [{ column: kind, kind }] }))

/** Spellings of a few values for each kind, that share some of their forms and not all. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  given: ['Юлия', 'Yuliya', 'Iuliia', 'Jörg', 'JORG', 'Joerg', 'FNU'],
  family: ['Müller', 'Muller', 'Mueller', 'Peña', 'Pena', 'Penxxa', 'Øster', 'Oster'],
  text: ['Köln', 'Koln', 'KOELN', 'Søborg', 'Soborg', 'Soeborg', 'Киев', 'Kiev', 'Kyiv', '---', ''],
  date: ['1980-02-13', '19800213', '1980-13-02', '1980-01-01', ' 1980-02-13 '],
  identifier: ['A0O1', 'A00I', 'a-001', 'A 001'],
  email: [
    'a.b@x.example',
    'A.B@x.example',
    'ab@y.example',
    'jorg.muller7@x.example',
    'jorg.muller8@x.example',
    'a|b@x.example',
  ],
  sex: ['M', 'Mujer', 'W', '1', 'X'],
  nationality: ['NA', 'na', 'SUN', 'RUS', '<NA>'],
}

const somebody = fc.record(
  Object.fromEntries(Object.entries(SPELLINGS).map(([kind, all]) => [kind, fc.constantFrom(...all)])),
)

const keys = defaultKeys(comparisons)
/** Every level says something else, and so does a value that others have. */
const model: LinkModel = {
  format: MODEL_FORMAT,
  normalise: NORMALISE_VERSION,
  comparisons,
  prior: -2,
  weights: comparisons.map((spec) =>
    Array.from({ length: layoutOf(spec).size }, (_, at) => (at === 0 ? 0 : 5 - 2 * at)),
  ),
  frequencies: { text: { rows: 100, chance: 0.1, common: { 'KOLN|KOELN': 50, KOLN: 20 } } },
}
const setUp = { comparisons, keys, model }

test('whatever order records come in, and whoever came before, pairs weigh the same, in a file and one by one', () => {
  fc.assert(
    fc.property(fc.array(somebody, { minLength: 2, maxLength: 14 }), fc.integer(), (people, order) => {
      const records = people.map((values, at): LinkRecord => ({ id: `r${at}`, values }))
      const other = [...records].sort((a, b) => hashOf(a.id, order) - hashOf(b.id, order))
      const whole = link(records, setUp)
      expect(link(other, setUp).pairs).toEqual(whole.pairs)
      const index = new LinkIndex(setUp)
      for (const record of other) index.put(record)
      const [a = '', b = ''] = other.map(({ id }) => id)
      const alone = link(other.slice(0, 2), setUp)
      expect(index.explain(a, b)).toEqual(whole.explain(a, b))
      expect(alone.explain(a, b)).toEqual(whole.explain(a, b))
      for (const { id } of other.slice(2)) index.remove(id)
      expect(index.answers().pairs).toEqual(alone.pairs)
    }),
    { numRuns: 150 },
  )
})
