import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { createIntake, type Intake } from '@passage/ledger/intake/micro-batch'
import type { Pools } from '@passage/ledger/pools/open'
import fastify, { type FastifyServerOptions } from 'fastify'
import { createDecide, type Decide } from '../access/decide.ts'
import { assignRoutes } from '../acts/assign-route.ts'
import { guardRoutes } from '../acts/guard-route.ts'
import { alertRoutes } from '../alerts/route.ts'
import { crossingRoutes } from '../crossings/route.ts'
import { watchChanges } from '../events/changes.ts'
import { readChangesFrom } from '../events/read-changes.ts'
import { eventRoutes } from '../events/route.ts'
import { findRoutes } from '../find/route.ts'
import { healthRoutes } from '../health/route.ts'
import type { LogSettings } from '../log/service.ts'
import { tileRoutes } from '../log/tiles-route.ts'
import { ownRoutes } from '../records/looks-route.ts'
import { recordRoutes } from '../records/route.ts'
import { stayRoutes } from '../records/stay-route.ts'
import { ruleRoutes } from '../rules/route.ts'
import { sessionRoutes } from '../session/routes.ts'
import { createSessions } from '../session/sessions.ts'
import type { User } from '../session/user.ts'
import { demoUsers } from '../session/users.ts'
import { sourceRoutes } from '../sources/route.ts'
import { workRoutes } from '../work/route.ts'
import { answerBadAddress, answerErrors } from './errors.ts'
import { tagAnswers } from './etag.ts'
import { describeApi } from './openapi.ts'
import { sharedSchemas } from './schemas.ts'
import { guardRequests } from './security.ts'
import type { App, Service } from './service.ts'
import { serveConsole } from './static.ts'

export interface ServerOptions {
  readonly pools: Pools
  /** Now, as an RFC 3339 instant. Default: the clock of the machine. */
  readonly clock?: () => string
  /** Folder of the built console. Absent: the interface alone is served. */
  readonly staticDir?: string
  /** Whom the demo sign-in knows. Default: the demo users. */
  readonly users?: readonly User[]
  /** Default: the policies of this release. */
  readonly decide?: Decide
  readonly intake?: Intake
  readonly intakeToken?: string
  /** True behind TLS: the session cookie is sent over it only. */
  readonly secureCookies?: boolean
  readonly log?: LogSettings
  readonly logger?: FastifyServerOptions['logger']
  /** Told of every route as it is registered, also of those that the description hides. */
  readonly onRoute?: (route: { readonly method: string | string[]; readonly url: string }) => void
}

function serviceOf(app: App, options: ServerOptions): Service {
  const clock = options.clock ?? (() => new Date().toISOString())
  return {
    pools: options.pools,
    clock,
    sessions: createSessions(),
    users: options.users ?? demoUsers,
    decide: options.decide ?? createDecide(),
    intake:
      options.intake ?? createIntake(options.pools, 'live', { jurisdiction: 'us', clock: () => new Date(clock()) }),
    changes: watchChanges(readChangesFrom(options.pools), (error) => app.log.warn({ err: error }, 'changes not read')),
    secureCookies: options.secureCookies ?? false,
    intakeToken: options.intakeToken,
    log: options.log,
  }
}

/** The whole HTTP application, ready for `inject` or `listen`. Closing it leaves the pools open: they are the caller's. */
export async function buildServer(options: ServerOptions): Promise<App> {
  const app: App = fastify({
    logger: options.logger ?? false,
    genReqId: () => randomUUID(),
    bodyLimit: 1_048_576,
    // For receiving a request; an answer may take as long as it lives, as that of the events does.
    requestTimeout: 120_000,
    // Unknown fields are refused, never dropped: a system of record may not lose what it was told in silence.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, allErrors: true, useDefaults: false } },
    routerOptions: { ignoreTrailingSlash: true },
    // An address that cannot be decoded never reaches a route or a hook.
    frameworkErrors: answerBadAddress,
  }).withTypeProvider<TypeBoxTypeProvider>()
  const { onRoute } = options
  if (onRoute !== undefined) app.addHook('onRoute', onRoute)
  answerErrors(app)
  guardRequests(app)
  tagAnswers(app)
  await app.register(cookie)
  for (const schema of sharedSchemas) app.addSchema(schema)
  await describeApi(app)
  const service = serviceOf(app, options)
  const parts = [
    sessionRoutes,
    workRoutes,
    recordRoutes,
    ownRoutes,
    assignRoutes,
    guardRoutes,
    alertRoutes,
    stayRoutes,
    findRoutes,
    sourceRoutes,
    ruleRoutes,
    eventRoutes,
    crossingRoutes,
    healthRoutes,
    tileRoutes,
  ]
  for (const part of parts) part(app, service)
  await serveConsole(app, options.staticDir)
  app.addHook('preClose', async () => service.changes.stop())
  app.addHook('onClose', async () => service.intake.idle())
  return app
}
