import { Type } from 'typebox'
import type { DemoUser } from '../session/users.ts'
import { Refused } from './problem.ts'

/** Why somebody opens a person's record. Stands in the look and in the person's own list of who looked. */
export const purposes = {
  review: { words: 'Review of a record that is not certain', roles: ['reviewer', 'supervisor'] },
  enquiry: { words: 'Question from the person concerned', roles: ['reviewer', 'supervisor'] },
  correction: { words: 'Correction that the person asked for', roles: ['reviewer', 'supervisor'] },
  supervision: { words: 'Supervision of review work', roles: ['supervisor'] },
} as const satisfies Record<string, { words: string; roles: readonly DemoUser['role'][] }>

/** The purpose of a work list: a worker's own queue states it by itself. */
export const queuePurpose = 'queue'

export type Purpose = keyof typeof purposes
export const PurposeCode = Type.Union(
  [Type.Literal('review'), Type.Literal('enquiry'), Type.Literal('correction'), Type.Literal('supervision')],
  { description: 'Why the record is opened; written into the look' },
)

const isPurpose = (text: string): text is Purpose => Object.hasOwn(purposes, text)
const allows = (purpose: Purpose, role: DemoUser['role']): boolean =>
  (purposes[purpose].roles as readonly string[]).includes(role)

/** Purposes that this role may state, for the form of Find a person. */
export function purposesOf(role: DemoUser['role']): { code: Purpose; words: string }[] {
  return Object.entries(purposes)
    .filter(([code]) => isPurpose(code) && allows(code, role))
    .map(([code, { words }]) => ({ code: code as Purpose, words }))
}

/** The purpose stated by the caller, refused with 403 when absent, unknown or not the caller's to state. */
export function requirePurpose(user: DemoUser, stated: string | undefined): Purpose {
  if (stated === undefined || stated === '' || !isPurpose(stated)) {
    throw new Refused({
      status: 403,
      code: 'purpose.missing',
      title: 'A purpose is needed to read a person’s record',
      detail: 'No purpose was stated, so nothing was read. This attempt was logged.',
      rule: 'access.purpose',
      citation: 'Passage design 5(6): every look states its purpose',
      remedy: `State one of: ${purposesOf(user.role)
        .map((p) => p.code)
        .join(', ')} (header Passage-Purpose, or ?purpose=).`,
    })
  }
  if (!allows(stated, user.role)) {
    throw new Refused({
      status: 403,
      code: 'purpose.not-permitted',
      title: 'This purpose is not open to your role',
      detail: `“${purposes[stated].words}” is open to supervisors only. Nothing was read. This attempt was logged.`,
      rule: 'access.purpose',
      citation: 'Passage design 5(6): every look states its purpose',
      remedy: 'Ask P. Osei, supervisor, or state the purpose that you do have.',
    })
  }
  return stated
}
