import type { Role } from '@passage/domain/access/roles'

/** A signature over an act, as it stands in the entry: enough for anybody to verify it again (WebAuthn, section 7.2). */
export interface SignatureText {
  readonly by: string
  readonly credential: string
  /** SHA-256 of the act, hexadecimal. */
  readonly digest: string
  readonly nonce: string
  readonly authenticatorData: string
  readonly clientDataJSON: string
  readonly signature: string
}

/** Whose stream it is; stands in every body. */
interface OfActor {
  readonly actor: string
}

/** Entry types about accounts, sessions and authenticators, in the stream of whoever they belong to. */
export interface SignBodies {
  readonly 'account-opened': OfActor & {
    readonly by: string
    readonly active: boolean
    readonly roles: readonly string[]
  }
  readonly 'account-changed': OfActor & {
    readonly by: string
    readonly active: boolean
    readonly roles: readonly string[]
    readonly sessionsEnded: number
    readonly removed?: true
  }
  /** `session`: its handle, which opens nothing. */
  readonly 'session-began': OfActor & { readonly session: string }
  readonly 'session-ended': OfActor & { readonly session: string; readonly why: string }
  readonly 'authenticator-added': OfActor & {
    readonly credential: string
    readonly publicKey: string
    readonly name: string
  }
  readonly 'authenticator-ended': OfActor & {
    readonly credential: string
    readonly why: string
    readonly signature?: SignatureText
  }
  readonly 'recovery-opened': OfActor & {
    readonly by: string
    readonly reason: string
    readonly signature: SignatureText
  }
  readonly 'recovery-done': OfActor & {
    readonly by: string
    readonly authenticatorsEnded: number
    readonly sessionsEnded: number
    readonly signature: SignatureText
  }
  /** `from` and `until`: RFC 3339 in UTC. It opens nothing; the entry `role-given` of whoever signs second does. */
  readonly 'role-proposed': OfActor & {
    readonly proposal: string
    readonly role: Role
    readonly from: string
    readonly until: string
    readonly reason: string
    readonly by: string
    readonly signature: SignatureText
  }
  readonly 'hand-over': OfActor & {
    readonly handOver: string
    readonly from: string
    readonly to: string
    readonly by: string
    readonly reason: string
    readonly tasks: readonly { readonly task: string; readonly record: string }[]
    readonly signature: SignatureText
  }
}
