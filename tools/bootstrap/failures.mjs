import { relative } from 'node:path'

/** Lines of a message that are printed again: what was expected and what came, not the way through the code. */
const LINES = 12

/**
 * What failed in a report of the test runner, each with the beginning of its message (a property says its seed there). A
 * file that could not be loaded stands for its tests.
 * @param result what the test runner wrote as JSON
 * @param {string} root folder that the names of files are said from
 * @returns {string[]}
 */
export function failuresOf({ testResults }, root) {
  return testResults.flatMap(({ name, status, message = '', assertionResults }) => {
    const file = relative(root, name)
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [`${file}\n${beginning(message)}`] : []
    return failed.map(
      ({ fullName, failureMessages = [] }) => `${file} > ${fullName}\n${beginning(failureMessages[0] ?? '')}`,
    )
  })
}

const beginning = (message) =>
  message
    .split('\n')
    .slice(0, LINES)
    .map((line) => `  ${line}`)
    .join('\n')
