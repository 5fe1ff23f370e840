import { EMPTY_ROOT, HASH_BYTES, nodeHash, sameHash } from './hash.ts'
import { isSize } from './shape.ts'

export type ProofFault =
  | 'tlog.proof.size'
  | 'tlog.proof.index'
  | 'tlog.proof.length'
  | 'tlog.proof.root'
  | 'tlog.proof.old-root'

/** A proof holds, or why it does not. */
export type ProofAnswer = { readonly ok: true } | { readonly ok: false; readonly code: ProofFault }

export interface Inclusion {
  readonly index: number
  readonly size: number
  readonly leafHash: Uint8Array
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}

const refuse = (code: ProofFault): ProofAnswer => ({ ok: false, code })
const half = (value: number): number => Math.floor(value / 2)
const isOdd = (value: number): boolean => value % 2 === 1

const areHashes = (all: readonly Uint8Array[]): boolean => all.every(({ length }) => length === HASH_BYTES)

/** Checks an inclusion proof (RFC 9162 section 2.1.3.2). Nothing is included in an empty tree. */
export function verifyInclusion({ index, size, leafHash, proof, root }: Inclusion): ProofAnswer {
  if (!isSize(size)) return refuse('tlog.proof.size')
  if (!isSize(index) || index >= size) return refuse('tlog.proof.index')
  if (!areHashes([leafHash, ...proof])) return refuse('tlog.proof.length')
  let place = index
  let last = size - 1
  let hash = leafHash
  for (const sibling of proof) {
    if (last === 0) return refuse('tlog.proof.length')
    if (isOdd(place) || place === last) {
      hash = nodeHash(sibling, hash)
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)]
    } else {
      hash = nodeHash(hash, sibling)
    }
    ;[place, last] = [half(place), half(last)]
  }
  if (last !== 0) return refuse('tlog.proof.length')
  return sameHash(hash, root) ? { ok: true } : refuse('tlog.proof.root')
}

export interface Consistency {
  readonly oldSize: number
  readonly oldRoot: Uint8Array
  readonly size: number
  readonly root: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/**
 * Checks that one tree begins with the other (RFC 9162 section 2.1.4.2). From an empty tree nothing can be proven, so
 * that is refused; whoever starts from nothing says so and asks for no proof.
 */
export function verifyConsistency({ oldSize, oldRoot, size, root, proof }: Consistency): ProofAnswer {
  if (!isSize(oldSize) || !isSize(size) || oldSize > size) return refuse('tlog.proof.size')
  if (oldSize === size) {
    if (proof.length > 0) return refuse('tlog.proof.length')
    // There is one empty tree, and it has one root.
    const holds = sameHash(oldRoot, root) && (size > 0 || sameHash(root, EMPTY_ROOT))
    return holds ? { ok: true } : refuse('tlog.proof.root')
  }
  if (oldSize === 0) return refuse('tlog.proof.size')
  if (!areHashes([oldRoot, ...proof])) return refuse('tlog.proof.length')
  let place = oldSize - 1
  let last = size - 1
  while (isOdd(place)) [place, last] = [half(place), half(last)]
  // An old tree that is one perfect subtree stands for itself.
  const [first, ...rest] = place === 0 ? [oldRoot, ...proof] : proof
  if (first === undefined) return refuse('tlog.proof.length')
  return climb({ place, last, first, rest, oldRoot, root })
}

interface Climb {
  place: number
  last: number
  readonly first: Uint8Array
  readonly rest: readonly Uint8Array[]
  readonly oldRoot: Uint8Array
  readonly root: Uint8Array
}

/** Works out both roots from the same hashes: what the old tree held must stand in the new one. */
function climb({ place, last, first, rest, oldRoot, root }: Climb): ProofAnswer {
  let old = first
  let now = first
  for (const hash of rest) {
    if (last === 0) return refuse('tlog.proof.length')
    if (isOdd(place) || place === last) {
      old = nodeHash(hash, old)
      now = nodeHash(hash, now)
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)]
    } else {
      now = nodeHash(now, hash)
    }
    ;[place, last] = [half(place), half(last)]
  }
  if (last !== 0) return refuse('tlog.proof.length')
  if (!sameHash(old, oldRoot)) return refuse('tlog.proof.old-root')
  return sameHash(now, root) ? { ok: true } : refuse('tlog.proof.root')
}
