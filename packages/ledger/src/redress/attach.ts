import { type Attaching, attachFault, type FileType } from '@passage/domain/redress/attach'
import { stepFault } from '@passage/domain/redress/decide'
import { receiptNumber } from '@passage/domain/redress/receipt'
import type { Pools } from '../pools/open.ts'
import { keyReused, markOf, type Received, type Sent, sentId } from './file.ts'
import { digestOf } from './file-content.ts'
import { unknownRequest } from './step.ts'
import { type Found, type Plan, takeStep, type Wrote } from './write.ts'

/** A file that somebody sends along with a request. */
export interface SentFile extends Omit<Attaching, 'bytes' | 'sha256'> {
  readonly content: Buffer
}

/**
 * Keeps a file with a request. Its entry, its content and the receipt are one transaction; the same key with the same
 * content gives the same receipt. Undefined: no such record.
 */
export function attachFile(
  pools: Pools,
  sent: Sent & { readonly request: string },
  file: SentFile,
  now: Date,
): Promise<Wrote<Received> | undefined> {
  return takeStep(pools, sent.recordId, (found) => plan(found, sent, file, now), now)
}

function plan(
  found: Found,
  sent: Sent & { readonly request: string },
  { content, kind, name, type }: SentFile,
  now: Date,
): Plan<Received> {
  const placed = found.requests.find(({ request }) => request.request === sent.request)
  if (placed === undefined) return { done: { ok: false, refusal: unknownRequest } }
  const { request, recordId } = placed
  const file = sentId(sent)
  const receipt = receiptNumber(file)
  const attaching = { kind, name, type, bytes: content.length, sha256: digestOf(content) }
  const again = earlier(found, receipt)
  if (again !== undefined) {
    const known = request.files.find((one) => one.file === file)
    const isSame = known?.sha256 === attaching.sha256 && known.kind === kind && known.name === name
    if (!isSame) return { done: { ok: false, refusal: keyReused } }
    return { done: { ok: true, value: { request: request.request, receipt, recorded: again, repeated: true } } }
  }
  const all = found.requests.map((one) => one.request)
  const fault =
    stepFault('attach', request, { by: sent.by, today: found.today }) ?? attachFault(attaching, content, request, all)
  if (fault !== undefined) return { done: { ok: false, refusal: fault } }
  const recorded = now.toISOString()
  const said = { ...attaching, type: type as FileType, file, receipt, request: request.request, by: sent.by }
  const event = { type: 'redress-attached', recorded, body: { ...said, ...markOf(sent) } } as const
  return {
    write: { recordId, event, requestId: file, content },
    value: { request: request.request, receipt, recorded, repeated: false },
  }
}

/** When something was received under this number. */
const earlier = (found: Found, receipt: string): string | undefined =>
  found.requests.flatMap(({ request }) => request.journal).find((one) => one.receipt === receipt)?.at
