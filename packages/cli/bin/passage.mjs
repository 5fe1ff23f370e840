#!/usr/bin/env node
// The `passage` command. Plain JavaScript, because the Node that finds it may be older than the one it needs: it
// hands over to the Node 24 that came with the packages, in the folder where it was called.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endLike, runObedient } from '../../../tools/bootstrap/child.mjs'
import { findNode24 } from '../../../tools/bootstrap/node24.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const node = findNode24(join(here, '..', '..', '..'))
endLike(await runObedient(node, [join(here, '..', 'src', 'main.ts'), ...process.argv.slice(2)]))
