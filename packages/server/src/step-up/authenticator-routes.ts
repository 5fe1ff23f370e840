import { addAuthenticator, endAuthenticator, listAuthenticators } from '@passage/ledger/sign-in/authenticators'
import { challengeMs, makeChallenge, takeChallenge } from '@passage/ledger/sign-in/challenges'
import type { OpenSession } from '@passage/ledger/sign-in/sessions'
import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { Type } from 'typebox'
import { notFound, Problem, Refused } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { requireSession } from '../session/recognise.ts'
import { requireStepUp, type Signing } from './require-step-up.ts'

const tags = ['step-up']
/** How long after signing in the first authenticator may be added without another one. Milliseconds. */
const freshMs = 10 * 60 * 1000

/** EdDSA, ES256 and RS256, by their COSE numbers: what authenticators in use have. */
const algorithms = [-8, -7, -257]

const Row = Type.Object({
  id: Type.String(),
  name: Type.String(),
  addedAt: Type.String({ format: 'date-time' }),
  usedAt: Type.Optional(Type.String({ format: 'date-time' })),
})

/** The first authenticator takes a fresh sign-in; every further one the signature of one that is there. */
async function mayAdd(signing: Signing, session: OpenSession, name: string): Promise<void> {
  const { service } = signing
  const own = await listAuthenticators(service.pools, session.accountId)
  if (own.length > 0) {
    await requireStepUp(signing, { kind: 'authenticator-add', name })
    return
  }
  if (Date.parse(service.clock()) - session.beganAt.getTime() <= freshMs) return
  throw new Refused({
    status: 403,
    code: 'step-up.sign-in-again',
    title: 'Sign in again first',
    detail: 'The first authenticator is added within ten minutes of signing in. Nothing was changed.',
    remedy: 'Sign out, sign in, and add it then.',
  })
}

async function register(
  service: Service,
  session: OpenSession,
  { name, response }: { readonly name: string; readonly response: unknown },
): Promise<void> {
  const now = new Date(service.clock())
  const given = response as RegistrationResponseJSON
  const proven = await verifyRegistrationResponse({
    response: given,
    expectedChallenge: async (challenge) =>
      (await takeChallenge(service.pools, session, Buffer.from(challenge, 'base64url'), now))?.kind === 'register',
    expectedOrigin: service.origin(),
    expectedRPID: new URL(service.origin()).hostname,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => undefined)
  const credential = proven?.verified === true ? proven.registrationInfo.credential : undefined
  const added =
    credential !== undefined &&
    (await addAuthenticator(
      service.pools,
      session,
      {
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: credential.transports ?? [],
        name,
      },
      now,
    ))
  if (added) return
  throw new Refused({
    status: 403,
    code: 'step-up.not-registered',
    title: 'This authenticator was not added',
    detail: 'Its answer could not be verified, or it is registered already. Nothing was changed.',
    remedy: 'Begin again. An authenticator must verify you, by PIN or by what you are.',
  })
}

/** Your own authenticators: with what you sign. */
export function authenticatorRoutes(app: App, service: Service): void {
  app.get(
    '/v1/authenticators',
    {
      schema: {
        tags,
        summary: 'Your own authenticators',
        response: { 200: Type.Object({ authenticators: Type.Array(Row) }), default: Problem },
      },
    },
    async (request) => {
      const own = await listAuthenticators(service.pools, requireSession(request).accountId)
      return {
        authenticators: own.map(({ credentialId, name, addedAt, usedAt }) => ({
          id: credentialId,
          name,
          addedAt: addedAt.toISOString(),
          ...(usedAt === undefined ? {} : { usedAt: usedAt.toISOString() }),
        })),
      }
    },
  )
  app.delete(
    '/v1/authenticators/:id',
    {
      schema: {
        tags,
        summary: 'End one of your authenticators; signed with one of them',
        params: Type.Object({ id: Type.String({ maxLength: 1400 }) }),
        response: { 204: Type.Null(), default: Problem },
      },
    },
    async (request, reply) => {
      const session = requireSession(request)
      const { id } = request.params
      const signature = await requireStepUp({ service, request, reply }, { kind: 'authenticator-end', credential: id })
      const now = new Date(service.clock())
      const ended = await endAuthenticator(service.pools, session, id, { why: 'ended by its owner', signature }, now)
      if (!ended) throw notFound('This authenticator')
      return reply.code(204).send(null)
    },
  )
}

const Name = Type.String({ minLength: 1, maxLength: 60 })

/** Adding one: what the browser is to make, and what it made. */
export function addAuthenticatorRoutes(app: App, service: Service): void {
  app.post(
    '/v1/authenticators/challenge',
    {
      schema: {
        tags,
        summary: 'Begin to add an authenticator',
        body: Type.Object({ name: Name }, { additionalProperties: false }),
        response: { 200: Type.Unknown({ description: 'WebAuthn creation options' }), default: Problem },
      },
    },
    async (request, reply) => {
      const session = requireSession(request)
      await mayAdd({ service, request, reply }, session, request.body.name)
      const { challenge } = await makeChallenge(service.pools, session, undefined, new Date(service.clock()))
      const own = await listAuthenticators(service.pools, session.accountId)
      return generateRegistrationOptions({
        rpName: 'Passage',
        rpID: new URL(service.origin()).hostname,
        userName: session.userName,
        userDisplayName: session.displayName,
        userID: new Uint8Array(Buffer.from(session.accountId)),
        challenge: new Uint8Array(challenge),
        excludeCredentials: own.map(({ credentialId }) => ({ id: credentialId })),
        authenticatorSelection: { userVerification: 'required', residentKey: 'discouraged' },
        attestationType: 'none',
        supportedAlgorithmIDs: algorithms,
        timeout: challengeMs,
      })
    },
  )
  app.post(
    '/v1/authenticators',
    {
      schema: {
        tags,
        summary: 'Add an authenticator',
        body: Type.Object({ name: Name, response: Type.Unknown() }, { additionalProperties: false }),
        response: { 204: Type.Null(), default: Problem },
      },
    },
    async (request, reply) => {
      await register(service, requireSession(request), request.body)
      return reply.code(204).send(null)
    },
  )
}
