import { LONGEST_GRANT_DAYS, PROPOSAL_DAYS } from '@passage/domain/access/role-grant'
import type { RoleFault } from '@passage/ledger/sign-in/role-grants'
import { Refused } from '../app/problem.ts'

const words: Readonly<Record<RoleFault, readonly [status: number, detail: string, remedy: string]>> = {
  'role.by-oneself': [403, 'Nobody gives a role to oneself.', 'Ask two other people.'],
  'role.not-a-granter': [
    403,
    'Roles are proposed and signed by supervisors and security officers.',
    'Ask one of them.',
  ],
  'role.no-power': [422, 'This role is not given: it is no power.', 'Name a role of those who work here.'],
  'role.ended-before-begun': [422, 'It would end before it begins.', 'Give a later end.'],
  'role.over': [422, 'Its end is past.', 'Give a later end.'],
  'role.too-long': [
    422,
    `A role is held for ${LONGEST_GRANT_DAYS} days at most by one grant, counted from today where it begins later.`,
    'Give an earlier end, and propose it again in time.',
  ],
  'role.not-named': [
    409,
    'The directory names no open account with this role.',
    'Whoever keeps the directory enters it there first.',
  ],
  'role.same-signer': [403, 'You proposed it, so somebody else signs.', 'Ask another supervisor or security officer.'],
  'role.stale': [409, `It was proposed more than ${PROPOSAL_DAYS} days ago.`, 'Propose it again.'],
  'role.no-proposal': [404, 'No such proposal waits.', 'Look at the proposals again.'],
  'role.proposer-left': [
    409,
    'Whoever proposed it may not propose roles any more.',
    'Somebody who may proposes it again.',
  ],
  'role.not-held': [409, 'This role is not held.', 'Look at the roles again.'],
}

/** The refusal of an act about roles. */
export function refusedRole(fault: RoleFault): Refused {
  const [status, detail, remedy] = words[fault]
  return new Refused({
    status,
    code: fault,
    title: 'This role was not changed',
    detail: `${detail} Nothing was done.`,
    rule: 'access.roles-by-two',
    citation: 'Passage design: two named humans for every use of power',
    remedy,
  })
}
