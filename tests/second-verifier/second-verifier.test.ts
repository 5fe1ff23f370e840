import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Question, questions } from './questions.ts'

const program = readFileSync(join(import.meta.dirname, 'verify.py'), 'utf8')

/** What the second implementation says, one answer a question. */
function theirs(asked: readonly Question[], source = program): readonly boolean[] {
  const input = asked.map(({ ask }) => `${JSON.stringify(ask)}\n`).join('')
  const said = execFileSync('python3', ['-I', '-c', source], { input, encoding: 'utf8' })
  return said
    .trimEnd()
    .split('\n')
    .map((line) => line === 'true')
}

const asked = questions(1500, 20_261_126)

test('two implementations in two languages say the same of 1,500 proofs, receipts and mutants', () => {
  const said = theirs(asked)
  expect(said).toHaveLength(asked.length)
  const differing = asked.filter(({ ours }, n) => ours !== said[n]).map(({ ask }) => ask)
  expect(differing).toEqual([])
  expect(asked.filter(({ honest, ours }) => honest && !ours)).toEqual([])
  // Both answers must be common, or their agreement says little.
  const yes = said.filter((one) => one).length
  expect([yes > 300, said.length - yes > 300]).toEqual([true, true])
})

test('planted faults in one of them are told apart: a longer path, an old root not compared, a witness too few', () => {
  const faults = [
    ['        if path:\n            raise Wrong\n        return leaf', '        return leaf'],
    ['True) == (old_root, root)', 'True)[1] == root'],
    [' >= need', ' >= need - 1'],
  ]
  const some = asked.slice(0, 500)
  for (const [right = '', wrong = ''] of faults) {
    const said = theirs(some, program.replace(right, wrong))
    expect(some.filter(({ ours }, n) => ours !== said[n]).length).toBeGreaterThan(0)
  }
})
