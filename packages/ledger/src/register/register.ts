import { accessRegister } from './access.data.ts'
import { caseRegister } from './cases.data.ts'
import { entryRegister } from './entries.data.ts'
import { factRegister } from './facts.data.ts'
import type { StoredField } from './field.ts'
import { redressRegister } from './redress.data.ts'
import { serviceTableRegister } from './service-tables.data.ts'
import { signInRegister } from './sign-in.data.ts'
import { tableRegister } from './tables.data.ts'

/** Every field that is stored, with authority, purpose, retention and recipients. A field without a row fails the build. */
export const register: readonly StoredField[] = [
  ...tableRegister,
  ...accessRegister,
  ...redressRegister,
  ...signInRegister,
  ...serviceTableRegister,
  ...entryRegister,
  ...caseRegister,
  ...factRegister,
]

/** Where the register and what is stored part: fields without a row, rows without a field, rows that stand twice. */
export function compareRegister(
  stored: readonly string[],
  rows: readonly StoredField[] = register,
): { readonly missing: readonly string[]; readonly stale: readonly string[]; readonly doubled: readonly string[] } {
  const listed = rows.map(({ field }) => field)
  const [known, there] = [new Set(listed), new Set(stored)]
  return {
    missing: stored.filter((field) => !known.has(field)),
    stale: listed.filter((field) => !there.has(field)),
    doubled: listed.filter((field, index) => listed.indexOf(field) !== index),
  }
}
