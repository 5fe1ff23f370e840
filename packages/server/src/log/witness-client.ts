import { cosignedAt } from '@passage/tlog/note/cosignature'
import { isOf, type NoteSignature, parseSignatureLines } from '@passage/tlog/note/note'
import { type AddCheckpoint, addCheckpointText, SIZE_TYPE } from '@passage/tlog/witness-protocol'
import type { WitnessPlace } from './service.ts'

/** What a witness answered, as C2SP tlog-witness gives it. */
export type Submitted =
  | { readonly kind: 'cosigned'; readonly signature: NoteSignature; readonly at: Date }
  /** It cosigned another size last. */
  | { readonly kind: 'conflict'; readonly size: number }
  /** It holds the proof for wrong: it has seen another history. */
  | { readonly kind: 'inconsistent' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'unreachable' }

const PATIENCE_MS = 5_000
const MOST_CHARACTERS = 65_536

/** Sends a checkpoint to one witness. Its cosignature counts only when it verifies under the key that was configured. */
export async function submitCheckpoint({ url, verifier }: WitnessPlace, request: AddCheckpoint): Promise<Submitted> {
  let status: number
  let type: string | undefined
  let body: string
  try {
    const answer = await fetch(`${url}/add-checkpoint`, {
      method: 'POST',
      body: addCheckpointText(request),
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    status = answer.status
    type = answer.headers.get('content-type')?.split(';', 1)[0]?.trim()
    body = await answer.text()
  } catch {
    return { kind: 'unreachable' }
  }
  if (status === 409 && type === SIZE_TYPE && /^(0|[1-9]\d{0,15})\n$/.test(body)) {
    return { kind: 'conflict', size: Number(body) }
  }
  if (status === 422) return { kind: 'inconsistent' }
  if (status !== 200 || body.length > MOST_CHARACTERS) return { kind: 'refused', status }
  const signatures = (parseSignatureLines(body) ?? []).filter((signature) => isOf(signature, verifier))
  const at = cosignedAt({ ...request.checkpoint.note, signatures }, verifier)
  const [signature] = signatures
  if (at === undefined || signature === undefined || signatures.length > 1) return { kind: 'refused', status }
  return { kind: 'cosigned', signature, at: new Date(at * 1000) }
}
