import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { createIntake, type Intake } from '@passage/ledger/intake/micro-batch'
import type { Pools } from '@passage/ledger/pools/open'
import fastify, { type FastifyServerOptions } from 'fastify'
import { createDecide, type Decide } from '../access/decide.ts'
import { watchChanges } from '../events/changes.ts'
import { readChangesFrom } from '../events/read-changes.ts'
import { defaultLimits, type Limits, limitRates } from '../limits/rate-limit.ts'
import type { LogSettings } from '../log/service.ts'
import { recogniseSessions } from '../session/recognise.ts'
import { watchSessions } from '../session/sessions.ts'
import type { User } from '../session/user.ts'
import { demoUsers } from '../session/users.ts'
import type { SignInSettings } from '../sign-in/settings.ts'
import { createSignIn } from '../sign-in/sign-in.ts'
import { createTokenCheck } from '../systems/token-check.ts'
import { answerBadAddress } from './bad-address.ts'
import { answerErrors } from './errors.ts'
import { tagAnswers } from './etag.ts'
import { readForms } from './form.ts'
import { describeApi } from './openapi.ts'
import { routeParts } from './routes.ts'
import { sharedSchemas } from './schemas.ts'
import { guardRequests } from './security.ts'
import type { App, Service } from './service.ts'
import { serveConsole } from './static.ts'
import { refuseUnwritable } from './writable.ts'

export interface ServerOptions {
  readonly pools: Pools
  /** Now, as an RFC 3339 instant. Default: the clock of the machine. */
  readonly clock?: () => string
  /** Folder of the built console. Absent: the interface alone is served. */
  readonly staticDir?: string
  /** Whom the demo provider knows. Default: the demo users. */
  readonly users?: readonly User[]
  /** Default: the policies of this release. */
  readonly decide?: Decide
  readonly intake?: Intake
  /** How staff sign in. Absent: nobody can. */
  readonly signIn?: SignInSettings
  /** Where browsers reach this server, asked when first needed. Default: this machine, port 80. */
  readonly origin?: () => string
  /** Requests a minute for each kind of caller. */
  readonly limits?: Partial<Limits>
  /** Addresses of proxies whose word about the caller's address is believed. */
  readonly trustedProxies?: readonly string[]
  readonly log?: LogSettings
  readonly logger?: FastifyServerOptions['logger']
  /** Told of every route as it is registered, also of those that the description hides. */
  readonly onRoute?: (route: { readonly method: string | string[]; readonly url: string }) => void
}

function serviceOf(app: App, options: ServerOptions, origin: () => string): Service {
  const { clock = () => new Date().toISOString(), users = demoUsers } = options
  return {
    pools: options.pools,
    clock,
    users,
    decide: options.decide ?? createDecide(),
    sessions: watchSessions(
      options.pools,
      () => new Date(clock()),
      (error) => app.log.warn({ err: error }, 'sessions not read'),
    ),
    signIn: options.signIn === undefined ? undefined : createSignIn(app, options.signIn, origin, users),
    origin,
    intake:
      options.intake ?? createIntake(options.pools, 'live', { jurisdiction: 'us', clock: () => new Date(clock()) }),
    changes: watchChanges(readChangesFrom(options.pools), (error) => app.log.warn({ err: error }, 'changes not read')),
    tokens: createTokenCheck(options.pools, () => new Date(clock())),
    log: options.log,
  }
}

/** The whole HTTP application, ready for `inject` or `listen`. Closing it leaves the pools open: they are the caller's. */
export async function buildServer(options: ServerOptions): Promise<App> {
  const app: App = fastify({
    logger: options.logger ?? false,
    genReqId: () => randomUUID(),
    bodyLimit: 1_048_576,
    trustProxy: options.trustedProxies === undefined ? false : [...options.trustedProxies],
    // For receiving a request; an answer may take as long as it lives, as that of the events does.
    requestTimeout: 120_000,
    // Unknown fields are refused, never dropped: a system of record may not lose what it was told in silence.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, allErrors: true, useDefaults: false } },
    routerOptions: { ignoreTrailingSlash: true },
    // An address that cannot be decoded never reaches a route or a hook.
    frameworkErrors: answerBadAddress(options.staticDir),
  }).withTypeProvider<TypeBoxTypeProvider>()
  const { onRoute } = options
  if (onRoute !== undefined) app.addHook('onRoute', onRoute)
  answerErrors(app)
  const origin = options.origin ?? (() => 'http://localhost')
  guardRequests(app, origin)
  refuseUnwritable(app)
  tagAnswers(app)
  await app.register(cookie)
  for (const schema of sharedSchemas) app.addSchema(schema)
  await describeApi(app)
  // Nothing of ours is sent as plain text: it is no JSON with a fault, and is told as what it is.
  app.removeContentTypeParser('text/plain')
  readForms(app)
  const service = serviceOf(app, options, origin)
  recogniseSessions(app, service)
  await limitRates(app, service, { ...defaultLimits, ...options.limits })
  for (const part of routeParts) part(app, service)
  await serveConsole(app, options.staticDir)
  app.addHook('preClose', async () => {
    service.changes.stop()
    service.sessions.stop()
  })
  app.addHook('onClose', async () => service.intake.idle())
  return app
}
