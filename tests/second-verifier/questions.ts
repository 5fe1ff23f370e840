import { leafHash } from '@passage/tlog/leaf-hash'
import { checkpointText, signCheckpoint } from '@passage/tlog/note/checkpoint'
import { cosign } from '@passage/tlog/note/cosignature'
import { COSIGNATURE, NOTE_SIGNATURE, signerFrom, verifierText } from '@passage/tlog/note/key'
import { proofText } from '@passage/tlog/proof/tlog-proof'
import { verifyLogged } from '@passage/tlog/proof/verify-proof'
import { MemoryTree } from '@passage/tlog/tree/memory-tree'
import { verifyConsistency, verifyInclusion } from '@passage/tlog/tree/verify'
import fc from 'fast-check'

/** One question to both implementations, and what ours says. `honest`: nothing was changed in it. */
export interface Question {
  readonly ask: object
  readonly ours: boolean
  readonly honest: boolean
}

const MOST_LEAVES = 600
const leaves = Array.from({ length: MOST_LEAVES }, (_, n) => Buffer.alloc(32, `leaf ${n}`))
const tree = new MemoryTree()
for (const leaf of leaves) tree.append(leafHash(leaf))
const leafAt = (index: number): Buffer => leaves[index % MOST_LEAVES] ?? Buffer.alloc(32)

const log = signerFrom('log.example/second', NOTE_SIGNATURE, Buffer.alloc(32, 1))
const witnesses = [2, 3, 4].map((n) => signerFrom(`w${n}.example`, COSIGNATURE, Buffer.alloc(32, n)))
const policy = { log: log.verifier, witnesses: witnesses.map(({ verifier }) => verifier), need: 2 }

/** Two sizes or places in a tree, in order. */
const pair = fc.tuple(fc.integer({ min: 1, max: MOST_LEAVES }), fc.nat(MOST_LEAVES - 1)).map(([size, other]) => ({
  size,
  other: other % size,
}))

/** How a proof is changed: a bit, one hash less, one more, turned round, another number or root; or not at all. */
const change = fc.record({
  how: fc.constantFrom('none', 'none', 'bit', 'less', 'more', 'exchange', 'place', 'size', 'root', 'old-root'),
  at: fc.nat(1000),
  bit: fc.nat(255),
})
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

function changedProof(proof: readonly Buffer[], { how, at, bit }: Change): Buffer[] {
  const place = at % Math.max(1, proof.length)
  const chosen = proof[place]
  if (how === 'more') return proof.toSpliced(place, 0, Buffer.alloc(32, bit))
  if (chosen === undefined) return [...proof]
  if (how === 'less') return proof.toSpliced(place, 1)
  if (how === 'bit') return proof.with(place, flipped(chosen, bit))
  return how === 'exchange' ? proof.toReversed() : [...proof]
}

function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return copy
}

function rootFor(size: number, name: Change['how'], { how, bit }: Change): Buffer {
  return how === name ? flipped(tree.root(size), bit) : tree.root(size)
}

const hex = (all: readonly Buffer[]) => all.map((one) => one.toString('hex'))

const inclusion = fc.tuple(pair, change).map(([{ size: whole, other }, changed]): Question => {
  const index = changed.how === 'place' ? (other + changed.at) % (whole + 2) : other
  const size = changed.how === 'size' ? Math.abs(whole + (changed.at % 5) - 2) : whole
  const proof = changedProof(tree.inclusion(other, whole), changed)
  const [leaf, root] = [leafHash(leafAt(other)), rootFor(whole, 'root', changed)]
  return {
    ask: { ask: 'inclusion', leaf: leaf.toString('hex'), index, size, proof: hex(proof), root: root.toString('hex') },
    ours: verifyInclusion({ index, size, leafHash: leaf, proof, root }).ok,
    honest: changed.how === 'none',
  }
})

const consistency = fc.tuple(pair, change).map(([{ size: whole, other }, changed]): Question => {
  const from = other + 1
  const oldSize = changed.how === 'place' ? changed.at % (whole + 2) : from
  const size = changed.how === 'size' ? Math.abs(whole + (changed.at % 5) - 2) : whole
  const proof = changedProof(tree.consistency(from, whole), changed)
  const [oldRoot, root] = [rootFor(from, 'old-root', changed), rootFor(whole, 'root', changed)]
  const roots = { oldRoot: oldRoot.toString('hex'), root: root.toString('hex') }
  return {
    ask: { ask: 'consistency', oldSize, size, proof: hex(proof), ...roots },
    ours: verifyConsistency({ oldSize, oldRoot, size, root, proof }).ok,
    honest: changed.how === 'none',
  }
})

const receipt = fc
  .tuple(pair, change, fc.subarray(witnesses), fc.boolean())
  .map(([{ size, other }, changed, signing, broken]): Question => {
    const of = { origin: log.verifier.name, size, root: tree.root(size) }
    const signed = signCheckpoint(of, log)
    const more = signing.map((witness) => cosign(checkpointText(of), 1_795_000_000, witness))
    const signatures = [...signed.note.signatures, ...more]
    const checkpoint = { ...signed, note: { ...signed.note, signatures } }
    const hashes = changedProof(tree.inclusion(other, size), changed)
    const whole = proofText({ index: other, hashes, checkpoint })
    const text = broken ? withOtherCharacter(whole, changed.at, changed.bit) : whole
    const leaf = leafAt(other)
    const keys = { log: verifierText(log.verifier), witnesses: policy.witnesses.map(verifierText), need: policy.need }
    return {
      ask: { ask: 'receipt', text, leaf: leaf.toString('hex'), ...keys },
      ours: verifyLogged(text, leaf, policy).ok,
      honest:
        text === whole && signing.length >= 2 && ['none', 'place', 'size', 'root', 'old-root'].includes(changed.how),
    }
  })

function withOtherCharacter(text: string, at: number, to: number): string {
  const place = at % text.length
  return `${text.slice(0, place)}${String.fromCharCode(32 + (to % 95))}${text.slice(place + 1)}`
}

/** So many questions, the same for the same seed. */
export function questions(count: number, seed: number): readonly Question[] {
  const kinds = fc.oneof(
    { weight: 4, arbitrary: inclusion },
    { weight: 4, arbitrary: consistency },
    { weight: 2, arbitrary: receipt },
  )
  return fc.sample(kinds, { numRuns: count, seed })
}
