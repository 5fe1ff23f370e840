import { readFileSync, statSync } from 'node:fs'
import { isSafeAddress, type SignInSettings } from '@passage/server/sign-in/settings'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'

type Env = Readonly<Record<string, string | undefined>>

export interface SignInWishes {
  /** Whether everybody on record is made up. */
  readonly demo: boolean
  /** Address to listen on. */
  readonly host: string
  /** Whether the demo was asked for by name. */
  readonly demoFlag: boolean
}

export interface SignInSetUp {
  readonly settings: SignInSettings
  /** Where browsers reach this server, where that is configured. */
  readonly origin: string | undefined
  /** Proxies that stand before it. */
  readonly trustedProxies: readonly string[] | undefined
}

const refuse = (code: string, message: string, remedy: string): Problem =>
  new Problem(code, message, { exitCode: EXIT.usage, saved: 'Nothing was started.', remedy })

const set = (text: string | undefined): string | undefined => (text === undefined || text === '' ? undefined : text)

/**
 * How staff sign in, from the environment. Without an identity provider only a sandbox starts: a name without proof must
 * never open real records.
 * @throws Problem that says what is missing
 */
export function signInFrom(env: Env, { demo, host, demoFlag }: SignInWishes): SignInSetUp {
  const issuer = set(env.PASSAGE_OIDC_ISSUER)
  const origin = originFrom(env)
  const trustedProxies = set(env.PASSAGE_TRUSTED_PROXIES)
    ?.split(',')
    .map((each) => each.trim())
  if (issuer !== undefined) return { settings: issuerFrom(env, issuer, origin), origin, trustedProxies }
  if (!demo) {
    throw refuse(
      'start.no-sign-in',
      'No identity provider is set, and this database is not a sandbox: nobody could sign in, or everybody could.',
      'Set PASSAGE_OIDC_ISSUER, PASSAGE_OIDC_CLIENT_ID and PASSAGE_ORIGIN (docs/operating.md). For a sandbox: passage start --demo',
    )
  }
  if (!demoFlag && !isThisMachine(host)) {
    throw refuse(
      'start.demo-beyond',
      `The demo sign-in asks for no proof, and ${host} can be reached from elsewhere.`,
      'Leave out --host, or say that this is meant: passage start --demo --host …',
    )
  }
  return { settings: { kind: 'demo' }, origin, trustedProxies }
}

const isThisMachine = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.')

function originFrom(env: Env): string | undefined {
  const given = set(env.PASSAGE_ORIGIN)
  if (given === undefined) return undefined
  if (!isSafeAddress(given) || new URL(given).origin !== given.replace(/\/$/, '')) {
    throw refuse(
      'start.origin',
      `PASSAGE_ORIGIN is where browsers reach Passage, such as https://passage.example: not "${given}".`,
      'Give scheme and host, with https, and nothing after them.',
    )
  }
  return new URL(given).origin
}

function issuerFrom(env: Env, issuer: string, origin: string | undefined): SignInSettings {
  const clientId = set(env.PASSAGE_OIDC_CLIENT_ID)
  if (!isSafeAddress(issuer)) {
    throw refuse('start.issuer', `PASSAGE_OIDC_ISSUER is not an https address: "${issuer}".`, 'Use TLS.')
  }
  if (clientId === undefined) {
    throw refuse('start.client-id', 'PASSAGE_OIDC_CLIENT_ID is missing.', 'Name the client that the provider knows.')
  }
  if (origin === undefined) {
    throw refuse(
      'start.no-origin',
      'PASSAGE_ORIGIN is missing: the identity provider sends browsers back to one exact address.',
      'Set PASSAGE_ORIGIN=https://… and register https://…/v1/sign-in/callback at the provider.',
    )
  }
  const secret = secretFrom(env)
  const userClaim = set(env.PASSAGE_OIDC_USER_CLAIM)
  return {
    kind: 'issuer',
    issuer,
    clientId,
    ...(secret === undefined ? {} : { clientSecret: secret }),
    ...(userClaim === undefined ? {} : { userClaim }),
  }
}

/** The client secret, by file alone: values of the environment are seen by every process of the login. */
function secretFrom(env: Env): string | undefined {
  if (set(env.PASSAGE_OIDC_CLIENT_SECRET) !== undefined) {
    throw refuse(
      'start.secret-in-environment',
      'PASSAGE_OIDC_CLIENT_SECRET holds a secret. Secrets come by file.',
      'Put it into a file of mode 0600 and name that in PASSAGE_OIDC_CLIENT_SECRET_FILE.',
    )
  }
  const file = set(env.PASSAGE_OIDC_CLIENT_SECRET_FILE)
  if (file === undefined) return undefined
  return readSecret('PASSAGE_OIDC_CLIENT_SECRET_FILE', file)
}

const others = 0o006

function readSecret(variable: string, file: string): string {
  let text: string
  try {
    if ((statSync(file).mode & others) !== 0) {
      throw refuse('start.secret-open', `${file} (${variable}) can be read by everybody.`, `chmod o-rw ${file}`)
    }
    text = readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (error instanceof Problem) throw error
    throw refuse('start.secret-file', `${variable} cannot be read: ${(error as Error).message}`, 'Correct the path.')
  }
  if (text === '') throw refuse('start.secret-empty', `${file} (${variable}) is empty.`, 'Put the secret into it.')
  return text
}
