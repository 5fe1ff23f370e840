import { authorities as by } from './authorities.data.ts'
import { fields, type Keeping, type StoredField } from './field.ts'

const identity: Keeping = {
  purpose: 'To know whom a record is about, and to tell people of the same name apart.',
  authority: [by.eesIdentity, by.usArrivalDeparture, by.usManifests],
  retention: ['eesFile', 'eesExit', 'eesNoExit', 'usSchedule', 'legalHold'],
  recipients: ['staff-with-look', 'the-person', 'auditors'],
}
const intake: Keeping = {
  purpose: 'To know under which key and which law a record came in, so that it is taken in once.',
  authority: [by.designIntake],
  retention: ['withRecord'],
  recipients: ['staff-with-look', 'the-person', 'auditors'],
}
const answer: Keeping = {
  purpose: 'To say what the record proves about a stay, what it does not, and why; and what was said when.',
  authority: [by.designRules, by.schengenCount, by.usUnlawfulPresence],
  retention: ['wholeStay', 'eesExit', 'eesNoExit', 'usSchedule', 'legalHold'],
  recipients: ['staff-with-look', 'the-person', 'auditors'],
}
const erased: Keeping = {
  purpose: 'To prove that something was erased lawfully, and that nothing else is missing.',
  authority: [by.designErasure, by.gdprErasure],
  retention: ['erasures'],
  recipients: ['staff-with-look', 'the-person', 'auditors'],
}
const held: Keeping = {
  purpose: 'To keep data from erasure while a proceeding needs them.',
  authority: [by.designErasure],
  retention: ['withRecord', 'legalHold'],
  recipients: ['staff-with-look', 'the-person', 'auditors'],
}
const linked: Keeping = {
  purpose: 'To know which records are one person, who said so, and on what evidence.',
  authority: [by.designIdentity, by.privacyAccuracy],
  retention: ['withRecord'],
  recipients: ['staff-with-look', 'the-person', 'auditors'],
}
const stopped: Keeping = {
  purpose: 'To stop what would harm a person wrongly, by whom, by what authority and until when.',
  authority: [by.designGuard, by.privacyAccuracy],
  retention: ['withRecord', 'legalHold'],
  recipients: ['staff-with-look', 'the-person', 'auditors'],
}
const found: Keeping = {
  purpose: 'To let a person answer before anything is found, and to show who found what, on what and why.',
  authority: [by.designFinding],
  retention: ['wholeStay', 'eesExit', 'eesNoExit', 'usSchedule', 'legalHold'],
  recipients: ['staff-with-look', 'the-person', 'auditors'],
}
const refusedActs: Keeping = {
  purpose: 'To show which acts against a person were tried and refused, by which rule.',
  authority: [by.designGuard],
  retention: ['looks'],
  recipients: ['auditors'],
}
const looked: Keeping = {
  purpose: 'To show everybody who looked at the record about them, and what for.',
  authority: [by.eesLogs, by.ledLogs, by.privacyAccounting],
  retention: ['looks'],
  recipients: ['the-person', 'auditors'],
}

const BOUNDS = 'min max'
const both = (names: string, of: string): string =>
  names
    .split(' ')
    .flatMap((name) => of.split(' ').map((one) => `${name}.${one}`))
    .join(' ')
const BASIS = 'basis.members.record basis.members.head basis.rulebook'

const GUARD = 'guard.record guard.version'
const proofIn = (of: string): string => both(of, 'credential digest nonce authenticatorData clientDataJSON signature')

