import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { expect, test } from 'vitest'
import { defaultKeys } from '../src/blocking/default-keys.ts'
import { link } from '../src/link/link.ts'
import { LinkIndex } from '../src/stream/link-index.ts'
import { madeUp, madeUpComparisons } from './support/made-up.ts'

/* What the page says is run as it stands there. */
const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? []
const load = (name: string) => import(/* @vite-ignore */ name)

test('the example of the page runs as written, and gives what it says', async () => {
  const records = Array.from({ length: 30 }, (_, n) => {
    const person = n % 20
    const values = {
      given: `Ana${person}`,
      family: `Silva${person * 7}`,
      born: `19${50 + person}-03-1${person % 10}`,
      passport: `P${person}7781`,
    }
    return { id: `${n}`, values }
  })
  const plain = stripTypeScriptTypes(code).replace(/^import \{(.*?)\} from ('.*?')$/gm, 'const {$1} = await load($2)')
  const run = Object.getPrototypeOf(async () => undefined).constructor('records', 'load', `${plain}\nreturn found`)
  const found = await run(records, load)
  expect(found.pairs.length).toBeGreaterThan(0)
  expect(found.persons.get('25')).toBe('25')
  expect(found.model.format).toContain('passage-link-model')
})

test('an index and a file give the same answers with the same keys and model, as the page says', () => {
  const records = madeUp(60, 5)
  const comparisons = madeUpComparisons
  const keys = defaultKeys(comparisons)
  const { model, pairs } = link(records, { comparisons, keys })
  const index = new LinkIndex({ comparisons, model })
  for (const record of records) index.put(record)
  expect(index.answers().pairs).toEqual(pairs)
  expect(pairs.length).toBeLessThan(link(records, { comparisons, model }).pairs.length)
})

test('what cannot be linked is refused in words: a kind that is none, records of which some have no side', () => {
  const fields = [{ column: 'given', kind: 'name' as 'given' }]
  const one = { id: '1', values: { given: 'Ana' } }
  expect(() => link([one], { comparisons: [{ name: 'name', fields }] })).toThrow('There is no kind name. Kinds: given,')
  const mixed = [
    { ...one, side: 'left' as const },
    { ...one, id: '2' },
  ]
  expect(() => link(mixed, { comparisons: madeUpComparisons })).toThrow('The record 2 does not say of which file it is')
})
