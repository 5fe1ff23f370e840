import { existsSync, globSync, readFileSync } from 'node:fs'
import { buildProgram } from '@passage/cli/program'
import { mostLines } from '@passage/server/crossings/ndjson'
import { defaultLimits } from '@passage/server/limits/rate-limit'
import { demoUsers } from '@passage/server/session/users'
import { expect, test } from 'vitest'
import { codeOf, commandsOf, headingsOf, linksOf, pages } from './pages.ts'

/* What the pages say of links, paths, addresses, commands and numbers is so. */
const all = pages()
const operating = readFileSync('docs/operating.md', 'utf8')

test.each(all.map((page) => [page.path, page] as const))('%s links to what is there', (_, page) => {
  for (const { to, heading } of linksOf(page)) {
    expect(existsSync(to), to).toBe(true)
    if (heading !== '') expect(headingsOf(readFileSync(to, 'utf8')), to).toContain(heading)
  }
})

test('paths in the repository that pages name are there', () => {
  const named = all.flatMap(({ path, text }) => codeOf(text).map((code) => [path, code] as const))
  const paths = named.filter(([, code]) => /^(packages|tests|docs|bench|tools|proof)\/[\w./*-]+$/.test(code))
  expect(paths.length).toBeGreaterThan(40)
  const missing = paths.filter(([, code]) => globSync([code, `${code}.*`]).length === 0)
  expect(missing).toEqual([])
})

test('addresses that pages name are answered', () => {
  const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as { paths: Record<string, object> }
  const asked = (code: string) => /^(GET|POST|PUT|PATCH|DELETE) (\/(?:v1|scim|log)\/[^\s?]*)/.exec(code) ?? []
  const isKnown = (method: string, path: string) =>
    Object.entries(paths).some(([template, methods]) => {
      const pattern = new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`)
      return pattern.test(path) && Object.hasOwn(methods, method.toLowerCase())
    })
  const named = all.flatMap(({ text }) => codeOf(text)).filter((code) => asked(code).length > 0)
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((code) => !isKnown(asked(code)[1] ?? '', asked(code)[2] ?? ''))).toEqual([])
})

test('commands that pages tell their readers to type exist, with their options', () => {
  const terminal = { out: () => {}, err: () => {}, animated: false, colour: false, columns: 80, env: {}, now: () => 0 }
  const program = buildProgram(terminal, () => {})
  // A decision may name what is not built.
  const read = all.filter(({ path }) => !path.startsWith('docs/adr/'))
  const typed = read.flatMap(({ path, text }) => commandsOf(text).map((words) => ({ path, words })))
  expect(typed.length).toBeGreaterThan(30)
  for (const { path, words } of typed) {
    let command = program
    const options = new Set(['--help'])
    for (const word of words) {
      command = command.commands.find((one) => one.name() === word) ?? command
      for (const { long } of command.options) options.add(long ?? '')
    }
    expect(command, `${path}: ${words.join(' ')}`).not.toBe(program)
    for (const word of words.filter((one) => /^--[a-z-]+$/.test(one))) {
      expect([...options], `${path}: ${words.join(' ')}`).toContain(word)
    }
  }
})

test('every demo user stands in the table of who sees what', () => {
  for (const { name } of demoUsers)
    expect(operating).toMatch(new RegExp(`^\\|.*${name.replaceAll('.', '\\.')}.*\\|`, 'm'))
})

test('the limits that are named are those that hold', () => {
  const count = (value: number) => value.toLocaleString('en-US')
  const { session, client, stranger, wayIn } = defaultLimits
  const limits = `${count(session)} requests of a session, ${count(client)} of a system, ${count(stranger)} of an address that has not said who it is, ${wayIn}\nof an address on the ways in`
  expect(operating).toContain(limits)
  expect(operating).toContain(`a batch up to 32 MiB and\n${count(mostLines)} lines`)
})
