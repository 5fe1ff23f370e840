import { chownSync } from 'node:fs'

/** The account PostgreSQL runs under. `undefined` members: our own. */
export interface Account {
  readonly uid?: number
  readonly gid?: number
}

const NOBODY = 65534

/** PostgreSQL refuses uid 0, so as root it runs as `nobody`; otherwise as whoever we are. */
export function postgresAccount(): Account {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
}

/** Hands a path to the account; nothing to do when the account is our own. */
export function giveTo(path: string, account: Account): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid)
}
