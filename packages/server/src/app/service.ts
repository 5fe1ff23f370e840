import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { Day } from '@passage/domain/calendar/day'
import type { Intake } from '@passage/ledger/intake/micro-batch'
import type { Pools } from '@passage/ledger/pools/open'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { Decide } from '../access/decide.ts'
import type { Changes } from '../events/changes.ts'
import type { LogSettings } from '../log/service.ts'
import type { SessionWatch } from '../session/sessions.ts'
import type { User } from '../session/user.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import type { TokenCheck } from '../systems/token-check.ts'

/** The application with types that follow from the route schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/** What routes stand on. Made once, by the composition root or a test. */
export interface Service {
  readonly pools: Pools
  /** Now, as an RFC 3339 instant. */
  readonly clock: () => string
  /** Whom the demo provider knows. */
  readonly users: readonly User[]
  /** The policies: yes or no, and which of them decided. */
  readonly decide: Decide
  /** Ends streams whose session has ended. */
  readonly sessions: SessionWatch
  /** How staff sign in; absent: nobody can. */
  readonly signIn: SignIn | undefined
  /** Where browsers reach this server, such as `https://passage.example`: configured, never taken from a request. */
  readonly origin: () => string
  readonly intake: Intake
  readonly changes: Changes
  /** What the tokens of systems open. */
  readonly tokens: TokenCheck
  /** Key and witnesses of the transparency log; absent: the log is not signed here. */
  readonly log: LogSettings | undefined
}

/** Today in UTC, for words such as "4 days left"; rules never see it. */
export const todayOf = (service: Service): Day => Math.floor(Date.parse(service.clock()) / 86_400_000) as Day
