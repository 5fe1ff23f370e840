import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import type { FastifyRequest } from 'fastify'
import { notSigned } from './refusals.ts'

const longest = 8000

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

function isAssertion(given: unknown): given is AuthenticationResponseJSON {
  const { id, response } = (given ?? {}) as { id?: unknown; response?: Record<string, unknown> }
  return (
    isText(id) && isText(response?.clientDataJSON) && isText(response.authenticatorData) && isText(response.signature)
  )
}

/** The assertion in the header `Passage-Signature` (its JSON, base64url); undefined where none is sent. */
export function readSignature(request: FastifyRequest): AuthenticationResponseJSON | undefined {
  const header = request.headers['passage-signature']
  if (header === undefined) return undefined
  const given = typeof header === 'string' && header.length <= longest ? parse(header) : undefined
  if (!isAssertion(given)) throw notSigned('step-up.not-proven', 'It could not be read.')
  return given
}

/** The challenge that an assertion says it answers; whether it does is verified with its signature. */
export function challengeIn(given: AuthenticationResponseJSON): Buffer | undefined {
  const { challenge } = (parse(given.response.clientDataJSON) ?? {}) as { challenge?: unknown }
  return isText(challenge) ? Buffer.from(challenge, 'base64url') : undefined
}
