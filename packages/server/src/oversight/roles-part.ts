import { LONGEST_GRANT_DAYS, mayGrant, PROPOSAL_DAYS } from '@passage/domain/access/role-grant'
import { roles } from '@passage/domain/access/roles'
import type { Day } from '@passage/domain/calendar/day'
import type { HeldRole, Proposal } from '@passage/ledger/sign-in/list-roles'
import { staffRoles } from '../session/staff-user.ts'
import type { User } from '../session/user.ts'
import type { HeldRoleRow, ProposedRole, RolesPart } from '../views/oversight.ts'
import type { Turn } from '../views/turn.ts'
import { writtenInstant } from '../words/dates.ts'
import type { People } from './people.ts'

const whose = 'Supervisors and security officers propose, sign and take away roles.'
const whyNot = (why: string): Turn => ({ may: false, why })

export interface RolesRead {
  readonly held: readonly HeldRole[]
  readonly proposals: readonly Proposal[]
}

interface Viewer {
  readonly reader: User
  readonly people: People
  readonly now: Date
  readonly today: Day
}

function signTurn({ actor, proposedBy }: Proposal, { id, roles: own }: User): Turn {
  if (!mayGrant(own)) return whyNot(whose)
  if (proposedBy === id) return whyNot('You proposed it, so somebody else signs.')
  return actor === id ? whyNot('It is for you, and nobody gives a role to oneself.') : { may: true }
}

function takeTurn({ actor, from }: HeldRole, { reader, now }: Viewer): Turn {
  if (Date.parse(from) > now.getTime()) return whyNot('It has not begun.')
  return actor === reader.id || mayGrant(reader.roles) ? { may: true } : whyNot(whose)
}

function proposedRole(proposal: Proposal, viewer: Viewer): ProposedRole {
  const { people, today } = viewer
  const at = proposal.proposedAt.getTime()
  return {
    proposal: proposal.proposal,
    who: people.nameOf(proposal.actor),
    roleWords: roles[proposal.role],
    spanWords: `From ${writtenInstant(proposal.from, today)} to ${writtenInstant(proposal.until, today)}`,
    reason: proposal.reason,
    byWords: `${people.nameOf(proposal.proposedBy)}, ${writtenInstant(proposal.proposedAt.toISOString(), today)}`,
    voidWords: `${writtenInstant(new Date(at + PROPOSAL_DAYS * 86_400_000).toISOString(), today)}; then it is void`,
    sign: signTurn(proposal, viewer.reader),
  }
}

/** Since when, or from when where it is still to come, and until when. */
function spanWords({ from, until }: HeldRole, { now, today }: Viewer): string {
  const begin = `${Date.parse(from) > now.getTime() ? 'From' : 'Since'} ${writtenInstant(from, today)}`
  return until === undefined ? `${begin}, until it is taken away.` : `${begin}, until ${writtenInstant(until, today)}.`
}

const heldRow = (held: HeldRole, viewer: Viewer): HeldRoleRow => ({
  user: held.actor,
  who: viewer.people.plainName(held.actor),
  role: held.role,
  roleWords: roles[held.role],
  spanWords: spanWords(held, viewer),
  take: takeTurn(held, viewer),
})

/** Who holds what until when, what waits for a second signature, and what of it is the reader’s to do. */
export function rolesPart({ held, proposals }: RolesRead, viewer: Viewer): RolesPart {
  return {
    waiting: proposals.map((one) => proposedRole(one, viewer)),
    held: held.map((one) => heldRow(one, viewer)),
    propose: mayGrant(viewer.reader.roles) ? { may: true } : whyNot(whose),
    roles: staffRoles.map((code) => ({ code, words: roles[code] })),
    longestWords: `${LONGEST_GRANT_DAYS} days at most. It ends by itself.`,
  }
}
