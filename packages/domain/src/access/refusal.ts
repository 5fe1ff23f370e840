import type { Rule } from '../rules/rule.ts'
import { accessRules } from './access.rules.ts'
import { compartments } from './flags.ts'
import { type Purpose, purposes, purposesFor } from './purposes.ts'
import type { AccessAnswer, Standing } from './question.ts'
import type { Role } from './roles.ts'

/** Why something is not shown: a value, with a code that never changes its meaning. */
export interface AccessRefusal {
  readonly code: (typeof codes)[number]
  readonly rule: Rule
  readonly title: string
  readonly detail: string
  /** What would clear it, and who can. */
  readonly remedy: string
}

const codes = [
  'purpose.missing',
  'purpose.not-permitted',
  'access.unknown',
  'access.conflict',
  'access.child',
  'access.link-added',
  'access.not-assigned',
  'access.role',
  'access.budget',
  'access.justification',
  'access.nobody-to-tell',
] as const

const logged = 'Nothing was read. This attempt was logged.'

const opensNone = 'Your role opens no record of a person. Ask somebody whose role does.'

/** No purpose was stated, or none that exists. */
export function purposeMissing(held: readonly Role[]): AccessRefusal {
  const open = purposesFor(held)
  return {
    code: 'purpose.missing',
    rule: accessRules.purpose,
    title: 'A purpose is needed to read a person’s record',
    detail: 'No purpose was stated, so nothing was read. This attempt was logged.',
    remedy: open.length === 0 ? opensNone : `State one of: ${open.join(', ')} (header Passage-Purpose, or ?purpose=).`,
  }
}

/** Roles of people who are no part of the authority: nobody supervises them. */
const outsiders: readonly Role[] = ['person', 'representative', 'partner']

function purposeRemedy(held: readonly Role[]): string {
  if (held.length > 0 && purposesFor(held).length === 0) return opensNone
  if (held.length === 0 || !held.every((role) => outsiders.includes(role)))
    return 'Ask your supervisor, or state the purpose that you do have.'
  const words = purposesFor(held).map((code) => `“${purposes[code].words}”`)
  return `Choose ${words.join(' or ')}: that is open to you.`
}

/** The purpose belongs to other roles. Said before any record is looked for, so that it says nothing about one. */
export function purposeNotPermitted(purpose: Purpose, held: readonly Role[] = []): AccessRefusal {
  return {
    code: 'purpose.not-permitted',
    rule: accessRules.purpose,
    title: 'This purpose is not open to your role',
    detail: `“${purposes[purpose].words}” belongs to another role. ${logged}`,
    remedy: purposeRemedy(held),
  }
}

/** What is said where there is no such record, and word for word the same where there is one that must stay unknown. */
export const unknownRecord: AccessRefusal = {
  code: 'access.unknown',
  rule: accessRules.purpose,
  title: 'Nothing stands at this address',
  detail: 'This record is not known here, or may not be shown for this purpose.',
  remedy: 'Check the address, or go there from a list or a search that you have.',
}

const conflict: AccessRefusal = {
  code: 'access.conflict',
  rule: accessRules.conflict,
  title: 'This record goes to another person',
  detail: `Your own interests may be touched. ${logged}`,
  remedy: 'Hand the work to a colleague; your supervisor can assign it.',
}
const child: AccessRefusal = {
  code: 'access.child',
  rule: accessRules.minor,
  title: 'The record of a child needs an assignment',
  detail: `A search alone does not open it. ${logged}`,
  remedy: 'Ask a supervisor to assign the record to you, with the purpose.',
}
const linkAdded: AccessRefusal = {
  code: 'access.link-added',
  rule: accessRules.linkAddsNothing,
  title: 'A link has added a record that your assignment does not name',
  detail: `Your assignment names some records of this person, not all. ${logged}`,
  remedy: 'A supervisor can add the linked record to the assignment, by an entry that the person sees.',
}
const notAssigned = (purpose: Purpose): AccessRefusal => ({
  code: 'access.not-assigned',
  rule: purposes[purpose].rule,
  title: 'You are not assigned to this record',
  detail: `“${purposes[purpose].words}” does not open it to you. ${logged}`,
  remedy: 'Open it from your work list, find the person by document number, or ask a supervisor for an assignment.',
})

/** More persons than a day's work needs. */
export const budgetSpent: AccessRefusal = {
  code: 'access.budget',
  rule: accessRules.budget,
  title: 'You have read as many people today as a day’s work needs',
  detail: `The security officer and your supervisor were told. ${logged}`,
  remedy: 'Go on tomorrow, or let your supervisor give the work to a colleague.',
}

/** A search and an emergency rest on the word of whoever asks, so the word is asked for. */
export const justificationMissing: AccessRefusal = {
  code: 'access.justification',
  rule: accessRules.justification,
  title: 'Say why, in a sentence',
  detail: `What no assignment and no queue leads to needs a reason in words. ${logged}`,
  remedy: 'Write who asked, and for what. It is kept with the look.',
}

/** Broken glass that nobody hears of would be a back door. */
export const nobodyToTell: AccessRefusal = {
  code: 'access.nobody-to-tell',
  rule: accessRules.emergency,
  title: 'Nobody could be told of this emergency',
  detail: `Two other people must be told at once, and there are not two. ${logged}`,
  remedy: 'The authority names a security officer and a supervisor; then this opens.',
}

/**
 * Whether somebody outside the authority asks for what is not theirs: that there is such a record is then not told. Whom a child's
 * record concerns, a partner is not told either, whatever the agreement.
 */
function isOutsideTheirs({ relations, flags, partlyAssigned }: Standing, purpose: Purpose): boolean {
  if (purpose === 'own-record')
    return !partlyAssigned && !relations.includes('own') && !relations.includes('represents')
  return purpose === 'exchange' && (!relations.includes('agreement') || flags.includes('minor'))
}

/**
 * The refusal that goes with a no. What is secret comes first: a record that is not there and a record that must stay
 * unknown get one and the same value, whatever else would also stand against an answer.
 */
export function refusalOf(standing: Standing, answer: AccessAnswer, purpose: Purpose): AccessRefusal {
  const uncleared = compartments.some((flag) => standing.flags.includes(flag) && !standing.cleared.includes(flag))
  const barred = compartments.some((flag) => answer.policies.includes(`${flag}-unless-cleared`))
  if (!standing.known || uncleared || barred || isOutsideTheirs(standing, purpose)) return unknownRecord
  if (answer.policies.includes('conflict-goes-to-another')) return conflict
  if (answer.policies.includes('child-not-by-search')) return child
  if (standing.partlyAssigned) return linkAdded
  return notAssigned(purpose)
}
