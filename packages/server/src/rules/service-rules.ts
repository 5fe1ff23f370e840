import { accessRules } from '@passage/domain/access/access.rules'
import { findingRules } from '@passage/domain/finding/finding.rules'
import { linkingRules } from '@passage/domain/linking/linking.rules'
import { designOfRedress, lawOfRedress } from '@passage/domain/redress/redress.rules'
import type { Rule } from '@passage/domain/rules/rule'
import { stopRules } from '@passage/domain/stops/stops.rules'

const design = (citation: string): Rule['authority'] => [{ citation, kind: 'design', basis: 'read' }]
const common = {
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const

/** Rules of the service itself: who may read, in which order work comes, who links, stops and finds. Every rule that a screen cites has a page. */
export const serviceRules: readonly Rule[] = [
  {
    id: 'queue.earliest-date',
    text: 'Work is ordered by the earliest review date. No signed policy exists yet that could order it otherwise.',
    authority: design('Setting of this release'),
    ...common,
  },
  {
    id: 'queue.never-used',
    text: 'Nationality, ethnicity, religion, language, speech, name and health never order work.',
    authority: design('Passage design, section 3'),
    ...common,
  },
  ...Object.values(accessRules),
  ...Object.values(linkingRules),
  ...Object.values(findingRules),
  ...Object.values(stopRules),
  ...Object.values(lawOfRedress),
  ...Object.values(designOfRedress),
  {
    id: 'identity.undetermined',
    text: 'While it is open whether two records are one person, nothing adverse is read from either.',
    authority: design('Passage design, sections 2 and 5(2)'),
    ...common,
  },
  {
    id: 'record.known-at',
    text: 'A question about the past is answered from what was recorded by a time at least two seconds ago.',
    authority: design('Passage design, section 6'),
    ...common,
  },
]
