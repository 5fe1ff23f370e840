import type { DutyKind } from '../pack.ts'

const agency = (id: string, words: string, deadline?: string): DutyKind => ({
  id,
  words,
  owner: 'agency',
  ...(deadline === undefined ? {} : { deadline }),
})

/** What is owed, mostly by the agency. Each names the deadline that says until when. */
export const usDuties: readonly DutyKind[] = [
  agency('us.charging-decision', 'decide on custody and charges', 'us.d1-charging-decision'),
  agency('us.child-notified', 'tell Health and Human Services of the child', 'us.d2b-child-notified'),
  agency('us.child-transfer', 'hand over the child', 'us.d2-child-transfer'),
  agency('us.custody-review', 'review custody', 'us.d24-review-90'),
  agency('us.custody-review-served', 'serve the result of the custody review'),
  agency(
    'us.revocation-review',
    'review custody about three months after the release was revoked',
    'us.t30-review-after-revocation',
  ),
  agency('us.six-months', 'show that removal is likely, or release', 'us.d25-six-months'),
  agency('us.bond-release', 'release on the bond order'),
  agency('us.detainer', 'issue a detainer for the class of 8 USC 1226(c)(3) (N9)'),
  agency('us.stay-told', 'tell whoever carries out removals of the stay, within seconds, and have it acknowledged'),
  agency('us.warrant-cancelled', 'take the warrant of arrest out of every system'),
  agency(
    'us.status-notice',
    'tell the person of temporary protected status where the country is designated (N7, 8 USC 1254a(a)(3))',
  ),
  agency('us.identity-hold', 'report on the identity check', 'us.n16-identity-hold'),
  agency('us.penalty-notice', 'decide in writing on a penalty, with its appeal, or leave it off (N14)'),
  agency('us.child-screened', 'screen the child from a contiguous country, or hand it over', 'us.d2c-child-screened'),
  agency('us.bond-hold-appeal', 'file the appeal on which the hold of the bond order rests', 'us.d26-stay-appeal'),
  agency('us.bond-hold-lapse', 'release when the hold of the bond order lapses', 'us.d26-stay-lapse'),
  agency('us.likelihood-review', 'answer whether removal is likely in the foreseeable future'),
  agency('us.exit-acknowledged', 'acknowledge the proof of departure'),
  {
    id: 'us.grant-end-answer',
    words: 'answer the notice of intent to end a grant, or ask to be heard',
    owner: 'person',
    deadline: 'us.end-answer',
  },
  { id: 'us.vd-documents', words: 'show travel documents', owner: 'person', deadline: 'us.d17-documents' },
  {
    id: 'us.asylum-180',
    words: 'decide on asylum within 180 days, or say what was exceptional',
    owner: 'court',
    deadline: 'us.t14-continuance-180',
  },
  { id: 'us.bond-hearing', words: 'decide on bond again', owner: 'court' },
  { id: 'us.danger-merits', words: 'hear the merits of special danger', owner: 'court', deadline: 'us.n13-merits' },
  {
    id: 'us.penalty-appeal',
    words: 'appeal the penalty, if it is contested',
    owner: 'person',
    deadline: 'us.n14-penalty-appeal',
  },
  {
    id: 'us.vd-bond-proof',
    words: 'send proof of the bond to the Board',
    owner: 'person',
    deadline: 'us.d22-bond-proof',
  },
  {
    id: 'us.fear-review',
    words: 'screen the fear, and review where requested',
    owner: 'court',
    deadline: 'us.d5-credible-fear-7d',
  },
  {
    id: 'us.reasonable-cause',
    words: 'hear whether there is reasonable cause',
    owner: 'court',
    deadline: 'us.n13-reasonable-cause',
  },
  { id: 'us.vd-bond', words: 'post the voluntary departure bond', owner: 'person', deadline: 'us.d20-bond' },
  {
    id: 'us.vd-bond-missed',
    words: 'leave within twenty-five days, and prove it',
    owner: 'person',
    deadline: 'us.d21-leave-25',
  },
]
