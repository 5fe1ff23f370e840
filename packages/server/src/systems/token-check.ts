import type { Pools } from '@passage/ledger/pools/open'
import { findGrant, type Grant } from '@passage/ledger/sign-in/tokens'

/** Whether the token of a request opens anything: asked with every request, also two thousand times a second. */
export interface TokenCheck {
  find(token: string): Promise<Grant | undefined>
  /** Asks the database again for everybody: called where this process itself ended something. */
  forget(): void
}

const freshMs = 1000
const mostKept = 1000

interface Kept {
  readonly at: number
  readonly grant: Promise<Grant | undefined>
}

/**
 * Keeps what the database said about a token for one second, so that what another process ends is refused a second
 * later at most. Requests that come together ask once. Only tokens that opened something are kept.
 */
export function createTokenCheck(pools: Pools, now: () => Date): TokenCheck {
  const kept = new Map<string, Kept>()
  const ask = (token: string): Kept => {
    const fresh: Kept = { at: performance.now(), grant: findGrant(pools, token, now()) }
    if (kept.size >= mostKept) kept.clear()
    kept.set(token, fresh)
    const drop = (): void => {
      if (kept.get(token) === fresh) kept.delete(token)
    }
    fresh.grant.then((grant) => grant === undefined && drop(), drop)
    return fresh
  }
  return {
    async find(token) {
      const held = kept.get(token)
      const grant = await (held !== undefined && performance.now() - held.at < freshMs ? held : ask(token)).grant
      return grant !== undefined && grant.expiresAt > now() ? grant : undefined
    },
    forget: () => kept.clear(),
  }
}
