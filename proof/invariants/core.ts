import type { CaseEntry } from '@passage/domain/case/case'
import { NO_DEAD_END } from '../explore.ts'
import { type Edge, eventOf, type Invariant, type Seen } from '../invariant.ts'

const DESIGN = 'Passage design'
const done = (entry: CaseEntry): entry is Extract<CaseEntry, { kind: 'done' }> => entry.kind === 'done'
const seen = (broken: boolean, held: Seen = 'held'): Seen => (broken ? 'broken' : held)

/**
 * Acts against a person that the law of a pack gives to two people. Named here one by one, so that a row of the table that
 * forgets its second signature is seen.
 */
const BY_TWO: Readonly<Record<string, readonly string[]>> = {
  us: [
    'nta-issued',
    'er-ordered',
    'vwp-refused-at-port',
    'vwp-removal-ordered',
    'order-reinstated',
    'admin-removal-ordered',
    'custody-begun',
    'custody-arriving',
    'custody-mandatory',
    'custody-continued',
    'removal-period-begun',
    'removal-period-suspended',
    'held-after-period',
    'release-revoked',
    'special-danger-begun',
    'overstay-found',
    'travel-document-requested',
    'left-after-vd-time',
    'left-under-order',
    'removed',
  ],
  'eu-rd': [
    'stay-finding-signed',
    'left-out-of-directive',
    'criminal-sanction-recorded',
    'go-to-state-failed',
    'return-decision-signed',
    'return-decision-with-refusal',
    'destination-changed',
    'period-refused',
    'period-curtailed',
    'period-resumed',
    'obligations-imposed',
    'removal-ordered',
    'removal-scheduled',
    'removal-carried-out',
    'ban-issued',
    'less-coercive-measure',
    'detained',
    'detention-continued',
    'detention-extended',
    'prison-accommodation',
    'border-no-entry',
    'border-location',
    'border-crisis-extended',
    'transferred-to-protecting-state',
  ],
}
/** Acts of one judge, board or officer against a person: signed by whoever does it, and with reasons. */
const BY_ONE: Readonly<Record<string, readonly string[]>> = {
  us: [
    'nta-filed',
    'er-approved',
    'reinstatement-noticed',
    'admin-removal-noticed',
    'order-made',
    'ordered-in-absentia',
    'appeal-time-over',
    'appeal-dismissed',
    'attorney-general-decided',
    'asylum-denied',
  ],
  'eu-rd': ['period-on-application', 'period-over', 'window-closed', 'go-to-state-ordered'],
}

function signatures(edge: Edge): { readonly free: number; readonly bound: boolean } {
  const signers = eventOf(edge)?.signers ?? []
  return {
    free: new Set(signers.filter(({ conflict }) => conflict === 'none').map(({ name }) => name)).size,
    bound: signers.some(({ conflict }) => conflict !== 'none'),
  }
}

