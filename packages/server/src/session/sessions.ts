import { createHash, randomBytes } from 'node:crypto'
import type { SignedIn } from './user.ts'

const lifetimeMs = 8 * 60 * 60 * 1000
const mostSessions = 10_000

export interface Sessions {
  /** A new session; returns the secret that goes into the cookie. Only its hash is kept. */
  begin(user: SignedIn, now: number): string
  userOf(secret: string | undefined, now: number): SignedIn | undefined
  end(secret: string | undefined): void
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** Sessions in memory: a restart signs everybody out, which is right for a demo sign-in. Eight hours each. */
export function createSessions(): Sessions {
  const held = new Map<string, { user: SignedIn; until: number }>()
  return {
    begin(user, now) {
      for (const [key, session] of held) {
        if (session.until > now && held.size < mostSessions) break
        held.delete(key)
      }
      const secret = randomBytes(32).toString('base64url')
      held.set(hashOf(secret), { user, until: now + lifetimeMs })
      return secret
    },
    userOf(secret, now) {
      if (secret === undefined) return undefined
      const session = held.get(hashOf(secret))
      return session !== undefined && session.until > now ? session.user : undefined
    },
    end(secret) {
      if (secret !== undefined) held.delete(hashOf(secret))
    },
  }
}
