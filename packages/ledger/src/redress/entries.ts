import type { RedressBodies } from '@passage/domain/redress/request'
import type { Cause } from './project.ts'

/** Entry types about requests, in the stream of the record; and about what left, in the stream of whoever received it. */
export interface RedressEntryBodies extends RedressBodies {
  readonly disclosure: {
    readonly disclosure: string
    readonly recipient: string
    readonly purpose: string
    /** The rule of permission under which it left, and the agreement or case where one was named. */
    readonly authority: string
    readonly case?: string
    /** Every record of the person, with the last entry that was there: all facts up to it count as shown. */
    readonly records: readonly { readonly record: string; readonly head: number }[]
    /** The answers that stood then: `<record>/<position>`. */
    readonly answers: readonly string[]
  }
  readonly 'correction-notice': {
    readonly notice: string
    readonly recipient: string
    readonly record: string
    readonly request: string
    readonly cause: Cause
  }
  readonly 'correction-acknowledged': { readonly notice: string; readonly recipient: string; readonly record: string }
  /** Nobody will acknowledge it any more. */
  readonly 'correction-closed': {
    readonly notice: string
    readonly recipient: string
    readonly record: string
    readonly why: 'record-erased'
  }
}
export type HandedType = 'disclosure' | 'correction-notice' | 'correction-acknowledged' | 'correction-closed'
