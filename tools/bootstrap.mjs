#!/usr/bin/env node
// The one command behind `npm start` and `npm test`. Plain JavaScript on purpose: it has to run on whatever
// Node >= 20 the machine has, before anything is installed. All else runs on the Node 24 that it brings along.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [command, ...rest] = process.argv.slice(2)

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`This is Node ${process.versions.node}. Passage needs any Node from 20 up to get going.`)
  process.exit(1)
}

const { ensureInstalled } = await import('./bootstrap/install.mjs')
const { findNode24 } = await import('./bootstrap/node24.mjs')
const { endLike, runObedient } = await import('./bootstrap/child.mjs')

await ensureInstalled(root)
const node = findNode24(root)

if (command === 'test') {
  const { runTests } = await import('./bootstrap/tests.mjs')
  process.exitCode = await runTests(root, node, rest)
} else {
  const main = join(root, 'packages', 'cli', 'src', 'main.ts')
  endLike(await runObedient(node, [main, command ?? 'start', ...rest], { cwd: root }))
}
