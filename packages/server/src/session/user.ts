import type { Role } from '@passage/domain/access/roles'

/** Who is signed in, as the sign-in knows. */
export interface SignedIn {
  /** Names the actor in looks and entries; never given to anybody else. */
  readonly id: string
  readonly name: string
}

/** Who asks, with the roles that the ledger gives now. */
export interface User extends SignedIn {
  readonly roles: readonly Role[]
}
