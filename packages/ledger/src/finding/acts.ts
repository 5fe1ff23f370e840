import {
  type FindingRefusal,
  refuseFinding,
  refuseNotice,
  refuseProposal,
  refuseWithdrawal,
} from '@passage/domain/finding/finding'
import { splitFactId } from '../entry/bodies.ts'
import type { AdverseAct } from '../guard-rows/act.ts'
import type { Tx } from '../pools/transaction.ts'
import type { NoticeText, ProposalText } from './entries.ts'
import { readCurrent, readFactsBeneath, readMatter, readProposal } from './read-matter.ts'

/** Who acts, and under which request. */
export interface Acting {
  readonly actor: string
  readonly requestId: string
}

const no = (refusal: FindingRefusal) => ({ ok: false, refusal }) as const

/** Notice to a person that an overstay may be found, with what the record says now. It starts a clock, so it is adverse. */
export function noticeAct(
  given: Omit<NoticeText, 'determination' | 'outcome' | 'by'>,
  { actor, requestId }: Acting,
  now: Date,
): AdverseAct<'notice-given'> {
  return {
    kind: 'notice-given',
    recordId: splitFactId(given.stay).recordId,
    requestId,
    actor,
    asked: { ...given },
    restsOn: (tx) => readFactsBeneath(tx, given.stay),
    async weigh(tx) {
      const current = await readCurrent(tx, given.stay)
      const refusal = refuseNotice(await readMatter(tx, given.stay), current, given, now.getTime())
      if (refusal !== undefined || current === undefined) return no(refusal ?? unreachable(given.stay))
      return { ok: true, body: { ...given, ...current, by: actor } }
    },
  }
}

/** A proposal of one person to find an overstay. */
export function proposalAct(
  given: Omit<ProposalText, 'by'>,
  { actor, requestId }: Acting,
  now: Date,
): AdverseAct<'finding-proposed'> {
  return {
    kind: 'finding-proposed',
    recordId: splitFactId(given.stay).recordId,
    requestId,
    actor,
    asked: { ...given },
    restsOn: (tx) => readFactsBeneath(tx, given.stay),
    async weigh(tx) {
      const current = await readCurrent(tx, given.stay)
      const refusal = refuseProposal(await readMatter(tx, given.stay), current, given, now.getTime())
      return refusal === undefined ? { ok: true, body: { ...given, by: actor } } : no(refusal)
    },
  }
}

/** The finding itself, by the signature of a second person under what the first one proposed. */
export function findingAct(
  { stay, finding }: { readonly stay: string; readonly finding: string },
  { actor, requestId }: Acting,
  now: Date,
): AdverseAct<'overstay-found'> {
  return {
    kind: 'overstay-found',
    recordId: splitFactId(stay).recordId,
    requestId,
    actor,
    asked: { stay, finding },
    restsOn: (tx) => readFactsBeneath(tx, stay),
    async weigh(tx) {
      const refusal = refuseFinding(await readMatter(tx, stay), await readCurrent(tx, stay), finding, now.getTime())
      const proposal = await readProposal(tx, stay, finding)
      if (refusal !== undefined || proposal === undefined) return no(refusal ?? unreachable(stay))
      const { signatures, guard: _guard, witness: _witness, ...body } = proposal
      return { ok: true, body, signed: signatures }
    },
  }
}

/** Whether a finding may be withdrawn. */
export async function weighWithdrawal(tx: Tx, stay: string, finding: string): Promise<FindingRefusal | undefined> {
  return refuseWithdrawal(await readMatter(tx, stay), finding)
}

/** The domain refuses what has no answer and no proposal. */
function unreachable(stay: string): never {
  throw new Error(`nothing to weigh about ${stay}`)
}
