import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { Refused } from '../app/problem.ts'

/** Not refused for good: sign, and send the same again. */
export const signFirst = (options: PublicKeyCredentialRequestOptionsJSON): Refused =>
  new Refused({
    status: 403,
    code: 'step-up.needed',
    title: 'This needs your signature',
    detail: 'Nothing was done yet. The challenge is for this act alone, and for five minutes.',
    remedy: 'Sign `stepUp` with your authenticator, and send the same request again with `Passage-Signature`.',
    stepUp: options,
  })

export const noAuthenticator = (): Refused =>
  new Refused({
    status: 403,
    code: 'step-up.no-authenticator',
    title: 'You have no authenticator to sign with',
    detail: 'Acts like this are signed. Nothing was done.',
    remedy: 'Add an authenticator under Settings, right after signing in.',
  })

export const notSigned = (
  code: 'step-up.not-proven' | 'step-up.other-act' | 'step-up.counter',
  detail: string,
): Refused =>
  new Refused({
    status: 403,
    code,
    title: 'This signature does not count',
    detail: `${detail} Nothing was done.`,
    remedy: 'Send the request without a signature for a new challenge, and sign that.',
  })
