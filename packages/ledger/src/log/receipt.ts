import type { TrustPolicy } from '@passage/tlog/note/policy'
import { contentBytes, type ReceiptContent } from '@passage/tlog/proof/content'
import { proofText } from '@passage/tlog/proof/tlog-proof'
import type { Pools } from '../pools/open.ts'
import { inclusionProof, leafIndexOf } from './prove.ts'
import { publishedCheckpoint } from './published.ts'

/** Which entry a receipt is for. */
export interface EntryPlace {
  readonly streamId: string
  readonly seq: number
}

export type Receipt =
  | { readonly kind: 'receipt'; readonly text: string }
  /** It has no place in the log yet, or no checkpoint that enough witnesses saw holds it. Ask again in seconds. */
  | { readonly kind: 'not-yet' }

/**
 * The receipt of an entry, in the form of C2SP tlog-proof, against the newest checkpoint that satisfies the policy.
 * @param content text and salt, as the caller read them under a look; absent, the receipt shows the place alone
 */
export async function receiptFor(
  { integrate, publish }: Pick<Pools, 'integrate' | 'publish'>,
  policy: TrustPolicy,
  place: EntryPlace,
  content?: ReceiptContent,
): Promise<Receipt> {
  const origin = policy.log.name
  const index = await leafIndexOf(integrate, origin, place.streamId, place.seq)
  const found = await publishedCheckpoint(publish, policy)
  if (index === undefined || found === undefined || index >= found.checkpoint.size) return { kind: 'not-yet' }
  const { checkpoint } = found
  const hashes = await inclusionProof(publish, origin, index, checkpoint.size)
  const extra = content === undefined ? {} : { extra: contentBytes(content) }
  return { kind: 'receipt', text: proofText({ index, hashes, checkpoint, ...extra }) }
}