/** What must hold in every jurisdiction: of the core, not of a law. */
export const coreInvariants: readonly Invariant[] = [
  {
    id: 'core.two-people',
    text: 'Every act against a person that takes two is signed by two different people.',
    law: [`${DESIGN}, section 2`, 'Passage invariant 12'],
    pack: 'every',
    see: (edge) => {
      if (eventOf(edge)?.mode !== 'act' || !BY_TWO[edge.engine.pack.id]?.includes(edge.asked.type)) return 'out'
      const few = signatures(edge).free < 2
      if (done(edge.entry)) return seen(few, 'open')
      return few ? 'held' : 'out'
    },
  },
  {
    id: 'core.no-conflict',
    text: 'Nobody signs an act against a person who has an own interest in it, or was never asked about one.',
    law: [`${DESIGN}, sections 2 and 6`, 'Passage invariant 12'],
    pack: 'every',
    see: (edge) => {
      const names = [...(BY_TWO[edge.engine.pack.id] ?? []), ...(BY_ONE[edge.engine.pack.id] ?? [])]
      if (eventOf(edge)?.mode !== 'act' || !names.includes(edge.asked.type)) return 'out'
      const { bound } = signatures(edge)
      if (done(edge.entry)) return seen(bound, 'open')
      return bound ? 'held' : 'out'
    },
  },
  {
    id: 'core.signed-by-whoever-does-it',
    text: 'An act of one authority against a person is signed by at least one person.',
    law: [`${DESIGN}, section 2`],
    pack: 'every',
    see: (edge) => {
      if (eventOf(edge)?.mode !== 'act' || !BY_ONE[edge.engine.pack.id]?.includes(edge.asked.type)) return 'out'
      const none = signatures(edge).free < 1
      if (done(edge.entry)) return seen(none, 'open')
      return none ? 'held' : 'out'
    },
  },
  {
    id: 'core.reasons',
    text: 'No act against a person is without reasons in words.',
    law: [`${DESIGN}, section 2`],
    pack: 'every',
    see: (edge) => {
      const event = eventOf(edge)
      const names = [...(BY_TWO[edge.engine.pack.id] ?? []), ...(BY_ONE[edge.engine.pack.id] ?? [])]
      if (event?.mode !== 'act' || !names.includes(event.type)) return 'out'
      const none = (event.reasons ?? '').trim() === ''
      if (done(edge.entry)) return seen(none, 'open')
      return none ? 'held' : 'out'
    },
  },
  {
    id: 'core.refusal-moves-nothing',
    text: 'A refusal changes nothing of the case but that it is counted, and names at least one reason with its authority.',
    law: [`${DESIGN}, decision 7`],
    pack: 'every',
    see: ({ entry, before, after }) => {
      if (entry.kind !== 'refused') return 'open'
      const same =
        after.regions === before.regions &&
        after.facts === before.facts &&
        after.findings === before.findings &&
        after.services === before.services &&
        after.duties === before.duties
      const said = entry.failing.length > 0 && entry.code === entry.failing[0]?.code
      return seen(!same || !said || after.refusals !== before.refusals + 1)
    },
  },
  {
    id: 'core.report-is-never-refused',
    text: 'What a source says has happened is recorded, and what stood against it is kept with it as a breach.',
    law: [`${DESIGN}, section 6`],
    pack: 'every',
    see: ({ asked, entry, before, after }) => {
      if (!('mode' in asked) || asked.mode !== 'report') return 'out'
      if (entry.kind !== 'done') return 'broken'
      const added = after.breaches.length - before.breaches.length
      if (entry.breach.length === 0) return seen(added !== 0, 'open')
      return seen(added !== 1 || after.breaches.at(-1)?.event !== asked.type)
    },
  },
  {
    id: 'core.breach-answered-by-another',
    text: 'Nobody answers for a step that they did, or signed, against all rules.',
    law: [`${DESIGN}, sections 2 and 6`],
    pack: 'every',
    about: ['breach-answered'],
    see: ({ asked, entry, before }) => {
      if (!('mode' in asked) || asked.mode !== 'act' || before.breaches.length === 0) return 'out'
      const own = before.breaches.some(({ by = [] }) => by.includes(asked.by.name))
      if (entry.kind === 'done') return own ? 'broken' : 'open'
      return own ? 'held' : 'out'
    },
  },
  {
    id: 'core.breach-is-answered',
    text: 'A step against the person that is reported and that no rule allowed opens a duty to answer for it.',
    law: [`${DESIGN}, section 6`],
    pack: 'every',
    see: ({ engine, asked, entry, after }) => {
      if (!('mode' in asked) || asked.mode !== 'report' || entry.kind !== 'done') return 'out'
      const row = engine.pack.transitions.find(({ event }) => event === asked.type)
      if (row?.adverse === undefined) return 'out'
      const owed = after.duties.some(({ duty }) => duty === 'case.answer-breach')
      return entry.breach.length === 0 ? 'open' : seen(!owed)
    },
  },
  {
    id: 'core.telling-moves-nothing',
    text: 'What is only told moves no part of a case.',
    law: [`${DESIGN}, decision 7`],
    pack: 'every',
    see: ({ asked, before, after }) => ('mode' in asked ? 'out' : seen(after.regions !== before.regions)),
  },
  {
    id: 'core.executable-agrees',
    text: 'Whether an order is executable is the same answer, with the same reasons, as that of the execution itself.',
    law: ['Passage invariant 5', `${DESIGN}, decision 7`],
    pack: 'every',
    see: ({ engine, before, asked, on, entry }) => {
      if (!('mode' in asked) || asked.mode !== 'act' || asked.type !== engine.pack.execution) return 'out'
      const told = engine.executable(engine.pack, before, on, asked.facts ?? {})
      const core = ['case.signatures', 'case.reasons', 'case.not-theirs', 'case.fact-not-of-event']
      const failing = entry.kind === 'refused' ? entry.failing.map(({ code }) => code) : []
      if (failing.some((code) => core.includes(code))) return 'out'
      const same = told.reasons.map(({ code }) => code).join() === failing.join()
      return seen(!same || told.executable !== done(entry), done(entry) ? 'open' : 'held')
    },
  },
  {
    id: 'core.finding-by-a-lawyer',
    text: 'A finding is taken only from a lawyer, and never on a rule that refuses whoever signs.',
    law: [`${DESIGN}, decision 6`],
    pack: 'every',
    about: ['finding-signed'],
    see: ({ asked, entry, engine }) => {
      if (asked.type !== 'finding-signed' || 'mode' in asked) return 'out'
      const { role, gate } = asked.finding
      const hard = HARD.includes(gate)
      const lawyer = role === 'legal-officer' || (engine.pack.id === 'eu-rd' && role === 'lawyer')
      if (entry.kind === 'told') return seen(hard || !lawyer, 'open')
      return hard || !lawyer ? 'held' : 'out'
    },
  },
  {
    id: 'core.finding-lapses',
    text: 'A finding lets a step through only while what it rested on is still so.',
    law: [`${DESIGN}, decision 6`],
    pack: 'every',
    see: (edge) => {
      const { entry, before } = edge
      if (!('mode' in edge.asked) || before.findings.length === 0) return 'out'
      const lapsed = before.findings.filter(
        ({ event, restsOn }) => event === edge.asked.type && !stillSo(edge, restsOn),
      )
      if (lapsed.length === 0) return done(entry) && entry.findings.length > 0 ? 'open' : 'out'
      return done(entry) ? seen(lapsed.some(({ finding }) => entry.findings.includes(finding))) : 'held'
    },
  },
  {
    id: 'core.done-once',
    text: 'What was executed is not executed again.',
    law: [`${DESIGN}, section 6`],
    pack: 'every',
    see: ({ engine, asked, entry, before }) => {
      if (!('mode' in asked) || asked.mode !== 'act' || asked.type !== engine.pack.execution) return 'out'
      const twice = before.regions.departure === 'removed'
      if (done(entry)) return seen(twice, 'open')
      return twice ? 'held' : 'out'
    },
  },
]

