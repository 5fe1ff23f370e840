import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { makeScratch, passage } from '../../packages/cli/test/support.ts'
import { commandsOf } from './pages.ts'

/* Whoever takes the tour types what stands there, with the files that the pages give. */
const scratch = makeScratch()
afterAll(() => scratch.remove())
const tour = readFileSync('docs/tour.md', 'utf8')
const fenced = (page: string) => /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
const files = new Map([
  ['case.ndjson', scratch.put('case.ndjson', fenced(tour))],
  ['history.json', scratch.put('history.json', fenced(readFileSync('docs/facts.md', 'utf8')))],
])

test.each(commandsOf(tour).filter(([name]) => ['case', 'deadline', 'determine', 'explain'].includes(name ?? '')))(
  '%s %s … runs as it stands there',
  async (...words) => {
    const ran = await passage(words.map((word) => files.get(word) ?? word))
    expect([ran.code, ran.err.includes('passage:')]).toEqual([0, false])
    expect(ran.out.length).toBeGreaterThan(20)
  },
)
