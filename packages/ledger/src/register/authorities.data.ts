import type { Authority } from '@passage/domain/rules/rule'

const text = (citation: string, basis: Authority['basis'] = 'memory'): Authority => ({ citation, kind: 'text', basis })
const design = (citation: string): Authority => ({ citation, kind: 'design', basis: 'read' })

/** What allows or orders a field to be stored. What is known from memory only says so (`basis`). */
export const authorities = {
  eesIdentity: text('Regulation (EU) 2017/2226 arts. 16(1) and 17(1)'),
  eesCrossing: text('Regulation (EU) 2017/2226 arts. 16(2) and 17(2)'),
  eesChange: text('Regulation (EU) 2017/2226 art. 19'),
  eesCorrection: text('Regulation (EU) 2017/2226 art. 35', 'read'),
  eesLogs: text('Regulation (EU) 2017/2226 art. 46', 'read'),
  usArrivalDeparture: text('8 USC 1365a'),
  usManifests: text('8 USC 1221'),
  usAdmissionRecord: text('8 CFR 235.1(h)'),
  usUnlawfulPresence: text('8 USC 1182(a)(9)(B)', 'read'),
  usConfidential: text('8 USC 1367(a)(2)', 'secondary'),
  visaCode: text('Regulation (EC) 810/2009 art. 24'),
  schengenCount: text('Regulation (EU) 2016/399 art. 6', 'read'),
  privacyAccuracy: text('5 USC 552a(e)(5)', 'secondary'),
  privacyAccounting: text('5 USC 552a(c)', 'secondary'),
  eesAnswer: text('Regulation (EU) 2017/2226 art. 52', 'read'),
  privacyAmendment: text('5 USC 552a(d)', 'secondary'),
  privacyOnward: text('5 USC 552a(c)(4)', 'secondary'),
  ledLogs: text('Directive (EU) 2016/680 art. 25', 'secondary'),
  gdprErasure: text('Regulation (EU) 2016/679 arts. 5(1)(e) and 17'),
  designLedger: design('Passage design, section 5(3)'),
  designIdentity: design('Passage design, section 5(2)'),
  designIntake: design('Passage design, section 5(1)'),
  designRules: design('Passage design, section 5(4)'),
  designProjections: design('Passage design, section 5(5)'),
  designGateway: design('Passage design, section 5(6)'),
  designLog: design('Passage design, decisions 3 and 5'),
  designCase: design('Passage design, section 6, decisions 7 and 11'),
  designGuard: design('Passage design, decision 11'),
  designFinding: design('Passage design, sections 2 and 6'),
  designErasure: design('Passage design, decision 4'),
  designRedress: design('Passage design, section 1'),
  designOperations: design('Passage design, section 8'),
} as const satisfies Record<string, Authority>
