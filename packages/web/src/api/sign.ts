import { type PublicKeyCredentialRequestOptionsJSON, startAuthentication } from '@simplewebauthn/browser'
import { type Asked, ask, type Problem, ProblemError } from './client.ts'

/** What a reader sees who did not sign: the authenticator was not used, or said no. */
const notSigned: Problem = {
  title: 'You did not sign',
  status: 0,
  code: 'step-up.not-given',
  detail: 'The authenticator gave no signature. Nothing was done.',
  remedy: 'Try again, and use your authenticator when the browser asks.',
}

const encode = (value: object): string =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/**
 * As `ask`, for acts that are signed: where the server wants a signature, the browser asks for it, and the same goes again.
 * @param pause waited for between the signature and what it signs
 */
export async function askSigned<T>(path: string, asked: Asked, pause?: () => Promise<void>): Promise<T> {
  try {
    return await ask<T>(path, asked)
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem : undefined
    if (problem?.code !== 'step-up.needed') throw error
    const optionsJSON = problem.stepUp as PublicKeyCredentialRequestOptionsJSON
    const signature = await startAuthentication({ optionsJSON }).catch(() => {
      throw new ProblemError(notSigned)
    })
    await pause?.()
    return ask<T>(path, { ...asked, signature: encode(signature) })
  }
}
