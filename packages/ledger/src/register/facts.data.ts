import { authorities as by } from './authorities.data.ts'
import { fields, type Keeping, type StoredField } from './field.ts'

const kept: Pick<Keeping, 'retention' | 'recipients'> = {
  retention: ['eesExit', 'eesNoExit', 'eesFamilyExit', 'usSchedule', 'legalHold', 'wholeStay'],
  recipients: ['staff-with-look', 'the-person', 'auditors'],
}
const crossing: Keeping = {
  purpose: 'To know when and where somebody came in or left, and by which record.',
  authority: [by.eesCrossing, by.usArrivalDeparture],
  ...kept,
}
const authorised: Keeping = {
  purpose: 'To know until when, and on what ground, somebody may stay.',
  authority: [by.eesChange, by.usAdmissionRecord, by.schengenCount],
  ...kept,
}
const visa: Keeping = { ...authorised, authority: [by.visaCode, by.eesCrossing] }
const filed: Keeping = {
  purpose: 'To know that a stay is authorised, or that its days do not count, while or because of a request.',
  authority: [by.usUnlawfulPresence, by.schengenCount],
  ...kept,
}
/** What was asked for, granted or found can tell of protection that must not become known. */
const confidential: Keeping = { ...filed, authority: [...filed.authority, by.usConfidential] }
const status: Keeping = {
  purpose: 'To know whether the rules apply, and what a named person found.',
  authority: [by.usUnlawfulPresence, by.schengenCount],
  ...kept,
}
const corrected: Keeping = {
  purpose: 'To put right what a source said, without hiding what was said before.',
  authority: [by.eesCorrection, by.privacyAccuracy],
  ...kept,
}
const evidence: Keeping = {
  purpose: 'To know that somebody was here, or was not, on a day.',
  authority: [by.eesCrossing, by.usArrivalDeparture, by.privacyAccuracy],
  ...kept,
}

/** Fields of facts, inside the body of an entry `facts`. */
export const factRegister: readonly StoredField[] = [
  ...fields('fact', crossing, {
    personal: 'occurred.on occurred.at',
    operational: 'id kind reported recorded source evidence',
  }),
  ...fields('fact.arrival', crossing, {
    personal:
      'port state mode manner from document.type document.number document.issuer sourceRecord newAdmissionIssued',
  }),
  ...fields('fact.departure', crossing, {
    personal: 'port state mode destination document.type document.number document.issuer sourceRecord onAdvanceParole',
  }),
  ...fields('fact.foreign-entry', evidence, { personal: 'state' }),
  ...fields('fact.presence-evidence', evidence, { personal: 'what state' }),
  ...fields('fact.correction', corrected, { personal: 'replacement reason', operational: 'corrects effect' }),
  ...fields('fact.admission-terms', authorised, {
    personal: 'class until petitionValidTo',
    operational: 'arrival',
  }),
  ...fields('fact.visa', visa, { personal: 'type validFrom validUntil durationOfStayDays entries issuer' }),
  ...fields('fact.permit', authorised, { personal: 'permit issuer from until' }),
  ...fields('fact.application-filed', confidential, { protected: 'type', personal: 'application state' }),
  ...fields('fact.application-decided', filed, { personal: 'application result ground until' }),
  ...fields('fact.protection-granted', confidential, { protected: 'protection', personal: 'until state' }),
  ...fields('fact.protection-ended', confidential, { protected: 'protection' }),
  ...fields('fact.finding', confidential, { protected: 'finding', personal: 'by' }),
  ...fields('fact.status-event', status, { personal: 'event' }),
  ...fields('fact.birth', status, { personal: 'born' }),
  ...fields('fact.standing', status, { protected: 'standing', personal: 'residenceCard until' }),
  ...fields('fact.source-asked', status, { personal: 'answered state', operational: 'about' }),
]
