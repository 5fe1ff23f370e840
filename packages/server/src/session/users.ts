import { type Role, roles } from '@passage/domain/access/roles'
import type { User } from './user.ts'

/** Demo users, whom the demo provider of a sandbox knows. There is no password and no identity behind them. */
export const demoUsers: readonly User[] = [
  { id: 'd.halvorsen', name: 'D. Halvorsen', roles: ['match-reviewer'] },
  { id: 'k.adeyemi', name: 'K. Adeyemi', roles: ['match-reviewer'] },
  { id: 'p.osei', name: 'P. Osei', roles: ['supervisor'] },
  { id: 't.varga', name: 'T. Varga', roles: ['caseworker'] },
  { id: 'l.brandt', name: 'L. Brandt', roles: ['legal'] },
  { id: 'a.ndiaye', name: 'A. Ndiaye', roles: ['auditor'] },
  { id: 's.oyelaran', name: 'S. Oyelaran', roles: ['security'] },
  { id: 'm.keller', name: 'M. Keller', roles: ['statistician'] },
  { id: 'o.lindgren', name: 'O. Lindgren', roles: ['operator'] },
  { id: 'border-system', name: 'Border system', roles: ['source'] },
  { id: 'border-agency', name: 'Border agency', roles: ['partner'] },
  { id: 'own-record', name: 'Somebody about the own record', roles: ['person'] },
  { id: 'r.castellanos', name: 'R. Castellanos', roles: ['representative'] },
]

/** Roles in words, as beside a name. */
export const roleWords = (held: readonly Role[]): string => held.map((role) => roles[role]).join(', ')

/** Somebody as sign-in and session answers name them. */
export const named = ({ id, name, roles: held }: User) => ({ id, name, roles: [...held], roleWords: roleWords(held) })
