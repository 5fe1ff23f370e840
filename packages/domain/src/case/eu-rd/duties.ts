import type { DutyKind } from '../pack.ts'
import { euNotices } from './notices.ts'

const agency = (id: string, words: string, deadline?: string): DutyKind => ({
  id,
  words,
  owner: 'agency',
  ...(deadline === undefined ? {} : { deadline }),
})

/** What an authority owes in a return case. */
export const euDuties: readonly DutyKind[] = [
  agency('eu.tell-how-to-rebut', 'tell the person of the presumption and how to rebut it'),
  agency('eu.correct-record', 'correct entries, the list and what recipients hold', 'eu.ed14-check'),
  agency('eu.serve-decision', 'serve the decision in due form'),
  agency('eu.translate', 'translate the main elements'),
  agency('eu.tell-effects-suspended', 'tell the person that effects are suspended and no period runs'),
  agency('eu.confirm-in-writing', 'confirm extension or postponement in writing', 'eu.ed19-confirmation'),
  agency('eu.safeguards', 'family unity, urgent health care, schooling, special needs (art. 14)'),
  agency('eu.decide-ban', 'decide on a ban, after hearing; none follows by itself'),
  agency('eu.review-ban', 'consider withdrawal or suspension of the ban'),
  agency('eu.speedy-review', 'bring detention before a judge as speedily as possible', 'eu.ed7-speedy-review'),
  agency('eu.review-detention', 'review every condition of detention, pleaded or not', 'eu.ed8-interval'),
  agency('eu.tell-rights', 'explain rules, rights and contacts in a language understood'),
  agency('eu.release', 'release at once'),
  agency('eu.tell-commission', 'tell the Commission of the emergency and of its end'),
  agency('eu.end-border-stay', 'end the stay at the border: its term is over, and the Directive applies'),
  agency('eu.basic-needs', 'provide for basic needs while the appeal is open'),
  ...euNotices.map(({ id, words, holds }) => agency(id, `give ${words}: ${holds.join(', ')}`)),
  agency('eu.decide-legal-aid', 'decide the request for legal aid before the window lapses'),
]
