import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection text of a login that may create databases and roles. */
    postgresUrl: string
  }
}

const NOBODY = 65534

/** Newest Debian PostgreSQL on this machine; its binaries stand outside PATH. */
function debianBinaries(): string {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const newest = versions[0]
  if (newest === undefined)
    throw new Error('No PostgreSQL found. Install it: apt-get install postgresql, or set DATABASE_URL.')
  return join(root, newest, 'bin')
}

/** One throw-away server for the whole run: `DATABASE_URL` when given, otherwise Debian's, over a Unix socket. */
export default async function setup(project: TestProject): Promise<() => void> {
  const given = process.env['DATABASE_URL']
  if (given !== undefined && given !== '') {
    project.provide('postgresUrl', given)
    return () => {}
  }
  const bin = debianBinaries()
  const dir = mkdtempSync(join(tmpdir(), 'passage-pg-'))
  const identity = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  chmodSync(dir, 0o711)
  if ('uid' in identity) chownSync(dir, NOBODY, NOBODY)
  const data = join(dir, 'data')
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'passage_migrate', '-A', 'trust', '--no-sync', '--locale=C.UTF-8', '-k'],
    {
      ...identity,
      stdio: 'pipe',
      cwd: dir,
    },
  )
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${dir}`,
    'max_connections=200',
    'shared_buffers=128MB',
  ]
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...identity,
    stdio: 'ignore',
    cwd: dir,
  })
  await untilReady(bin, dir)
  project.provide('postgresUrl', `postgresql://passage_migrate@/postgres?host=${encodeURIComponent(dir)}`)
  return () => {
    server.kill('SIGQUIT')
    rmSync(dir, { recursive: true, force: true })
  }
}

async function untilReady(bin: string, socketDir: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      execFileSync(join(bin, 'pg_isready'), ['-q', '-h', socketDir], { stdio: 'ignore' })
      return
    } catch {
      await sleep(100)
    }
  }
  throw new Error(`PostgreSQL did not answer on ${socketDir} within 10 s.`)
}
