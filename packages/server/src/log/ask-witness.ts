import { keepCosignature } from '@passage/ledger/log/checkpoints'
import { consistencyProof } from '@passage/ledger/log/prove'
import type { Queries } from '@passage/ledger/log/tiles'
import { keepWitness, type WitnessRow, type WitnessSaid } from '@passage/ledger/log/witnesses'
import type { SignedCheckpoint } from '@passage/tlog/note/checkpoint'
import type { WitnessPlace } from './service.ts'
import { type Submitted, submitCheckpoint } from './witness-client.ts'

/** A cosignature from further ahead than this would make an old log look fresh: its clock or ours is wrong. */
const CLOCK_TOLERANCE_MS = 5 * 60_000

/** The name under which a witness is kept: name and key id, as a note names it. */
export const nameOf = ({ verifier }: WitnessPlace): string => `${verifier.name}+${verifier.id}`

/**
 * Has one witness cosign a checkpoint, and keeps what it said. When it knows another size than we believed, it is
 * asked once more with the proof from there.
 */
export async function askWitness(
  db: Queries,
  place: WitnessPlace,
  checkpoint: SignedCheckpoint,
  before: WitnessRow | undefined,
  now: Date,
): Promise<WitnessSaid> {
  const { origin, size } = checkpoint
  const submit = async (oldSize: number): Promise<Submitted> =>
    submitCheckpoint(place, { oldSize, proof: await consistencyProof(db, origin, oldSize, size), checkpoint })
  let oldSize = Math.min(before?.knownSize ?? 0, size)
  let answer = await submit(oldSize)
  if (answer.kind === 'conflict' && answer.size !== oldSize && answer.size <= size) {
    oldSize = answer.size
    answer = await submit(oldSize)
  }
  const said = await keepAnswer(db, checkpoint, answer, oldSize, now)
  const knownSize = said === 'cosigned' ? size : answer.kind === 'conflict' ? answer.size : oldSize
  await keepWitness(db, origin, { witness: nameOf(place), knownSize, said, saidAt: now })
  return said
}

async function keepAnswer(
  db: Queries,
  checkpoint: SignedCheckpoint,
  answer: Submitted,
  oldSize: number,
  now: Date,
): Promise<WitnessSaid> {
  switch (answer.kind) {
    case 'cosigned':
      if (answer.at.getTime() > now.getTime() + CLOCK_TOLERANCE_MS) return 'clock-differs'
      await keepCosignature(db, checkpoint, answer.signature, answer.at)
      return 'cosigned'
    case 'conflict':
      if (answer.size > checkpoint.size) return 'ahead'
      // It agrees about the size and refuses the root; or another server of ours was a moment quicker.
      return answer.size === oldSize ? 'other-history' : 'refused'
    case 'inconsistent':
      return 'other-history'
    case 'refused':
      return 'refused'
    case 'unreachable':
      return 'unreachable'
  }
}
