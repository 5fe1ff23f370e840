import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { endLike, runObedient } from './child.mjs'

// `--ignore-scripts`: nothing from the registry runs at install time; what our packages need done we do ourselves.
// `--include`: a production setting in the environment must not leave out what the tests and the console need.
const NPM_CI = [
  'ci',
  '--ignore-scripts',
  '--engine-strict=false',
  '--loglevel=error',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--include=dev',
  '--include=optional',
]

/** Installs the packages when they are missing, older than the lockfile, or left half-done by an interruption. */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return
  const release = await takeTurn(root)
  try {
    if (isInstalled(root)) return
    console.error('Passage: installing packages, about half a minute. Safe to stop; the next start begins again.')
    const began = Date.now()
    const [program, args] = npmCommand()
    const ended = await runObedient(program, [...args, ...NPM_CI], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    if (ended.asked !== undefined || ended.signal !== null) {
      release()
      endLike({ ...ended, code: ended.code || 1 })
      await new Promise(() => {})
    }
    if (ended.code !== 0) {
      console.error('Passage: the packages could not be installed; npm says why above. Nothing else was changed.')
      release()
      process.exit(1)
    }
    console.error(`Passage: packages installed in ${Math.round((Date.now() - began) / 1000)} s.`)
  } finally {
    release()
  }
}

/**
 * npm writes `node_modules/.package-lock.json` last, so an install that was cut off has none. Where the lockfile is the
 * newer file its contents decide: touching it, or switching branches and back, is no reason to install again.
 */
function isInstalled(root) {
  const wanted = join(root, 'package-lock.json')
  const present = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(present)) return false
  return statSync(present).mtimeMs >= statSync(wanted).mtimeMs || holdsAll(wanted, present)
}

function holdsAll(wantedFile, presentFile) {
  const [wanted, present] = [wantedFile, presentFile].map((file) => JSON.parse(readFileSync(file, 'utf8')).packages)
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true
    const found = present[path]
    // Packages for other platforms are in the lockfile and rightly not on the disk.
    if (found === undefined) return entry.optional === true
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

/** npm itself, run by the Node that runs it now: the one inside node_modules is about to be replaced. */
function npmCommand() {
  const cli = process.env.npm_execpath
  const node = [process.env.npm_node_execpath, process.execPath].find(
    (path) => path !== undefined && existsSync(path) && !path.includes('node_modules'),
  )
  if (cli?.endsWith('.js') && existsSync(cli) && node !== undefined) return [node, [cli]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
}

/** One install at a time in one checkout: a second one waits and then finds the work done. */
async function takeTurn(root) {
  const lock = join(root, '.passage', 'install.pid')
  mkdirSync(dirname(lock), { recursive: true })
  for (let told = false; ; ) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return () => rmSync(lock, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (!isAlive(Number(readIfThere(lock)))) {
      rmSync(lock, { force: true })
      continue
    }
    if (!told) console.error('Passage: another start is installing the packages; waiting for it.')
    told = true
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '0'
  }
}

function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
