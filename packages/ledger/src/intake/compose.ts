import type { CanonicalValue } from '@passage/tlog/canonical'
import { factIdAt } from '../entry/bodies.ts'
import { type SealedEntry, seal } from '../entry/seal.ts'
import type { Head } from '../entry/stream.ts'
import type { FieldKeys } from '../field-keys/encipher.ts'
import { protectIdentity } from '../field-keys/identity.ts'
import type { Lane } from './input.ts'
import type { Prepared } from './prepare.ts'
import { type FactText, factsFrom, isCrossing } from './to-facts.ts'

/**
 * The `facts` entry for one record at the head of its stream. The entry that begins a stream also states the birth,
 * which rules about age read; every entry says who it is about as its source read it, protected classes enciphered.
 */
export function composeFacts(
  one: Prepared,
  head: Head,
  lane: Lane,
  now: Date,
  keys: FieldKeys | undefined,
): SealedEntry {
  const factId = factIdAt(one.recordId, head.seq + 1, 0)
  const facts = [...factsFrom(one.input, factId)]
  const birth = head.seq === 0 ? birthFact(one, facts[0]) : undefined
  if (birth !== undefined) facts.push(birth)
  const body = {
    facts,
    identity: identityText(one, keys),
    jurisdiction: one.jurisdiction,
    key: one.input.sourceKey,
    lane,
  }
  const stream = { kind: 'record', id: one.recordId } as const
  return seal(stream, head, { type: 'facts', body, recorded: now.toISOString() })
}

function birthFact(one: Prepared, first: FactText | undefined): FactText | undefined {
  const born = one.identity?.birthDate
  if (born === undefined || first === undefined) return undefined
  return { kind: 'birth', born, occurred: { on: born }, source: one.input.source, evidence: first.evidence }
}

function identityText(one: Prepared, keys: FieldKeys | undefined): FactText | undefined {
  if (one.identity === undefined) return undefined
  const { document, ...rest } = protectIdentity(one.identity, one.recordId, keys)
  const text = isCrossing(one.input) || document === undefined ? rest : { ...rest, document }
  return text as unknown as { readonly [field: string]: CanonicalValue | undefined }
}
