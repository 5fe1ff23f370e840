import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Newest major that the project is written for; an older Node strips no types. */
const NEEDED = 24

/** Path of a Node >= 24: the one that came through the registry, or the one we run on. Exits with words otherwise. */
export function findNode24(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const brought = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', name)
  if (existsSync(brought)) return brought
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath
  console.error(
    `No Node ${NEEDED} came with the packages for ${process.platform}-${process.arch}, and this is ${process.versions.node}.\n` +
      `Install Node ${NEEDED} or newer and run the same command again.`,
  )
  process.exit(1)
}
