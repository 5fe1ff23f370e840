import { type IdentityAsRead, type IdentityKeys, identityKeys } from '@passage/identity/identity'
import { type CanonicalValue, canonicalText } from '@passage/tlog/canonical'
import { keyedDigest, keyedId } from '../entry/derived-id.ts'
import { fault } from './fields.ts'
import type { IntakeFault, IntakeInput, Jurisdiction } from './input.ts'
import { identityOf, isCrossing } from './to-facts.ts'

/** A readable record with everything that can be worked out before asking the database. */
export interface Prepared {
  /** Place in the list handed in. */
  readonly index: number
  readonly input: IntakeInput
  /** Hash of source and source key, under the deployment's key. */
  readonly claimId: string
  /** Tells a repeat from a contradiction: keyed SHA-256 over the canonical form, first 16 bytes in hexadecimal. */
  readonly contentHash: string
  readonly recordId: string
  readonly identity: IdentityAsRead | undefined
  readonly keys: IdentityKeys | undefined
  readonly jurisdiction: Jurisdiction
}

/**
 * Works out claim, content hash and record id. The record id follows from document and biographics under the
 * deployment's key: the same reading always belongs to the same identity record, whoever takes it in.
 */
export function prepare(
  index: number,
  input: IntakeInput,
  secret: string,
  jurisdiction: Jurisdiction,
): Prepared | IntakeFault {
  const identity = identityOf(input)
  const keys = identity === undefined ? undefined : identityKeys(identity)
  const recordId = recordIdOf(input, keys, secret)
  if (recordId === undefined) {
    return fault(
      'intake.nobody',
      isCrossing(input) ? '/document' : '/about',
      'Neither a document nor name and birth date.',
    )
  }
  return {
    index,
    input,
    claimId: keyedId(secret, 'claim', `${input.source}\u0000${input.sourceKey}`),
    contentHash: contentHashOf(input, secret),
    recordId,
    identity,
    keys,
    jurisdiction: input.jurisdiction ?? jurisdiction,
  }
}

function recordIdOf(input: IntakeInput, keys: IdentityKeys | undefined, secret: string): string | undefined {
  if (!isCrossing(input) && 'recordId' in input.about) return input.about.recordId
  return keys?.record === undefined ? undefined : keyedId(secret, 'record', keys.record)
}

/** Under the key, so that after an erasure nobody can guess the content back. */
function contentHashOf(input: IntakeInput, secret: string): string {
  const text = canonicalText(input as unknown as CanonicalValue)
  return keyedDigest(secret, 'content', text).slice(0, 32)
}
