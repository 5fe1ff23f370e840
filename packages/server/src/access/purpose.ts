import { allPurposes, isPurpose, mayState, type Purpose, purposes, purposesFor } from '@passage/domain/access/purposes'
import { purposeMissing, purposeNotPermitted } from '@passage/domain/access/refusal'
import type { Role } from '@passage/domain/access/roles'
import { Type } from 'typebox'
import { refused } from './refused.ts'

const stateable = allPurposes.filter((code) => !('implied' in purposes[code]))
export const PurposeCode = Type.Unsafe<Purpose>(
  Type.Union(
    stateable.map((code) => Type.Literal(code)),
    { description: 'Why the record is opened; written into the look' },
  ),
)

/** Purposes that these roles may state, for the form of Find a person. */
export function purposesOf(held: readonly Role[]): { code: Purpose; words: string }[] {
  return purposesFor(held).map((code) => ({ code, words: purposes[code].words }))
}

/** The purpose stated by the caller, refused with 403 when absent, unknown or not the caller's to state. */
export function requirePurpose(held: readonly Role[], stated: string | undefined): Purpose {
  if (stated === undefined || !isPurpose(stated) || 'implied' in purposes[stated]) throw refused(purposeMissing(held))
  if (!mayState(stated, held)) throw refused(purposeNotPermitted(stated, held))
  return stated
}