/** Fields of the bodies of entries; the facts in an entry `facts` are on the register of facts. */
export const entryRegister: readonly StoredField[] = [
  ...fields('entry.facts', identity, {
    personal:
      'identity.document.type identity.document.number identity.document.issuer identity.name.family identity.name.given identity.birthDate',
    protected: 'identity.nationality identity.sexMarker',
  }),
  ...fields('entry.facts', intake, { operational: 'jurisdiction key lane' }),
  ...fields('entry.determination', answer, {
    operational: `stay jurisdiction asOf knownAt identity ${BASIS}`,
  }),
  ...fields('entry.determination.determination', answer, {
    operational: `jurisdiction stay facts rules next.rule ${both('runs countedBefore', 'facts rules')}`,
    personal:
      `outcome because arrivedOn departedOn lastAuthorisedDay ${both('daysAfterAuthorisedStay excessOverNinetyInWindow', BOUNDS)} ` +
      `unlawfulPresence.firstDay ${both('unlawfulPresence.daysWithDepartureDay unlawfulPresence.daysWithoutDepartureDay', BOUNDS)} ` +
      'unlawfulPresence.barByCount.withDepartureDay unlawfulPresence.barByCount.withoutDepartureDay ' +
      `unlawfulPresence.barAttaches unlawfulPresence.thresholdSensitive asks.code ${both('asks.readings', 'point name days result')} ` +
      `${both('runs countedBefore', 'from to state')} next.on next.what wouldChange flags`,
  }),
  ...fields('entry.stay-withdrawn', answer, { operational: `stay jurisdiction ${BASIS}` }),
  ...fields('entry.erasure', erased, {
    operational: 'erasure unit.stayId unit.recordId authority reason entries',
    staff: 'signers',
  }),
  ...fields('entry.legal-hold', held, {
    operational: 'hold unit.stayId unit.recordId authority',
    personal: 'reason',
    staff: 'signers',
  }),
  ...fields('entry.legal-hold-lifted', held, { operational: 'hold authority', personal: 'reason', staff: 'signers' }),
  ...fields('entry.stop-placed', stopped, {
    operational: `stop authority until ${GUARD}`,
    protected: 'kind',
    personal: 'reason',
    staff: 'by',
  }),
  ...fields('entry.stop-lifted', stopped, {
    operational: `stop authority ${GUARD} ${proofIn('signature')}`,
    personal: 'reason',
    staff: 'by signature.by',
  }),
  ...fields('entry.notice-given', found, {
    operational: `notice stay determination means servedOn answerBy ${GUARD} witness ${proofIn('signatures')}`,
    personal: 'outcome text',
    staff: 'by signatures.by',
  }),
  ...fields('entry.notice-answered', found, {
    operational: 'answer notice stay receivedOn',
    personal: 'text',
    staff: 'by',
  }),
  ...['finding-proposed', 'overstay-found'].flatMap((type) =>
    fields(`entry.${type}`, found, {
      operational: `finding notice stay determination answers ${GUARD} witness ${proofIn('signatures')}`,
      personal: 'reasons',
      staff: 'by signatures.by',
    }),
  ),
  ...fields('entry.finding-withdrawn', found, {
    operational: 'finding stay authority',
    personal: 'reason',
    staff: 'by',
  }),
  ...fields('entry.act-refused', refusedActs, {
    operational: `act record code rule stops ${GUARD}`,
    staff: 'actor',
  }),
  ...fields('entry.match-answered', linked, {
    operational: `a b answer against sampled ofCode ${proofIn('signature')}`,
    personal: 'reasons',
    staff: 'by.signers signature.by',
  }),
  ...fields('entry.match-held', linked, { operational: 'a b until reason', staff: 'by.signers' }),
  ...fields('entry.match-taken-up', linked, { operational: 'a b reason', staff: 'by.signers' }),
  ...fields('entry.match-handed', linked, { operational: 'a b reason', staff: 'by.signers to' }),
  ...fields('entry.match-words', linked, { operational: 'a b answer', protected: 'words', staff: 'by' }),
  ...['link', 'link-undetermined', 'link-apart', 'link-withdrawn'].flatMap((type) =>
    fields(`entry.${type}`, linked, {
      operational: 'a b by.rule by.request',
      personal: 'reasons',
      staff: 'by.signers',
    }),
  ),
  ...fields('entry.look', looked, {
    operational: 'look purpose case records via',
    personal: 'justification',
    staff: 'actor',
  }),
  ...fields('entry.look-counted', looked, { operational: 'look times last' }),
  ...fields('entry.alert', looked, { operational: 'alert kind record due', staff: 'actor told' }),
  ...fields('entry.look-refused', looked, { operational: 'code path purpose', staff: 'actor' }),
]
