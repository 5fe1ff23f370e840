import { expect, test } from 'vitest'
import { isCode, isTest, ownFiles, type TrackedFile } from './files.ts'

const files = ownFiles()
const code = files.filter((file) => isCode(file.path))

/** `path:line` of every line that a pattern finds. */
function found(pattern: RegExp, among: readonly TrackedFile[]): readonly string[] {
  return among.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 80)}`] : [])),
  )
}

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(100)
})

test('rooms are small: 300 lines of code at most, 500 of tests', () => {
  const tooLong = code
    .filter((file) => !/\.data\.ts$|\/fixtures\//.test(file.path))
    .map((file) => ({ path: file.path, lines: file.text.split('\n').length }))
    .filter(({ path, lines }) => lines > (isTest(path) ? 500 : 300))
  expect(tooLong).toEqual([])
})

test('nothing is left to do in a comment', () => {
  const self = 'tests/tidy/tidy.test.ts'
  expect(
    found(
      /\b(TODO|FIXME|HACK)\b/,
      code.filter((file) => file.path !== self),
    ),
  ).toEqual([])
})

test('no test is skipped or alone', () => {
  expect(
    found(
      /\b(test|it|describe)\.(skip|only|todo)\b/,
      code.filter((file) => !file.path.startsWith('tests/tidy/')),
    ),
  ).toEqual([])
})

test('the types are not escaped', () => {
  const self = (file: TrackedFile) => !file.path.startsWith('tests/tidy/')
  expect(found(/@ts-(ignore|nocheck)|\bas any\s*[,;)\]]|:\s*any(\[\])?\s*[,;)=|>]/, code.filter(self))).toEqual([])
})

test('words that describe people as suspects stand nowhere in what is shown or coded', () => {
  const allowed =
    /^(docs\/|README|tests\/|RELEASE_NOTES|SECURITY|CONTRIBUTING|bench\/)|refuse|forbidden|\.rules?\.ts$|\/test\/|glossary|tidy|rules\/eu\/scope\.data\.ts$|\.md$/
  const among = files.filter((file) => !allowed.test(file.path))
  expect(found(/\b(suspects?|aliens?|illegals?|illegal (alien|immigrant)s?)\b/i, among)).toEqual([])
  expect(found(/\brisk ?scor|riskScore|risk_score|predictive/i, among)).toEqual([])
})

test('the project stands alone: no path of a machine, no registry host', () => {
  const among = files.filter((file) => !file.path.startsWith('tests/tidy/'))
  expect(
    found(/(^|[^\w.])\/(root|home\/\w+)\/|\/work\/(main|shared)\b|\.\.\/shared\/(reference|design|vectors)/, among),
  ).toEqual([])
  expect(found(/registry\.npmjs|npmmirror|artifactory|deb\.debian\.org/, among)).toEqual([])
})
