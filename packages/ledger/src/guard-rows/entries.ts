import type { StopKind } from '@passage/domain/stops/stop'
import type { SignatureText } from '../sign-in/entries.ts'
import type { GuardVersion } from './guard.ts'

/**
 * Entry types about stops, in the stream of every record of the person when it was said. `guard`: the versions from which
 * on the stop stands, or does not stand any more: an act that cites an earlier one came before.
 */
export interface StopBodies {
  readonly 'stop-placed': {
    readonly stop: string
    readonly kind: StopKind
    /** The provision, the order or the request. */
    readonly authority: string
    readonly reason: string
    readonly by: string
    /** RFC 3339, UTC: when it is to be lifted by an entry, at the latest. */
    readonly until?: string
    readonly guard: readonly GuardVersion[]
  }
  readonly 'stop-lifted': {
    readonly stop: string
    readonly authority: string
    readonly reason: string
    readonly by: string
    readonly signature?: SignatureText
    readonly guard: readonly GuardVersion[]
  }
}
