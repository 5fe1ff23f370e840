import { daysSince, fact, has, type Invariant, inState, reached, signed } from '../invariant.ts'
import { DETAIN, IN_FORCE, REMOVAL, rule } from './eu-common.ts'

const DECISION = ['return-decision-signed', 'return-decision-with-refusal']
const RIGHT_TO_REMAIN = ['application-pending', 'refused-window-open', 'appeal-with-right-to-remain', 'protected-here']
/** The first appeal is over, or was not made in time. */
const OVER = ['decided', 'window-closed', 'pending-second-instance']

/** Directive 2008/115/EC: return decision, period, removal and ban. */
export const euReturn: readonly Invariant[] = [
  rule(
    'no-decision',
    'Nobody is removed without a return decision that was served.',
    ['Directive 2008/115/EC art. 6, 8, 12'],
    [...REMOVAL, 'removal-ordered'],
    (e) => !inState(e, 'return', ...IN_FORCE) || !reached(e, 'return-decision', 'decision-signed-on', 'both'),
  ),
  rule(
    'period',
    'Nobody is removed while the period runs, is extended, or has not begun.',
    ['Directive 2008/115/EC art. 7, 8(2)'],
    [...REMOVAL, 'removal-ordered'],
    (e) => inState(e, 'period', 'none', 'not-started', 'running', 'extended', 'observed'),
  ),
  rule(
    'right-to-remain',
    'With a right to remain nobody is removed or detained for return, and no period runs out.',
    ['Gnandi, C-181/16', 'Directive 2013/32/EU art. 9, 46'],
    [...REMOVAL, ...DETAIN, 'period-over', 'period-granted', 'border-location', 'return-decision-signed'],
    (e) => inState(e, 'protection', ...RIGHT_TO_REMAIN),
  ),
  rule(
    'suspensive-remedy',
    'Nobody is removed, and no period begins or ends, while a remedy suspends.',
    ['Directive 2008/115/EC art. 9(1)(b), 13(2)'],
    [...REMOVAL, 'period-granted', 'period-over', 'period-resumed'],
    (e) => inState(e, 'remedy', 'pending-suspensive-automatic', 'pending-suspensive-granted'),
  ),
  rule(
    'refoulement',
    'Nobody is removed to a barred country, or while a claim against it is not examined.',
    ['Directive 2008/115/EC art. 5, 9(1)(a)'],
    REMOVAL,
    (e) => {
      const [country, barred] = [fact(e, 'removal-destination'), fact(e, 'barred-countries')]
      const outside = Array.isArray(barred) && typeof country === 'string' && !barred.includes(country)
      return !outside || !has(e, 'refoulement-claim', 'none', 'examined')
    },
  ),
  rule(
    'illness',
    'With an arguable claim of grave illness nobody is removed before the appeal is decided.',
    ['Abdida, C-562/13'],
    REMOVAL,
    (e) => !has(e, 'illness-claim', 'none', 'not-arguable') && !inState(e, 'remedy', ...OVER),
  ),
  rule(
    'window',
    'While a claim touches refoulement nobody is removed in the window, or during the first appeal, unless a court ruled.',
    ['Directive 2008/115/EC art. 13(2)', 'Gnandi, C-181/16'],
    REMOVAL,
    (e) => !inState(e, 'remedy', ...OVER) && !has(e, 'refoulement-claim', 'none') && !has(e, 'suspension-ruled', 'yes'),
  ),
  rule(
    'second-instance',
    'While a claim touches refoulement nobody is removed during a further appeal, unless a court ruled or a lawyer named the reading of the second instance.',
    ['Directive 2008/115/EC art. 13(2)', 'X, C-175/17'],
    REMOVAL,
    (e) =>
      inState(e, 'remedy', 'pending-second-instance') &&
      !has(e, 'refoulement-claim', 'none') &&
      !has(e, 'suspension-ruled', 'yes') &&
      !e.before.findings.some(({ rival }) => rival === 'no-duty-at-second-instance'),
  ),
  rule(
    'destination',
    'Removal is to the country of the served decision.',
    ['FMS, C-924/19 PPU'],
    REMOVAL,
    (e) => fact(e, 'removal-destination') !== fact(e, 'decided-destination'),
  ),
  rule(
    'free-movement',
    'Nothing adverse is done while a right of free movement, or a claim to it, is unresolved.',
    ['Directive 2008/115/EC art. 2(3)'],
    [
      ...REMOVAL,
      ...DETAIN,
      ...DECISION,
      'presumption-opened',
      'stay-finding-signed',
      'ban-issued',
      'border-no-entry',
      'border-location',
      'border-crisis-extended',
      'go-to-state-ordered',
      'go-to-state-failed',
      'less-coercive-measure',
    ],
    (e) => !has(e, 'free-movement', 'none') && !signed(e, 'eu.eg13-free-movement'),
  ),
  rule(
    'minor-alone',
    'No decision on a minor alone, and no removal, before reception was examined and found adequate.',
    ['Directive 2008/115/EC art. 10', 'TQ, C-441/19'],
    [...REMOVAL, ...DECISION],
    (e) =>
      !has(e, 'minor-alone', 'no') && !(has(e, 'reception-examined', 'yes') && has(e, 'reception-adequate', 'yes')),
  ),
  rule(
    'triad',
    'Nothing is decided before child, family life and health were considered.',
    ['Directive 2008/115/EC art. 5'],
    [...REMOVAL, ...DECISION],
    (e) => !['child-considered', 'family-considered', 'health-considered'].every((name) => has(e, name, 'yes')),
  ),
  rule(
    'heard',
    'Nobody is found to stay without right, decided against or banned unheard.',
    ['Boudjlida, C-249/13'],
    ['stay-finding-signed', ...DECISION, 'ban-issued', 'period-refused', 'period-curtailed', 'go-to-state-failed'],
    (e) => !has(e, 'heard', 'yes'),
  ),
  rule(
    'presumption',
    'A presumption is no finding while it may be rebutted, or exits were not recorded.',
    ['Regulation (EU) 2016/399 art. 12', 'Regulation (EU) 2017/2226 art. 20'],
    ['stay-finding-signed'],
    (e) =>
      !has(e, 'rebuttal', 'none', 'failed') || !has(e, 'exit-coverage', 'sufficient') || !has(e, 'scope-clear', 'yes'),
  ),
  rule(
    'correction',
    'A record under correction is not used against the person, without a finding of a lawyer.',
    ['Regulation (EU) 2017/2226 art. 35'],
    ['stay-finding-signed', 'presumption-opened', ...DECISION, ...REMOVAL, 'ban-issued'],
    (e) => !has(e, 'correction-request', 'none', 'decided') && !signed(e, 'eu.eg29-correction'),
  ),
  rule(
    'other-state',
    'Whoever holds a permit of another State is first told to go there; whom another State protects is not returned.',
    ['Directive 2008/115/EC art. 6(2)', 'M, C-673/19'],
    DECISION,
    (e) =>
      inState(e, 'protection', 'protected-in-other-state') ||
      (!has(e, 'other-permit', 'none') && !inState(e, 'go-to-state', 'not-complied') && !has(e, 'order-risk', 'yes')),
  ),
  rule(
    'law-in-force',
    'No decision cites a law that does not apply yet, or names a return hub.',
    ['Return Regulation, not applicable'],
    DECISION,
    (e) =>
      !has(e, 'instrument', 'rd', 'border-procedure') ||
      !has(e, 'destination-kind', 'origin', 'transit', 'other-consent'),
  ),
  rule(
    'period-length',
    'A period is seven to thirty days.',
    ['Directive 2008/115/EC art. 7(1)'],
    ['period-granted'],
    (e) => {
      const days = fact(e, 'period-days')
      return typeof days !== 'number' || days < 7 || days > 30
    },
  ),
  rule(
    'period-served',
    'No period runs, ends or is cut, and no window opens or closes, on a decision that was not served as asked.',
    ['Directive 2008/115/EC art. 12'],
    ['period-granted', 'period-over', 'period-curtailed', 'window-closed', 'return-decision-served'],
    (e) => !reached(e, 'return-decision', 'decision-signed-on', 'both') || !has(e, 'translation', 'not-asked', 'given'),
  ),
  rule(
    'period-ground',
    'A period is refused or cut only on a ground that rests on facts of this person.',
    ['Directive 2008/115/EC art. 7(4)', 'Zh. and O., C-554/13'],
    ['period-refused', 'period-curtailed'],
    (e) =>
      !has(e, 'period-ground', 'absconding', 'manifestly-unfounded', 'fraudulent', 'public-policy') ||
      !has(e, 'period-ground-basis', 'individual-facts'),
  ),
  rule(
    'period-last-day',
    'A period is not over on or before its last day, nor before the day to which it was extended.',
    ['Directive 2008/115/EC art. 7, 8(2)', 'Regulation 1182/71'],
    ['period-over'],
    (e) => {
      const [days, extended] = [fact(e, 'period-days'), fact(e, 'period-extended-to')]
      const passed = daysSince(e, 'period-from')
      const over = typeof days === 'number' && passed !== undefined && passed > days
      return !over || (typeof extended === 'number' && e.on <= extended)
    },
  ),
  rule(
    'window-last-day',
    'The window for an appeal is not said to be over on or before its fourteenth day, nor where nobody knows of the service.',
    ['Directive 2008/115/EC art. 13', 'law of the fictional State XA', 'Regulation 1182/71'],
    ['window-closed'],
    (e) => {
      const passed = daysSince(e, 'decision-served-on')
      return passed === undefined || passed <= 14
    },
  ),
  rule(
    'legal-aid',
    'The window for an appeal does not lapse in silence while legal aid is asked for.',
    ['Directive 2008/115/EC art. 13(4)'],
    ['window-closed'],
    (e) => !has(e, 'legal-aid', 'none', 'decided'),
  ),
  rule(
    'ban-decision',
    'No ban, and no clock of a ban, without a return decision in force.',
    ['Directive 2008/115/EC art. 11', 'BZ, C-546/19'],
    ['ban-issued', 'ban-started'],
    (e) => !inState(e, 'return', ...IN_FORCE),
  ),
  rule(
    'ban-individual',
    'A ban has reasons and length of its own, and over five years only with a finding of a serious threat.',
    ['Directive 2008/115/EC art. 11(2)'],
    ['ban-issued'],
    (e) => {
      const months = fact(e, 'ban-months')
      const long = typeof months !== 'number' || months > 60
      return !has(e, 'ban-individual', 'yes') || (long && !has(e, 'serious-threat', 'yes'))
    },
  ),
  rule(
    'ban-victim',
    'Whoever holds a permit as a victim of trafficking is not banned without a finding of a threat.',
    ['Directive 2008/115/EC art. 11(3)'],
    ['ban-issued'],
    (e) => !has(e, 'trafficking-permit', 'none') && !has(e, 'serious-threat', 'yes'),
  ),
  rule(
    'ban-clock',
    'A ban runs only from a departure that is verified.',
    ['Ouhrami, C-225/16'],
    ['ban-started'],
    (e) => !has(e, 'left-member-states', 'verified'),
  ),
  {
    id: 'eu.ban-is-an-act',
    text: 'No way out brings a ban: only its own signed act does.',
    law: ['Directive 2008/115/EC art. 11(1)'],
    pack: 'eu-rd',
    see: ({ asked, entry }) => {
      if (entry.kind !== 'done') return 'out'
      const banned = entry.moved.some(({ region, to }) => region === 'ban' && to === 'issued-not-started')
      if (asked.type === 'ban-issued') return banned ? 'open' : 'out'
      if (banned) return 'broken'
      return entry.moved.some(({ region }) => region === 'departure') ? 'held' : 'out'
    },
  },
]
