import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { runObedient } from './child.mjs'
import { ensureDebianTools } from './debian.mjs'
import { failuresOf } from './failures.mjs'
import { STAGES } from './stages.mjs'

/**
 * Runs the stages (all of them, or those named) and closes with one line `N passed, N failed` over all runners.
 * @returns {Promise<number>} the exit code
 */
export async function runTests(root, node, names) {
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name))
  if (unknown.length > 0) {
    console.error(`No such stage: ${unknown.join(', ')}. Stages: ${STAGES.map((stage) => stage.name).join(', ')}.`)
    return 2
  }
  const stages = STAGES.filter((stage) => names.length === 0 || names.includes(stage.name))
  const missing = stages.some((stage) => stage.needs !== undefined) ? ensureDebianTools() : []
  const folder = mkdtempSync(join(tmpdir(), 'passage-test-'))
  const total = { passed: 0, failed: 0 }
  const broken = []
  const failures = []
  for (const stage of stages) {
    const began = Date.now()
    console.log(`\n── ${stage.title} (${stage.name})`)
    const counted = await runStage(stage, { root, node, folder, missing })
    if (counted === undefined) break
    total.passed += counted.passed
    total.failed += counted.failed
    if (counted.failed > 0) broken.push(stage.name)
    failures.push(...counted.failures.map((failure) => `${stage.name}: ${failure}`))
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    console.log(`── ${stage.name}: ${counted.passed} passed, ${counted.failed} failed, ${seconds} s`)
  }
  rmSync(folder, { recursive: true, force: true })
  // Once more at the end: what a stage printed is far up by then, and may be cut off.
  if (failures.length > 0) console.log(`\n${failures.join('\n')}`)
  if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}. Again, alone: npm test -- ${broken.join(' ')}`)
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

/** Undefined: stopped by a signal, and nothing further is run. */
async function runStage(stage, { root, node, folder, missing }) {
  const lacking = (stage.needs ?? []).filter((name) => missing.includes(name))
  if (lacking.length > 0) {
    console.log(`Not run: ${lacking.join(', ')} is not installed.`)
    return { passed: 0, failed: 1, failures: [] }
  }
  const report = join(folder, `${stage.name}.json`)
  const ended = await runObedient(node, argumentsOf(stage, root, report), {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environmentOf(stage, root),
  })
  if (ended.asked !== undefined || ended.signal === 'SIGINT') return undefined
  const ok = ended.code === 0
  return stage.project === undefined
    ? { passed: ok ? 1 : 0, failed: ok ? 0 : 1, failures: [] }
    : countOf(report, ok, root)
}

function argumentsOf(stage, root, report) {
  if (stage.project === undefined) {
    const [path, ...rest] = stage.program
    return [join(root, 'node_modules', path), ...rest]
  }
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', stage.project, ...reporters]
}

/** Node 24 comes first on PATH, so that whatever a test starts runs on it too. */
function environmentOf(stage, root) {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter)
  const postgres = stage.postgres === undefined ? {} : { PASSAGE_TEST_POSTGRES: stage.postgres }
  return { ...process.env, ...postgres, PATH: path, NODE_ENV: 'test' }
}

/** Files that could not even be loaded hold no tests and still failed; a run that ended badly without saying so, too. */
function countOf(report, ok, root) {
  let result
  try {
    result = JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    console.log('The test runner wrote no report.')
    return { passed: 0, failed: 1, failures: [] }
  }
  const unloaded = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length
  const failed = result.numFailedTests + unloaded
  return { passed: result.numPassedTests, failed: failed === 0 && !ok ? 1 : failed, failures: failuresOf(result, root) }
}
