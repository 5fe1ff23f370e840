import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What the tests need beyond npm: the Debian package and how to see that it is there. */
const TOOLS = [
  { name: 'chromium', isThere: () => onPath('chromium') },
  { name: 'postgresql', isThere: hasPostgres },
  { name: 'python3', isThere: () => onPath('python3') },
  { name: 'openssl', isThere: () => onPath('openssl') },
]

/**
 * Brings the missing ones through apt-get where that is allowed without asking (root, or sudo without a password).
 * @returns {string[]} names that are still missing
 */
export function ensureDebianTools() {
  const missing = missingTools()
  if (missing.length === 0) return []
  const prefix = aptPrefix()
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (prefix === undefined) {
    console.error(`Passage: the tests also need ${missing.join(', ')}. Install them with:\n\n  sudo ${command}\n`)
    return missing
  }
  console.error(`Passage: installing ${missing.join(', ')} through apt-get.`)
  apt(prefix, ['update', '-q'])
  apt(prefix, command.split(' ').slice(1))
  const still = missingTools()
  if (still.length > 0) {
    console.error(`Passage: apt-get did not bring ${still.join(', ')}. Install by hand:\n\n  sudo ${command}\n`)
  }
  return still
}

function missingTools() {
  return TOOLS.filter((tool) => !tool.isThere()).map((tool) => tool.name)
}

function aptPrefix() {
  if (!onPath('apt-get')) return undefined
  if (process.getuid?.() === 0) return []
  const mayWithoutAsking = onPath('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
  return mayWithoutAsking ? ['sudo', '-n'] : undefined
}

function apt(prefix, args) {
  const [program, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]
  // Its talk goes to stderr: stdout ends with one line of figures.
  spawnSync(program, rest, { stdio: ['ignore', 2, 2] })
}

function hasPostgres() {
  const folder = '/usr/lib/postgresql'
  return existsSync(folder) && readdirSync(folder).some((version) => existsSync(join(folder, version, 'bin', 'initdb')))
}

function onPath(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin', '/bin']
  return folders.some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
