import type { Problem } from '../api/client.ts'

const words: Readonly<Record<string, readonly [detail: string, remedy: string]>> = {
  'sign-in.not-begun': [
    'This sign-in was not begun in this browser, was used before, or is older than ten minutes.',
    'Begin again with Sign in.',
  ],
  'sign-in.not-proven': [
    'The answer of the identity provider could not be verified.',
    'Begin again. If it happens again, tell the operator.',
  ],
  'sign-in.no-account': ['There is no account of your name here.', 'Your office opens accounts.'],
  'sign-in.left': ['Your account was closed.', 'If that is wrong, ask your office.'],
  'sign-in.other-subject': [
    'This user name belongs to somebody else who signed in before.',
    'Your office must give you a name of your own.',
  ],
  'sign-in.no-role': ['Your account holds no role, so nothing is open to it.', 'Your office gives roles.'],
  'sign-in.provider': ['The identity provider does not answer.', 'Try again in a while.'],
}

/** A refused sign-in in words; a code that is not ours says nothing of its own. */
export function refusedWords(code: string): Problem {
  const known = Object.hasOwn(words, code)
  const [detail, remedy] = words[known ? code : 'sign-in.not-proven'] ?? ['', '']
  return { title: 'You were not signed in', status: 0, code: known ? code : 'sign-in.not-proven', detail, remedy }
}
