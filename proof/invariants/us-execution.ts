import { daysSince, fact, has, type Invariant, inState, never, reached, signed } from '../invariant.ts'

const pack = 'us'
const steps = ['removed']
const gate = (
  id: string,
  text: string,
  law: readonly string[],
  holds: Parameters<typeof never>[0]['while'],
): Invariant => never({ id: `us.${id}`, text, law, pack, steps, while: holds })

/** Nobody is removed while one of these stands. Trust invariants 1 to 8, and the gates of the execution. */
export const usExecution: readonly Invariant[] = [
  gate(
    'stay-of-a-court',
    'Nobody is removed while a court has stayed it.',
    ['8 USC 1252(b)(3)(B)', 'Passage invariant 1'],
    (e) => inState(e, 'review/court-stay', 'in-force'),
  ),
  gate(
    'stay-of-a-tribunal',
    'Nobody is removed while a judge or the Board has stayed it, unless it is recorded that boarding was complete before.',
    ['8 CFR 241.6(c)', 'Passage invariant 1'],
    (e) => inState(e, 'review/tribunal-stay', 'in-force') && !has(e, 'stay-told', 'after-boarding'),
  ),
  gate(
    'stay-of-the-department',
    'Nobody is removed while the Department has stayed it.',
    ['8 CFR 241.6', 'Passage invariant 1'],
    (e) => inState(e, 'review/agency-stay', 'in-force'),
  ),
  gate(
    'motion-to-rescind',
    'A motion to rescind an order made in absentia stays removal until the judge rules.',
    ['8 USC 1229a(b)(5)(C)', 'Passage invariant 1'],
    (e) => inState(e, 'review/in-absentia', 'pending-judge'),
  ),
  gate(
    'motion-to-rescind-on-appeal',
    'While the refusal to rescind is on appeal nobody is removed, unless a lawyer named the reading that is applied.',
    ['BIA Practice Manual 6.2(d)(1)', '8 USC 1229a(b)(5)(C)'],
    (e) => inState(e, 'review/in-absentia', 'denied-on-appeal') && !signed(e, 'us.g3b-in-absentia-appeal'),
  ),
  gate(
    'battered-motion',
    'The motion of a battered person stays removal until it is over, unless a judge found that it shows no qualified person.',
    ['8 USC 1229a(c)(7)(C)(iv)', 'Passage invariant 1'],
    (e) => inState(e, 'review/battered', 'pending') && !has(e, 'battered-qualified', 'no'),
  ),
  gate(
    'appeal',
    'Nobody is removed while the time to appeal runs, an appeal is pending, or the case is before the Attorney General.',
    ['8 CFR 1003.6(a)', '8 CFR 1003.1(h)', 'Passage invariant 2'],
    (e) => inState(e, 'order', 'window-open', 'appeal-pending', 'certified'),
  ),
  gate(
    'order',
    'Nobody is removed without an order that is final, or an administrative one that the law knows.',
    ['8 CFR 1241.1', '8 USC 1231(a)(1)', 'Passage invariant 5'],
    (e) =>
      !inState(e, 'order', 'final') &&
      !inState(e, 'charging', 'er-approved', 'reinstated', 'admin-ordered', 'vwp-removal'),
  ),
  gate(
    'warrant',
    'Nobody is removed without a warrant.',
    ['8 CFR 241.2(a)(1)', '8 CFR 241.3(a)'],
    (e) => !has(e, 'warrant-issued', 'yes'),
  ),
  gate(
    'order-served',
    'Nobody is removed under an order that was not served on whom the law names.',
    ['8 CFR 292.5', '8 CFR 1003.37', 'Passage invariant 6'],
    (e) => !reached(e, 'order', 'order-made-on', 'both'),
  ),
  gate(
    'order-understood',
    'Nobody is removed under an order that was not given in a language understood.',
    ['Passage design, section 6', 'Passage invariant 6'],
    (e) => !has(e, 'language-understood', 'yes'),
  ),
  gate(
    'citizenship-open',
    'While a claim to be a citizen is open, or nobody asked, nobody is removed without the signed finding of a lawyer.',
    ['8 CFR 235.3(b)(5)', 'Passage design, section 6', 'Passage invariant 3'],
    (e) =>
      (inState(e, 'protection/citizenship', 'claimed') || !has(e, 'citizenship-asked', 'yes')) &&
      !signed(e, 'us.g6-citizenship'),
  ),
  gate(
    'citizen',
    'A citizen is not removed, whoever signs.',
    ['8 CFR 235.3(b)(5)', '18 USC 4001(a)', 'Passage invariant 3'],
    (e) => inState(e, 'protection/citizenship', 'verified'),
  ),
  gate(
    'fear',
    'Nobody is removed after fear was stated, before interview and review are over.',
    ['8 USC 1225(b)(1)(A)(ii)', '8 CFR 1003.42'],
    // Fear that was found is decided by full proceedings: their final order carries it from there.
    (e) =>
      inState(e, 'protection/fear', 'expressed', 'negative', 'review-requested') ||
      (inState(e, 'protection/fear', 'positive') && !inState(e, 'charging', 'docketed')),
  ),
  gate(
    'barred-country',
    'Nobody is removed to a country that withholding or the Convention rules out, or while nobody recorded which are.',
    ['8 USC 1231(b)(3)(A)', '8 CFR 208.16, 208.17', 'Passage invariant 4'],
    (e) => {
      const [country, barred] = [fact(e, 'removal-country'), fact(e, 'barred-countries')]
      return !Array.isArray(barred) || typeof country !== 'string' || barred.includes(country)
    },
  ),
  gate(
    'third-country',
    'Nobody is removed to a country that the order does not name, unless a lawyer named the reading that is applied.',
    ['8 USC 1231(b)(2)', 'D.V.D. v. DHS'],
    (e) => {
      const [country, named] = [fact(e, 'removal-country'), fact(e, 'designated-countries')]
      const inside = Array.isArray(named) && typeof country === 'string' && named.includes(country)
      return !inside && !signed(e, 'us.g10-third-country')
    },
  ),
  gate(
    'temporary-status',
    'Nobody is removed while temporary protected status is in effect or a first showing was made.',
    ['8 USC 1254a(a)(1)(A),(a)(4)'],
    (e) => inState(e, 'protection/temporary', 'prima-facie', 'in-effect'),
  ),
  gate('victim-stay', 'Nobody is removed while a stay for a victim is in effect.', ['8 USC 1227(d)(3)'], (e) =>
    inState(e, 'protection/victim', 'stay-in-force'),
  ),
  gate('deferred-action', 'Nobody is removed while deferred action lasts.', ['Passage design, section 6'], (e) =>
    inState(e, 'protection/deferred', 'deferred-action'),
  ),
  gate(
    'childhood-arrival',
    'Nobody is removed under a childhood arrival grant, unless a lawyer named a reading by which no forbearance rests on it: that proceedings may begin is none.',
    ['8 CFR 236.21(c)(1)'],
    (e) =>
      inState(e, 'protection/deferred', 'childhood-arrival') &&
      !e.before.findings.some(
        ({ gate, event, rival }) =>
          gate === 'us.g12-childhood-arrival' && event === e.asked.type && rival === 'rule-unlawful',
      ),
  ),
  gate(
    'protected-filing',
    'With a filing that 8 USC 1367 protects pending, or not known to be none, a senior officer signs off before removal.',
    ['8 USC 1367', 'Passage design, section 6', 'Passage invariant 7'],
    (e) =>
      !has(e, 'confidential-filing', 'none', 'finally-denied') &&
      !has(e, 'senior-sign-off', 'given') &&
      !signed(e, 'us.g19-sign-off'),
  ),
  gate(
    'juvenile',
    'In a special immigrant juvenile case nobody is removed in a way that needs contact with the abuser.',
    ['8 CFR 204.11(e)'],
    (e) => inState(e, 'protection/juvenile', 'filed', 'approved') && !has(e, 'abuser-contact', 'no'),
  ),
  gate(
    'identity',
    'Nobody is removed while it is not confirmed by two whose record this is.',
    ['Passage design, section 5(2)', '5 USC 552a(e)(5)', 'Passage invariant 8'],
    (e) => !has(e, 'identity', 'confirmed-by-two'),
  ),
  gate(
    'fourteen-days',
    'An administrative removal order is not executed before fourteen days have passed, unless that was waived.',
    ['8 USC 1228(b)(3)'],
    (e) =>
      inState(e, 'charging', 'admin-ordered') &&
      (daysSince(e, 'issued-on') ?? 0) < 14 &&
      !has(e, 'waiver-14-days', 'yes'),
  ),
]
