import type { CaseAnswer } from '@passage/ledger/case/answer'
import type { StepToSign } from '@passage/ledger/case/entries'
import type { StepWarrant } from '@passage/ledger/case/step'
import type { CanonicalValue } from '@passage/tlog/canonical'
import { noted } from '../access/gateway.ts'
import { onceByKey } from '../app/request-key.ts'
import { requireWitness } from '../log/witnessing.ts'
import { requireStepUp, type Signing } from '../step-up/require-step-up.ts'
import type { Sent } from './sent-of.ts'

/** What is against the person waits for a witness, and is signed over exactly what will be written. */
export async function underSignature(
  signing: Signing,
  { reader }: Sent,
  { adverse, second }: { readonly adverse: boolean; readonly second: boolean },
  work: (warrant: StepWarrant | undefined) => Promise<CaseAnswer | undefined>,
): Promise<Exclude<CaseAnswer, { ok: 'open' }> | undefined> {
  const first = await onceByKey(() => work(undefined))
  if (first?.ok !== 'open') return first
  const { service } = signing
  const mark = adverse
    ? await noted(service, reader, () => requireWitness(service, 'adverse', { secondSupervisor: second }))
    : undefined
  const signature = await requireStepUp(signing, { kind: 'case-step', ...signedOver(first.over) })
  const given = { signature, ...(mark === undefined ? {} : { mark }) }
  const then = await onceByKey(() => work(given))
  if (then?.ok === 'open') throw new Error('a step that was signed is done or refused')
  return then
}
/** The same as plain values, which is what a digest is made of. */
const signedOver = (over: StepToSign) => over as unknown as Record<string, CanonicalValue>
