import { d } from '../toy.ts'
import {
  asking,
  continued,
  hearing,
  hearingSet,
  inAbsentia,
  interview,
  order,
  pleading,
  stipulated,
  waived,
} from './paths.ts'
import { counsel, law, mailed, open, paper, path, type Row, refused, unknown } from './table.ts'

const nta = mailed('nta')
const served = (more: Parameters<typeof mailed>[1]) => ({ services: [nta, mailed('hearing-notice', more)] })
const lawyer = { appearances: [counsel('whole')] }
const toCounsel = paper('step-notice', { recipient: 'counsel' })
const noAddress = { 'address-given': 'no', 'address-duty-explained': 'proven', 'notice-burden': undefined }

/** G13 to G16 and T13, T14, T20, T21: notice, counsel, interpreter, hearing. */
export const noticeRows: readonly Row[] = [
  ...law(
    'G13',
    '8 USC 1229a(b)(5)(A),(B),(C); 8 USC 1229(a),(c); 8 CFR 1003.26',
    unknown(
      'the duty was explained, an address was given, and no notice of the hearing is on record',
      inAbsentia({}, { 'address-given': 'yes', 'address-duty-explained': 'proven' }, { services: [nta] }),
      'us.g13-notice',
    ),
    unknown(
      'the notice to appear itself was never served',
      inAbsentia({}, {}, { services: [mailed('hearing-notice')] }),
      'us.g13-notice',
    ),
    open(
      'the notice went out on the day on which the hearing was set',
      inAbsentia({}, { 'hearing-set-on': d('2025-12-01') }),
    ),
    unknown(
      'the notice was of a hearing that was moved; of the next one none is on record',
      inAbsentia({}, { 'hearing-set-on': d('2025-12-02') }),
      'us.g13-notice',
    ),
    refused(
      'an address was given, and notice to it is not proven',
      inAbsentia({}, { ...noAddress, 'address-given': 'yes', 'notice-burden': 'not-met' }),
      'us.g13-burden',
    ),
    open('both notices went to the last address', inAbsentia(), { leads: { order: 'final', proceeding: 'decided' } }),
    unknown('no notice of the hearing is on record', inAbsentia({}, {}, { services: [nta] }), 'us.g13-notice'),
    refused('the notice came back', inAbsentia({}, {}, served({ undeliverable: true })), 'us.g13-notice'),
    refused('it went to another address', inAbsentia({}, {}, served({ address: 'other' })), 'us.g13-notice'),
    refused('counsel of record was not served', inAbsentia({}, {}, lawyer), 'us.g13-notice'),
    open(
      'counsel was, instead of the person',
      inAbsentia(
        {},
        {},
        {
          ...lawyer,
          services: [paper('nta', { recipient: 'counsel' }), paper('hearing-notice', { recipient: 'counsel' })],
        },
      ),
    ),
    open('whoever only helped with a paper is not counsel', inAbsentia({}, {}, { appearances: [counsel('limited')] })),
    open('no address was given although the duty was explained, proven', inAbsentia({}, noAddress, { services: [] })),
    refused(
      'no address was given, and the duty was not proven to be explained',
      inAbsentia(
        {},
        { ...noAddress, 'address-duty-explained': 'not-proven', 'notice-burden': 'not-met' },
        { services: [paper('nta', { proof: 'none' })] },
      ),
      'us.g13-notice',
      'us.g13-burden',
    ),
    refused(
      'notice is not proven by clear, unequivocal and convincing evidence',
      inAbsentia({}, { 'notice-burden': 'not-met' }),
      'us.g13-burden',
    ),
    refused('removability is not', inAbsentia({}, { 'removability-burden': 'not-met' }), 'us.g13-burden'),
    unknown('nobody found on removability', inAbsentia({}, { 'removability-burden': undefined }), 'us.g13-burden'),
    refused('held that day', inAbsentia({}, { 'in-custody-at-hearing': 'yes' }), 'us.g13-custody'),
    unknown('nobody knows whether held', inAbsentia({}, { 'in-custody-at-hearing': undefined }), 'us.g13-custody'),
    refused(
      'an earlier notice went out wrong',
      inAbsentia({}, { 'notice-sent-wrong': 'yes' }),
      'us.g13-earlier-notice',
    ),
    unknown(
      'nobody looked at earlier notices',
      inAbsentia({}, { 'notice-sent-wrong': undefined }),
      'us.g13-earlier-notice',
    ),
  ),
  ...law(
    'G14',
    '8 USC 1229(b)(1)',
    open('ten days', hearingSet(), { leads: { hearing: 'scheduled' } }),
    refused('held the day before that was told', hearing({}, { 'hearing-on': d('2026-02-03') }), 'us.t13-hearing-day'),
    refused(
      'nobody failed to appear the day before',
      inAbsentia({}, { 'hearing-on': d('2026-02-03') }),
      'us.t13-hearing-day',
    ),
    open('held late', hearing({}, { 'hearing-on': d('2026-01-30') })),
    unknown(
      'nobody knows which day was told',
      hearing({}, { 'hearing-on': undefined, 'earlier-hearing-asked': 'yes' }),
      'us.t13-hearing-day',
    ),
    refused('nine days', hearingSet({}, { 'hearing-on': d('2026-02-11') }), 'us.g14-ten-days'),
    open(
      'nine days, on written request of the person',
      hearingSet({}, { 'hearing-on': d('2026-02-11'), 'earlier-hearing-asked': 'yes' }),
    ),
    refused(
      'a waiver by anybody else is none',
      hearingSet({}, { 'hearing-on': d('2026-02-11'), 'earlier-hearing-asked': 'no' }),
      'us.g14-ten-days',
    ),
    unknown('the day of service is not known', hearingSet({}, { 'nta-served-on': undefined }), 'us.g14-ten-days'),
  ),
  ...law(
    'G15',
    '8 CFR 292.5(a); 8 CFR 1003.38(g)',
    open('nobody represents the person, who was told', interview()),
    refused('counsel of record was not told of the interview', interview({}, {}, lawyer), 'us.g15-counsel'),
    open('counsel was', interview({}, {}, { ...lawyer, services: [toCounsel] })),
    open('counsel was there', interview({}, { 'counsel-present': 'yes' }, lawyer)),
    open('help with a paper is no appearance', interview({}, {}, { appearances: [counsel('limited')] })),
    refused(
      'then telling the helper is not enough',
      interview({}, {}, { appearances: [counsel('limited')], services: [toCounsel] }),
      'us.g15-counsel',
    ),
    open('an appearance for bond alone does not reach it', interview({}, {}, { appearances: [counsel('custody')] })),
    unknown('nothing is on record', interview({}, {}, { services: [] }), 'us.g15-counsel'),
    refused('no waiver of appeal behind the back of counsel', waived({}, {}, lawyer), 'us.g15-counsel'),
    refused('no settlement either', stipulated({}, {}, lawyer), 'us.g15-counsel'),
    refused(
      'the notice of an interview announces no waiver',
      waived({}, { 'announced-steps': ['fear-negative'] }, { ...lawyer, services: [toCounsel] }),
      'us.g15-counsel',
    ),
    unknown(
      'a paper of which nobody knows what it announces',
      waived({}, { 'announced-steps': undefined }, { ...lawyer, services: [toCounsel] }),
      'us.g15-counsel',
    ),
    unknown(
      'a notice that was served before the one in force was made',
      waived({}, { 'step-announced-on': d('2025-12-02') }, { ...lawyer, services: [toCounsel] }),
      'us.g15-counsel',
    ),
    open('a notice is always made', path('step-announced', { regions: {}, facts: {} })()),
  ),
  ...law(
    'G16',
    '8 CFR 1240.5; 8 CFR 208.30(d)(5); 8 CFR 235.3(b)(2)(i)',
    refused(
      'needed, and none who is qualified',
      hearing({}, { 'language-needed': 'yes', 'interpreter-qualified': 'no' }),
      'us.g16-interpreter',
    ),
    open('a qualified one was there', hearing({}, { 'language-needed': 'yes', 'interpreter-qualified': 'yes' }), {
      leads: { hearing: 'held' },
    }),
    unknown('nobody asked for the language', hearing({}, { 'language-needed': undefined }), 'us.g16-interpreter'),
    refused('waiver', waived({}, { 'language-needed': 'yes', 'interpreter-qualified': 'no' }), 'us.g16-interpreter'),
    refused(
      'request to leave',
      asking({}, { 'language-needed': 'yes', 'interpreter-qualified': 'no' }),
      'us.g16-interpreter',
    ),
    refused(
      'interview',
      interview({}, { 'language-needed': 'yes', 'interpreter-qualified': 'no' }),
      'us.g16-interpreter',
    ),
  ),
  ...law(
    'T13',
    '8 CFR 1240.10(a),(f)',
    open('a hearing with the advisals', hearing(), { leads: { hearing: 'held' } }),
    refused('no pleading before the advisals', pleading({}, { 'hearing-advisals': 'no' }), 'us.t13-advisals'),
    unknown('nobody knows of advisals', pleading({}, { 'hearing-advisals': undefined }), 'us.t13-advisals'),
    refused('the person was not asked to name a country', order({}, { 'country-asked': 'no' }), 'us.t13-country'),
    unknown('nobody knows', order({}, { 'country-asked': undefined }), 'us.t13-country'),
  ),
  ...law(
    'T14',
    '8 CFR 1003.29; 8 CFR 1240.6',
    open('good cause, and for whom', continued(), { leads: { hearing: 'adjourned' } }),
    refused('no good cause', continued({}, { 'good-cause': 'no' }), 'us.t14-good-cause'),
    unknown('nobody recorded for whom', continued({}, { 'continued-for': undefined }), 'us.t14-good-cause'),
  ),
  ...law(
    'T20',
    '8 CFR 1003.37; 8 CFR 1241.1(b)',
    open('an order opens the time to appeal', order(), { leads: { order: 'window-open', proceeding: 'decided' } }),
    open('appeal is waived knowingly', waived(), { leads: { order: 'final' } }),
    refused('not knowingly', waived({}, { 'waiver-knowing': 'no' }), 'us.t25-waiver'),
    unknown('nobody asked', waived({}, { 'appeal-choice': undefined }), 'us.t25-waiver'),
    open('a stipulated order', stipulated(), { leads: { order: 'final' } }),
    refused('a stipulated order that an officer began', stipulated({}, { 'order-asked': 'no' }), 'us.t20-agreement'),
    refused('one to which the person did not agree', stipulated({}, { 'order-agreed': 'no' }), 'us.t20-agreement'),
    refused('one that nobody explained', stipulated({}, { 'order-explained': 'no' }), 'us.t20-agreement'),
    unknown(
      'who asked and agreed to leave voluntarily, and was told what that is, asked for no order',
      stipulated(
        {},
        {
          'person-asked': 'yes',
          'agreed-to-terms': 'yes',
          'order-asked': undefined,
          'order-agreed': undefined,
          'order-explained': undefined,
        },
      ),
      'us.t20-agreement',
    ),
  ),
  ...law(
    'T21',
    '8 USC 1229a(b)(5)(A); 8 CFR 1241.1(e)',
    open('final at once', inAbsentia(), { leads: { order: 'final' } }),
    refused('only after nobody appeared', inAbsentia({ hearing: 'scheduled' }), 'case.step-not-open'),
  ),
]
