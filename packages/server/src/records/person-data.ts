import type { Fact } from '@passage/domain/facts/fact'
import type { Explanation } from '@passage/domain/stay/explain'
import type { InsideOfPerson } from '@passage/ledger/gateway/read-inside'
import type { LookAtPerson } from '@passage/ledger/gateway/read-looks'
import type {
  PersonFile as PersonOnRecord,
  RecordOfPerson,
  StoredDetermination,
  TaskOfPerson,
} from '@passage/ledger/gateway/read-person'

export type { LookAtPerson, RecordOfPerson, TaskOfPerson }
export type FactOnRecord = Fact & { readonly recordId: string }

/** What the gateway gave under a look, with the other side of each link that nobody has decided. */
export interface PersonData {
  /** The person reads it themself. */
  readonly own?: boolean
  /** The record that was asked for: one of the person's. */
  readonly asked: string
  readonly file: PersonOnRecord
  /** Stops and findings, where it is for the authority, the person or auditors: only they are told, also who looked. */
  readonly inside?: InsideOfPerson
  readonly open: readonly OpenLink[]
  /** Tasks about these links that stand with the other record. */
  readonly linkTasks: readonly TaskOfPerson[]
}

export interface OpenLink {
  readonly linkId: string
  readonly own: string
  readonly other: string
  readonly reasons: readonly string[]
  readonly decidedAt: string
  readonly otherRecord: RecordOfPerson | undefined
}

/** A stored answer about a stay with its words. */
export interface StayNow {
  readonly stayId: string
  readonly answer: StoredDetermination
  readonly explained: Explanation
  /** It rests on something that is disputed: said wherever the answer is shown. */
  readonly mark?: string
}