/** Judged of each state by the search itself: something that stops and something that puts right is open. */
export const noDeadEnd: Invariant = {
  id: NO_DEAD_END,
  text: 'From every state somebody can stop what is done, and redress is open.',
  law: [`${DESIGN}, section 3`, 'Passage invariant 13'],
  pack: 'every',
  about: [],
  see: () => 'out',
}

/** Rules that no signature opens, on which slices try to sign. */
const HARD: readonly string[] = ['us.g5-court-stay', 'us.g9-barred-country', 'eu.eg21-absolute', 'eu.eg6-suspension']

/** Whether every region and recorded fact that a finding rested on has the same value today. */
function stillSo({ before, asked }: Edge, restsOn: string): boolean {
  const brought = 'mode' in asked ? (asked.facts ?? {}) : {}
  return (JSON.parse(restsOn) as readonly (readonly [string, unknown])[]).every(([name, value]) => {
    const now = before.regions[name] ?? brought[name] ?? before.facts[name] ?? null
    // What is derived, or proven by service, stands in neither: it is judged by the rules of its own.
    if (now === null && value !== null) return DERIVED.includes(name)
    return JSON.stringify(now) === JSON.stringify(value)
  })
}
const DERIVED: readonly string[] = [
  'since-final',
  'since-issued',
  'days-to-hearing',
  'first-limit-day',
  'absolute-limit-day',
  'national-law',
  'scope-opt-out',
]
