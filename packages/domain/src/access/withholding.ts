/**
 * Looks of one person at the records named, kept from the person concerned for a time, by law. They are counted
 * meanwhile, and appear by themselves when the time has passed.
 */
export interface Withholding {
  readonly withholdingId: string
  /** Whose looks. */
  readonly actor: string
  readonly records: readonly string[]
  /** The law that allows it, as it is cited. */
  readonly authority: string
  /** Why it applies here. */
  readonly reason: string
  /** Who signs. */
  readonly by: string
  /** RFC 3339 instants in UTC. */
  readonly from: string
  readonly until: string
}

/** At most this long for each signature: delay must not become secrecy. */
export const LONGEST_WITHHOLDING_DAYS = 90

export type WithholdingFault =
  | 'withholding.no-record'
  | 'withholding.no-authority'
  | 'withholding.own-looks'
  | 'withholding.ended-before-begun'
  | 'withholding.too-long'

const dayMs = 86_400_000

/** What is wrong with it; undefined: nothing. */
export function withholdingFault(one: Withholding): WithholdingFault | undefined {
  if (one.records.length === 0) return 'withholding.no-record'
  if (one.authority.trim() === '' || one.reason.trim() === '') return 'withholding.no-authority'
  if (one.by === one.actor) return 'withholding.own-looks'
  return spanFault(one.from, one.until)
}

/** A renewal is signed by somebody else than all signatures before it, and is as long at most. */
export function renewalFault(
  signed: { readonly actor: string; readonly by: readonly string[] },
  renewal: { readonly by: string; readonly at: string; readonly until: string },
): WithholdingFault | 'withholding.same-signer' | undefined {
  if (renewal.by === signed.actor) return 'withholding.own-looks'
  if (signed.by.includes(renewal.by)) return 'withholding.same-signer'
  return spanFault(renewal.at, renewal.until)
}

function spanFault(from: string, until: string): 'withholding.ended-before-begun' | 'withholding.too-long' | undefined {
  const lasts = Date.parse(until) - Date.parse(from)
  if (!(lasts > 0)) return 'withholding.ended-before-begun'
  return lasts > LONGEST_WITHHOLDING_DAYS * dayMs ? 'withholding.too-long' : undefined
}
