import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What must hold before a commit, in under a minute: format and lint, types, dead code, tidy. */
const CHECKS: readonly (readonly [name: string, program: string, ...args: string[]])[] = [
  ['Lint and format', '@biomejs/biome/bin/biome', 'check', '.'],
  ['Types', 'typescript/bin/tsc', '-p', '.'],
  ['Dead code and unlisted packages', 'knip/bin/knip.js'],
  ['Tidy', 'vitest/vitest.mjs', 'run', '--project', 'unit', 'tests/tidy', 'tests/docs'],
]
const root = fileURLToPath(new URL('..', import.meta.url))

const failed = CHECKS.filter(([name, program, ...args]) => {
  console.log(`── ${name}`)
  const path = fileURLToPath(new URL(`../node_modules/${program}`, import.meta.url))
  return spawnSync(process.execPath, [path, ...args], { cwd: root, stdio: 'inherit' }).status !== 0
})
console.log(failed.length === 0 ? '\nAll checks hold.' : `\nFailed: ${failed.map(([name]) => name).join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1
