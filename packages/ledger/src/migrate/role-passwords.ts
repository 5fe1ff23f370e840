import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOGIN_ROLES, type LoginRole } from './roles.ts'

export type RolePasswords = (role: LoginRole) => string | undefined

/** No passwords are set: the server is reached over a private socket, or lets the roles in by certificate or peer. */
export const noPasswords: RolePasswords = () => undefined

/**
 * One file per role (`passage_write.password`, mode 0600) in a folder of mode 0700, made when missing.
 * Whoever migrates and whoever serves read the same folder.
 */
export function passwordsIn(folder: string): RolePasswords {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const role of LOGIN_ROLES) {
    const file = fileOf(folder, role)
    if (!existsSync(file)) writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'a' })
  }
  return (role) => firstLine(readFileSync(fileOf(folder, role), 'utf8'))
}

/** Role passwords as the environment says: the folder PASSAGE_ROLE_PASSWORDS, or none. */
export function passwordsFrom(env: Readonly<Record<string, string | undefined>>): RolePasswords {
  const folder = env.PASSAGE_ROLE_PASSWORDS
  return folder === undefined || folder === '' ? noPasswords : passwordsIn(folder)
}

function fileOf(folder: string, role: LoginRole): string {
  return join(folder, `${role}.password`)
}

/** Two starts at once may both append; the first line counts for both. */
function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}
