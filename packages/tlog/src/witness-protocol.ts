import { decodeHash, decodeNumber } from './note/base64.ts'
import { parseCheckpoint, type SignedCheckpoint, signedCheckpointText } from './note/checkpoint.ts'

/** C2SP tlog-witness: what a log sends to have a checkpoint cosigned. */
export interface AddCheckpoint {
  /** The size that the witness cosigned last. */
  readonly oldSize: number
  readonly proof: readonly Buffer[]
  readonly checkpoint: SignedCheckpoint
}

/** A client sends no more hashes than this. */
const MOST_HASHES = 63

/** Content type of the body that says which size a witness knows. */
export const SIZE_TYPE = 'text/x.tlog.size'

/** The body of the request. */
export function addCheckpointText({ oldSize, proof, checkpoint }: AddCheckpoint): string {
  const hashes = proof.map((hash) => `${hash.toString('base64')}\n`).join('')
  return `old ${oldSize}\n${hashes}\n${signedCheckpointText(checkpoint)}`
}

/** Reads the body of a request; undefined where it is malformed. Nothing is verified here. */
export function parseAddCheckpoint(text: string): AddCheckpoint | undefined {
  const end = text.indexOf('\n\n')
  if (end < 0) return undefined
  const [first = '', ...lines] = text.slice(0, end).split('\n')
  const oldSize = first.startsWith('old ') ? decodeNumber(first.slice('old '.length)) : undefined
  const proof = lines.map(decodeHash).filter((hash) => hash !== undefined)
  const checkpoint = parseCheckpoint(text.slice(end + 2))
  if (oldSize === undefined || checkpoint === undefined) return undefined
  if (proof.length !== lines.length || proof.length > MOST_HASHES) return undefined
  return { oldSize, proof, checkpoint }
}
