import type { Act } from '@passage/domain/access/operations'
import type { AdverseKind } from '@passage/domain/finding/signers'
import type { Receipt } from '@passage/ledger/append/append'
import type { ActRefusal, AdverseAct, AdverseDone, AdverseRefused } from '@passage/ledger/guard-rows/act'
import { adverseAct, weighAct } from '@passage/ledger/guard-rows/adverse-act'
import { noted } from '../access/gateway.ts'
import { act as permitted } from '../access/may-act.ts'
import type { Reader } from '../access/reader.ts'
import { Refused } from '../app/problem.ts'
import { onceByKey } from '../app/request-key.ts'
import { requireWitness } from '../log/witnessing.ts'
import { requireStepUp, type Signing } from '../step-up/require-step-up.ts'

/**
 * The one way to act against a person: permission, stops and what the act rests on, the rule about witnesses, a signature
 * over exactly what will be said, and then all of it once more under the guard of every record. Any refusal is an entry.
 * @param second whether the signature is the one of a supervisor under what somebody else has signed
 */
export async function actAgainst<K extends AdverseKind>(
  signing: Signing,
  reader: Reader,
  {
    operation,
    act,
    second = false,
  }: { readonly operation: Act; readonly act: AdverseAct<K>; readonly second?: boolean },
): Promise<Receipt> {
  const { service } = signing
  const now = () => new Date(service.clock())
  await permitted(service, reader, operation, act.recordId, async () => undefined)
  const weighed = await onceByKey(() => weighAct(service.pools, act, now()))
  if (weighed.ok !== 'open') return receiptOrRefused(weighed)
  const { body } = weighed
  const mark = await noted(service, reader, () => requireWitness(service, 'adverse', { secondSupervisor: second }))
  const signature = await requireStepUp(signing, { kind: act.kind, ...body })
  return receiptOrRefused(await onceByKey(() => adverseAct(service.pools, act, { signature, over: body, mark }, now())))
}

function receiptOrRefused(answer: AdverseDone | AdverseRefused): Receipt {
  if (answer.ok) return answer.receipt
  throw refusedAct(answer.refusal)
}

/** The refusal of an act on its way to the caller, with every stop that stands. */
function refusedAct({ code, rule, title, remedy, stops = [] }: ActRefusal): Refused {
  const named =
    stops.length === 0 ? '' : ` What stands: ${stops.map(({ kind, stop }) => `${kind} ${stop}`).join(', ')}.`
  return new Refused({
    status: 409,
    code,
    title,
    detail: `${rule.text} Nothing was done, and this attempt was logged.${named}`,
    rule: rule.id,
    citation: rule.authority.map(({ citation }) => citation).join('; '),
    remedy,
  })
}
