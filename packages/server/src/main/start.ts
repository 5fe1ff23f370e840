import type { Intake } from '@passage/ledger/intake/micro-batch'
import { createIntake } from '@passage/ledger/intake/micro-batch'
import type { Pools } from '@passage/ledger/pools/open'
import type { FastifyServerOptions } from 'fastify'
import { giveDemoAssignments } from '../access/demo-assignments.ts'
import { setDemoCanary } from '../access/demo-canary.ts'
import { openDemoCase } from '../access/demo-case.ts'
import { buildServer } from '../app/build-server.ts'
import { runLogJob } from '../log/log-job.ts'
import type { LogSettings } from '../log/service.ts'
import { demoUsers } from '../session/users.ts'
import { openDemoAccounts } from '../sign-in/demo-accounts.ts'
import type { SignInSettings } from '../sign-in/settings.ts'
import { runCaseDaysJob } from './case-days-job.ts'
import { runCountLooksJob } from './count-looks-job.ts'
import { runDueJob } from './due-job.ts'
import { runEndStopsJob } from './end-stops-job.ts'
import { runForgetJob } from './forget-job.ts'
import { listenNear } from './listen-near.ts'
import { runRedressJob } from './redress-job.ts'
import { runRetentionJob } from './retention-job.ts'
import { runSweepJob } from './sweep-job.ts'

export interface StartOptions {
  readonly pools: Pools
  /** Port to listen on; 0 takes a free one. */
  readonly port: number
  /** How many ports are tried from there on, until one is free. Default: this one alone. */
  readonly ports?: number
  /** Default: this machine only. */
  readonly host?: string
  readonly clock?: () => string
  /** How staff sign in. */
  readonly signIn: SignInSettings
  /** Where browsers reach this server. Default: this machine, by the name that browsers trust without TLS. */
  readonly origin?: string
  readonly trustedProxies?: readonly string[]
  readonly staticDir?: string
  /** Key and witnesses of the transparency log. Absent: it is neither integrated nor signed here. */
  readonly log?: LogSettings
  readonly jurisdiction?: 'us' | 'schengen'
  readonly logger?: FastifyServerOptions['logger']
  /** Sends crossings of the synthetic world until the signal says stop. */
  readonly feed?: (intake: Intake, signal: AbortSignal) => Promise<void>
}

export interface RunningServer {
  /** Where browsers reach it, such as `http://localhost:8080`. */
  readonly address: string
  /** Where it listens. */
  readonly port: number
  readonly demoUsers: typeof demoUsers
  /** Stops the feed, the jobs and the listener; what was received is still answered. The pools stay open. */
  close(): Promise<void>
}

/** Faults and what needs an operator, as JSON lines on standard error; answers to people carry the trace id. */
const faultsOnly = {
  level: 'warn',
  stream: process.stderr,
  // What PostgreSQL says about a failed row may hold the row.
  redact: ['err.detail', 'err.where', 'err.parameters'],
}

/**
 * The address that it listens at, with the name of this machine instead of its number: cookies and authenticators hang
 * on a name, and authenticators take no number.
 */
function ownOrigin(listening: string): string {
  const url = new URL(listening)
  if (['127.0.0.1', '[::1]', '0.0.0.0', '[::]'].includes(url.hostname)) url.hostname = 'localhost'
  return url.origin
}

/** Composition root: the HTTP application, the jobs and the feed in one process. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { pools, clock = () => new Date().toISOString() } = options
  const settings = { jurisdiction: options.jurisdiction ?? 'us', clock: () => new Date(clock()) }
  const intake = createIntake(pools, 'live', settings)
  if (options.signIn.kind === 'demo') {
    await openDemoAccounts(pools, demoUsers, new Date(clock()))
    await giveDemoAssignments(pools, new Date(clock()))
    await openDemoCase(pools, new Date(clock()))
    await setDemoCanary(pools, new Date(clock()))
  }
  let origin = options.origin ?? ''
  const app = await buildServer({
    pools,
    signIn: options.signIn,
    origin: () => origin,
    ...(options.trustedProxies === undefined ? {} : { trustedProxies: options.trustedProxies }),
    clock,
    intake,
    ...(options.staticDir === undefined ? {} : { staticDir: options.staticDir }),
    ...(options.log === undefined ? {} : { log: options.log }),
    logger: options.logger ?? faultsOnly,
  })
  const { port, ports = 1, host = '127.0.0.1' } = options
  const listening = await listenNear(app, { host, port, ports }).catch(async (error: unknown) => {
    await app.close()
    throw error
  })
  if (origin === '') origin = ownOrigin(listening)
  const jobs = [
    runDueJob,
    runSweepJob,
    runForgetJob,
    runCountLooksJob,
    runEndStopsJob,
    runRedressJob,
    runRetentionJob,
    runCaseDaysJob,
  ].map((run) => run(pools, clock, app.log))
  if (options.log !== undefined) jobs.push(runLogJob(pools, options.log, clock, app.log))
  const stop = new AbortController()
  const feed = options.feed?.(intake, stop.signal).catch((error: unknown) => {
    if (!stop.signal.aborted) app.log.error({ err: error }, 'the feed stopped')
  })
  return {
    address: origin,
    port: Number(new URL(listening).port),
    demoUsers: options.signIn.kind === 'demo' ? demoUsers : [],
    async close() {
      stop.abort()
      await feed
      await Promise.all(jobs.map((job) => job.stop()))
      await app.close()
    },
  }
}
