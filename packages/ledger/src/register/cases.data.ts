import { authorities as by } from './authorities.data.ts'
import { fields, type Keeping, type StoredField, signature } from './field.ts'

const kept: Keeping = {
  purpose: 'To take each step of a case lawfully, to say why one was refused, and to show the person both.',
  authority: [by.designCase, by.privacyAccuracy],
  retention: ['caseFile', 'legalHold'],
  recipients: ['staff-with-look', 'the-person', 'auditors'],
}
const inside = (of: string, names: string): string =>
  names
    .split(' ')
    .map((name) => `${of}.${name}`)
    .join(' ')

const UNDER = inside('under', 'pack version lawOf')
const GUARD = inside('guard', 'record version')
/** What is known of somebody. It may tell of protection that 8 USC 1367 keeps secret. */
const factsIn = (of: string): string => inside(of, 'name value day')
const law = (of: string): string => inside(of, inside('authority', 'citation quote read kind basis'))
/** A gate that did not let a step through: its law, and what it read. */
const gateIn = (of: string): string =>
  [
    inside(of, 'code class why text legalStatus lastCheckedOn wayOn decider'),
    inside(of, inside('reads', 'name words')),
    inside(of, 'rivals.id rivals.text rivals.where rivals.closes'),
    law(of),
    law(`${of}.rivals`),
  ].join(' ')
const readIn = (of: string): string => inside(of, 'reads.value reads.day')

const EVENT = inside('event', 'type on mode by.role signers.role signers.conflict')
const PROPOSED = inside('event', 'type mode by.role')
const FINDING = 'finding gate event role rival on'
const TOLD = [
  inside('told', 'type on fact service appearance permittedBy finding by.role'),
  inside('told.served', 'on service document recipient method proof address undeliverable'),
  inside('told.entered', 'enteredOn appearance scope endsByPermission'),
  inside('told.signed', FINDING),
  'told.because',
  inside('told.days', 'deadline duty from counted due adverseAfter'),
  inside('told.changes', 'deadline duty change before due counted'),
].join(' ')
const TOLD_FACTS = `${factsIn('told.known')} ${factsIn('told.signed.facts')} told.signed.reasons told.forum.places`
const TOLD_STAFF = 'told.by.name told.entered.counsel told.signed.by'
const signed = signature
  .split(' ')
  .map((name) => name.replace('signature.', 'signatures.'))
  .join(' ')

/** What joining or severing does tells of protection and of relief. */
const EFFECTS = [inside('effects', 'what words'), inside('effects', 'rule.id rule.text'), law('effects.rule')].join(' ')
const BY_TWO = `proposal witness ${signed}`
const RULED = 'ruled.ruling.judge ruled.ruling.source ruled.child.judge ruled.child.source ruled.why ruled.source'

/** Fields of the entries of a case, and of its read model. */
export const caseRegister: readonly StoredField[] = [
  ...fields('entry.case-opened', kept, {
    operational: `case record pack stay ${GUARD}`,
    personal: 'forum.places reason',
    staff: 'by',
  }),
  ...fields('entry.case-step', kept, {
    operational: `${EVENT} ${UNDER} transition forgets begins opens meets lifts ends findings ${gateIn('breach')} ${GUARD} proposal witness ${signed}`,
    personal: 'source event.reasons',
    protected: `${factsIn('event.facts')} ${factsIn('sets')} ${inside('moved', 'region from to')} ${readIn('breach')}`,
    staff: 'writtenBy event.by.name event.signers.name signatures.by',
  }),
  ...fields('entry.case-told', kept, {
    operational: `${TOLD} ${UNDER} ${GUARD} ${signed}`,
    protected: `${TOLD_FACTS} restsOn`,
    personal: 'source',
    staff: `writtenBy ${TOLD_STAFF} signatures.by`,
  }),
  ...fields('entry.case-refused', kept, {
    operational: `code ${EVENT} ${TOLD} ${UNDER} ${gateIn('failing')} ${GUARD} proposal`,
    personal: 'event.reasons',
    protected: `${factsIn('event.facts')} ${TOLD_FACTS} ${readIn('failing')}`,
    staff: `writtenBy event.by.name event.signers.name ${TOLD_STAFF}`,
  }),
  ...fields('entry.case-proposed', kept, {
    operational: `${PROPOSED} ${UNDER} ${GUARD} proposal witness ${signed}`,
    personal: 'event.reasons',
    protected: factsIn('event.facts'),
    staff: 'writtenBy event.by.name signatures.by',
  }),
  ...fields('entry.case-proposal-ended', kept, { operational: 'proposal', personal: 'reason', staff: 'by' }),
  ...fields('entry.case-family-joined', kept, {
    operational: `as other derivative ruling.on ${UNDER} ${GUARD} ${BY_TWO}`,
    protected: EFFECTS,
    personal: 'ruling.judge ruling.source',
    staff: 'writtenBy signatures.by',
  }),
  ...fields('entry.case-family-severed', kept, {
    operational: `as other ruling.on child.on ${UNDER} ${GUARD} ${BY_TWO}`,
    protected: EFFECTS,
    personal: 'ruling.judge ruling.source child.judge child.source',
    staff: 'writtenBy signatures.by',
  }),
  ...fields('entry.case-family-corrected', kept, {
    operational: `as other line commitment ${UNDER} ${GUARD} ${BY_TWO}`,
    protected: EFFECTS,
    personal: 'why source',
    staff: 'writtenBy signatures.by',
  }),
  ...fields('entry.case-family-proposed', kept, {
    operational: `other ruled.what ruled.line ruled.derivative ruled.ruling.on ruled.child.on ${UNDER} ${GUARD} ${BY_TWO}`,
    protected: EFFECTS,
    personal: RULED,
    staff: 'writtenBy signatures.by',
  }),
  ...fields('proj.case_family', kept, {
    operational: 'rider_case rider_record lead_case lead_record pack since derivative seq',
    personal: 'ruled_by source',
  }),
  ...fields('proj.case_file', kept, { operational: 'case_id record_id pack seq opened_at', protected: 'state' }),
]
