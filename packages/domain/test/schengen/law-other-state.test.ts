import { arrival, departure } from '../history/support.ts'
import { lawTable, permit } from './law.ts'

const trip = (name: string, from: string, to: string, state?: string) => {
  const place = state === undefined ? {} : { state }
  return [arrival(name, from, place), departure(`${name}-out`, to, place)]
}
const on = '2026-08-01'
const flagged = 'permit-of-other-state'
const byRule = ['schengen.permit-days-excluded']
const both = [...byRule, 'schengen.permit-of-other-state']

lawTable('CISA art. 21, open point B: days in another State under a permit are shown on both readings', [
  {
    says: '91 days in France under a German permit',
    facts: [...trip('a', '2026-01-01', '2026-04-01', 'FR'), permit('p', '2025-01-01', '2026-12-31')],
    on,
    answer: {
      outcome: 'DEPARTED_ON_TIME',
      because: 'permit',
      over: '0',
      asks: flagged,
      readings: ['permit-days-not-counted 0 within', 'permit-days-counted 1 over'],
      flags: flagged,
      rules: ['schengen.90-in-180', ...both],
    },
  },
  {
    says: '90 days: both readings are lawful, and nothing is asked',
    facts: [...trip('a', '2026-01-01', '2026-03-31', 'FR'), permit('p', '2025-01-01', '2026-12-31')],
    on,
    answer: { outcome: 'DEPARTED_ON_TIME', asks: '', flags: flagged, rules: ['schengen.90-in-180', ...both] },
  },
  {
    says: '91 days in the State that gave it',
    facts: [...trip('a', '2026-01-01', '2026-04-01', 'DE'), permit('p', '2025-01-01', '2026-12-31')],
    on,
    answer: { outcome: 'DEPARTED_ON_TIME', asks: '', flags: '', rules: ['schengen.90-in-180', ...byRule] },
  },
  {
    says: '91 days in a State that the record does not name: flagged, not asked',
    facts: [...trip('a', '2026-01-01', '2026-04-01'), permit('p', '2025-01-01', '2026-12-31')],
    on,
    answer: { outcome: 'DEPARTED_ON_TIME', asks: '', flags: flagged, rules: ['schengen.90-in-180', ...both] },
  },
  {
    says: 'a permit of France beside it covers the days for itself',
    facts: [
      ...trip('a', '2026-01-01', '2026-04-01', 'FR'),
      permit('p', '2025-01-01', '2026-12-31'),
      permit('q', '2025-01-01', '2026-12-31', 'FR'),
    ],
    on,
    answer: { outcome: 'DEPARTED_ON_TIME', asks: '', flags: flagged },
  },
  {
    says: 'a permit that ended on the day of entry touches the stay',
    facts: [...trip('a', '2026-01-01', '2026-02-01', 'FR'), permit('p', '2025-01-01', '2026-01-01')],
    on,
    answer: { flags: flagged },
  },
  {
    says: 'one that ended the day before does not',
    facts: [...trip('a', '2026-01-01', '2026-02-01', 'FR'), permit('p', '2025-01-01', '2025-12-31')],
    on,
    answer: { flags: '', rules: ['schengen.90-in-180', 'schengen.entry-and-exit-day-count'] },
  },
  {
    says: 'one that began on the day of exit does',
    facts: [...trip('a', '2026-01-01', '2026-02-01', 'FR'), permit('p', '2026-02-01', '2026-12-31')],
    on,
    answer: { flags: flagged },
  },
  {
    says: 'one that began the day after does not',
    facts: [...trip('a', '2026-01-01', '2026-02-01', 'FR'), permit('p', '2026-02-02', '2026-12-31')],
    on,
    answer: { flags: '' },
  },
  {
    says: 'the other reading goes on into the next stay',
    facts: [
      ...trip('a', '2026-01-01', '2026-03-31', 'FR'),
      ...trip('b', '2026-04-05', '2026-04-14', 'DE'),
      permit('p', '2025-01-01', '2026-03-31'),
    ],
    on,
    answer: {
      outcome: 'DEPARTED_ON_TIME',
      because: 'within-ninety-days',
      asks: flagged,
      readings: ['permit-days-not-counted 0 within', 'permit-days-counted 10 over'],
      flags: flagged,
    },
  },
  {
    says: 'and adds up over all of them',
    facts: [
      ...trip('a', '2026-01-01', '2026-02-14', 'FR'),
      ...trip('b', '2026-02-20', '2026-03-31', 'DE'),
      ...trip('c', '2026-04-05', '2026-04-10', 'DE'),
      permit('p', '2025-01-01', '2026-02-14'),
    ],
    on,
    answer: { asks: flagged, readings: ['permit-days-not-counted 0 within', 'permit-days-counted 1 over'] },
  },
  {
    says: 'over the limit without any reading of the permit: the figures stand side by side',
    facts: [
      ...trip('a', '2025-12-01', '2025-12-20', 'FR'),
      ...trip('b', '2026-01-01', '2026-04-05', 'DE'),
      permit('p', '2025-01-01', '2025-12-31'),
    ],
    on,
    answer: {
      outcome: 'DEPARTED_LATE',
      over: '5',
      asks: flagged,
      readings: ['permit-days-not-counted 5 over', 'permit-days-counted 25 over'],
    },
  },
  {
    says: 'up to the day asked about, and no further',
    facts: [...trip('a', '2026-01-01', '2026-04-10', 'FR'), permit('p', '2025-01-01', '2026-12-31')],
    on: '2026-04-02',
    answer: { outcome: 'WITHIN', readings: ['permit-days-not-counted 0 within', 'permit-days-counted 2 over'] },
  },
])
