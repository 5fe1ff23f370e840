import type { Fact } from '@passage/domain/facts/fact'
import type { DeterminationJson } from '@passage/domain/stay/answer-json'
import type { Jurisdiction, Lane } from '../intake/input.ts'

/** Who a record is about, as read in one entry. The document of a crossing stands in its fact. */
export interface IdentityText {
  readonly document?: { readonly type: string; readonly number: string; readonly issuer: string }
  readonly name: { readonly family: string; readonly given?: string }
  readonly birthDate?: string
  readonly nationality?: string
  readonly sexMarker?: string
}

/** Entry type `facts` in a record stream: what one record of a source says. */
export interface FactsBody {
  readonly facts: readonly Omit<Fact, 'id' | 'recorded'>[]
  readonly identity?: IdentityText
  readonly jurisdiction: Jurisdiction
  /** The source's own key. */
  readonly key: string
  readonly lane: Lane
}

/** What an answer stands on. Each member of the person's set with the head that was read. */
export interface Basis {
  readonly members: readonly { readonly record: string; readonly head: number }[]
  /** Rule files and engine version in one text. */
  readonly rulebook: string
}

/** Entry type `determination` in the record stream of the arrival. */
export interface DeterminationBody {
  /** Fact id of the arrival, or of the orphan exit. */
  readonly stay: string
  readonly jurisdiction: Jurisdiction
  /** The question: on which local day, and what was known. */
  readonly asOf: string
  readonly knownAt: string
  readonly basis: Basis
  /** There while it is open whose record this is: the adverse reading was taken back (`identity/withhold`). */
  readonly identity?: 'undetermined'
  readonly determination: DeterminationJson
}

/** Entry type `stay-withdrawn`: after a correction the record gives no such stay any more. */
export interface WithdrawalBody {
  readonly stay: string
  readonly jurisdiction: Jurisdiction
  readonly basis: Basis
}

/** The canonical text of an entry, read back. */
export interface EntryText<B> {
  readonly stream: string
  readonly seq: number
  readonly type: string
  readonly prev?: string
  readonly recorded: string
  readonly body: B
}

/** Fact id of the fact at `index` in the entry at `seq`: the first is `<record>/<seq>`, later ones `<record>/<seq>.<index>`. */
export function factIdAt(recordId: string, seq: number, index: number): string {
  return index === 0 ? `${recordId}/${seq}` : `${recordId}/${seq}.${index}`
}

/** Record id and the rest of a fact id or stay id. */
export function splitFactId(factId: string): { readonly recordId: string; readonly key: string; readonly seq: number } {
  const slash = factId.indexOf('/')
  const key = factId.slice(slash + 1)
  return { recordId: factId.slice(0, slash), key, seq: Number.parseInt(key, 10) }
}

/** The entry that holds a fact, as `<record>/<position>`: what is known of a fact by the entry is known of all in it. */
export function entryOf(factId: string): string {
  const { recordId, seq } = splitFactId(factId)
  return `${recordId}/${seq}`
}
