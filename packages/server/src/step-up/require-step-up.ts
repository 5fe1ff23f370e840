import { inTransaction } from '@passage/ledger/pools/transaction'
import { countSignature, endAuthenticator, listAuthenticators } from '@passage/ledger/sign-in/authenticators'
import { challengeMs, makeChallenge, takeChallenge } from '@passage/ledger/sign-in/challenges'
import type { SignatureText } from '@passage/ledger/sign-in/entries'
import { type OpenSession, rotateSession } from '@passage/ledger/sign-in/sessions'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Service } from '../app/service.ts'
import { setSession } from '../session/cookies.ts'
import { requireSession, signedOut } from '../session/recognise.ts'
import { digestOfAct, type SignedAct } from './act.ts'
import { noAuthenticator, notSigned, signFirst } from './refusals.ts'
import { challengeIn, readSignature } from './signature.ts'

export interface Signing {
  readonly service: Service
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

async function offer({ service }: Signing, session: OpenSession, digest: Buffer): Promise<never> {
  const own = await listAuthenticators(service.pools, session.accountId)
  if (own.length === 0) throw noAuthenticator()
  const { challenge } = await makeChallenge(service.pools, session, digest, new Date(service.clock()))
  throw signFirst(
    await generateAuthenticationOptions({
      rpID: new URL(service.origin()).hostname,
      challenge: new Uint8Array(challenge),
      allowCredentials: own.map(({ credentialId, transports }) => ({ id: credentialId, transports: [...transports] })),
      userVerification: 'required',
      timeout: challengeMs,
    }),
  )
}

async function verify(
  { service }: Signing,
  session: OpenSession,
  given: AuthenticationResponseJSON,
  challenge: Buffer,
): Promise<void> {
  const now = new Date(service.clock())
  const own = await listAuthenticators(service.pools, session.accountId)
  const used = own.find(({ credentialId }) => credentialId === given.id)
  if (used === undefined) throw notSigned('step-up.not-proven', 'It is not by an authenticator of yours.')
  const proven = await verifyAuthenticationResponse({
    response: given,
    expectedChallenge: challenge.toString('base64url'),
    expectedOrigin: service.origin(),
    expectedRPID: new URL(service.origin()).hostname,
    // Counting is ours: a counter that stands still ends the authenticator, which the library cannot do.
    credential: { id: used.credentialId, publicKey: new Uint8Array(used.publicKey), counter: 0 },
    requireUserVerification: true,
  }).catch(() => undefined)
  if (proven?.verified !== true) throw notSigned('step-up.not-proven', 'It could not be verified.')
  if (await countSignature(service.pools, used.credentialId, proven.authenticationInfo.newCounter, now)) return
  await endAuthenticator(service.pools, session, used.credentialId, { why: 'its counter went back' }, now)
  throw notSigned('step-up.counter', 'This authenticator seems to exist twice, so it was ended.')
}

/**
 * The signature of whoever is asking over exactly this act, or a refusal that says how to give it. The challenge is bound
 * to the session and to the digest of the act, is believed once and for five minutes, and asks for user verification.
 * Call it last before acting: what it answers to has been checked, and its signature goes into the entry.
 */
export async function requireStepUp(signing: Signing, act: SignedAct): Promise<SignatureText> {
  const { service, request, reply } = signing
  const session = requireSession(request)
  const digest = digestOfAct(act)
  const given = readSignature(request)
  if (given === undefined) return offer(signing, session, digest)
  const challenge = challengeIn(given)
  const taken =
    challenge === undefined
      ? undefined
      : await takeChallenge(service.pools, session, challenge, new Date(service.clock()))
  if (challenge === undefined || taken?.kind !== 'sign') {
    throw notSigned('step-up.not-proven', 'Its challenge is not open in this session: used, too old, or another one’s.')
  }
  if (!taken.digest.equals(digest)) throw notSigned('step-up.other-act', 'It is for another act than this one.')
  await verify(signing, session, given, challenge)
  const rotated = await inTransaction(service.pools.sign, (tx) => rotateSession(tx, session.hash))
  // Ended while it was signing: the act is not done.
  if (rotated === undefined) throw signedOut()
  setSession(service, reply, rotated)
  const { authenticatorData, clientDataJSON, signature } = given.response
  return {
    by: session.userName,
    credential: given.id,
    digest: digest.toString('hex'),
    nonce: taken.nonce.toString('base64url'),
    authenticatorData,
    clientDataJSON,
    signature,
  }
}
