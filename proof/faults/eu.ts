import { type Fault, leftOut, moves, only, pack, row } from './fault.ts'

const without = (invariant: string, slice: string, event: string, ...gates: readonly string[]): Fault =>
  leftOut(`eu.${invariant}`, `eu.${slice}`, event, ...gates)

/** Faults of the packs of the European Union. Where two gates cover one another, both are left out. */
export const euFaults: readonly Fault[] = [
  without('no-decision', 'period', 'removal-ordered', 'eu.eg1-no-decision', 'eu.eg25-form'),
  without('period', 'period', 'removal-ordered', 'eu.eg2-period'),
  without('right-to-remain', 'detention', 'detained', 'eu.eg4-right-to-remain'),
  without('suspensive-remedy', 'interrupted', 'period-granted', 'eu.eg6-suspension'),
  without('refoulement', 'removal', 'removal-carried-out', 'eu.eg5-refoulement'),
  without('illness', 'removal', 'removal-carried-out', 'eu.eg7-illness'),
  without('window', 'removal', 'removal-carried-out', 'eu.eg8-not-suspensive'),
  without('second-instance', 'removal', 'removal-carried-out', 'eu.eg8-second-instance'),
  without('destination', 'removal', 'removal-carried-out', 'eu.eg15-destination'),
  without('free-movement', 'finding', 'stay-finding-signed', 'eu.eg13-free-movement'),
  without('minor-alone', 'finding', 'return-decision-signed', 'eu.eg9-minor-decision'),
  without('triad', 'finding', 'return-decision-signed', 'eu.eg10-triad'),
  without('heard', 'finding', 'stay-finding-signed', 'eu.eg27-heard'),
  without('presumption', 'finding', 'stay-finding-signed', 'eu.eg28-presumption'),
  without('correction', 'finding', 'stay-finding-signed', 'eu.eg29-correction'),
  without('other-state', 'finding', 'return-decision-signed', 'eu.eg11-other-permit'),
  without('law-in-force', 'finding', 'return-decision-signed', 'eu.eg30-law-not-in-force'),
  without('period-length', 'period', 'period-granted', 'eu.period-length'),
  without('period-served', 'period', 'period-granted', 'eu.eg25-form'),
  without('period-ground', 'period', 'period-refused', 'eu.eg3-short-period'),
  without('period-last-day', 'period', 'period-over', 'eu.eg2-last-day'),
  without('legal-aid', 'period', 'window-closed', 'eu.eg26-legal-aid'),
  without('window-last-day', 'period', 'window-closed', 'eu.ed6-window'),
  without('protection-window', 'interrupted', 'protection-finally-refused', 'eu.eg4-window'),
  {
    invariant: 'eu.period-stops',
    text: 'an application for protection leaves a period that was over',
    slices: ['eu.interrupted'],
    plant: moves('protection-applied', (all) => all.filter(({ to }) => to !== 'interrupted')),
  },
  {
    invariant: 'eu.period-stops',
    text: 'a period runs on while a remedy suspends',
    slices: ['eu.period'],
    plant: moves('appeal-suspends', (all) => all.filter(({ region }) => region !== 'period')),
  },
  without('period-interrupted', 'interrupted', 'period-resumed', 'eu.period-interrupted'),
  without('period-from', 'interrupted', 'period-granted', 'eu.ed1-from'),
  {
    invariant: 'eu.extension-is-longer',
    text: 'the last extension counts, also where it is shorter',
    slices: ['eu.interrupted'],
    plant: row('period-extended', ({ later: _, ...one }) => one),
  },
  without(
    'protected-elsewhere',
    'interrupted',
    'removal-carried-out',
    'eu.eg4-right-to-remain',
    'eu.eg12-refugee-elsewhere',
  ),
  without('go-to-state-day', 'go-to-state', 'go-to-state-failed', 'eu.ed12-day'),
  without('go-to-state-right', 'go-to-state', 'go-to-state-ordered', 'eu.eg11-permit-held'),
  without('ban-decision', 'ban', 'ban-issued', 'eu.eg1-no-decision', 'eu.eg17-decision'),
  without('ban-individual', 'ban', 'ban-issued', 'eu.eg17-individual'),
  without('ban-victim', 'ban', 'ban-issued', 'eu.eg19-trafficking'),
  without('ban-clock', 'ban', 'ban-started', 'eu.eg18-ban-clock'),
  {
    invariant: 'eu.ban-is-an-act',
    text: 'leaving after the period brings a ban by itself',
    slices: ['eu.ban'],
    plant: moves('departed-after-period', (all) => [...all, { region: 'ban', from: '*', to: 'issued-not-started' }]),
  },
  without('detention-absolute', 'detention', 'detention-continued', 'eu.eg21-absolute'),
  without('detention-first-limit', 'detention', 'detention-continued', 'eu.eg21-first-limit', 'eu.eg21-alert'),
  without('detention-adds-up', 'detention', 'detained', 'eu.eg21-first-limit', 'eu.eg21-absolute'),
  {
    invariant: 'eu.detention-earlier-periods',
    text: 'earlier periods are not added',
    slices: ['eu.detention'],
    plant: pack((law) => ({
      ...law,
      derived: {
        ...law.derived,
        'first-limit-day': (reader, at) =>
          law.derived['first-limit-day']?.(
            { ...reader, fact: (name) => (name === 'detention-periods' ? [] : reader.fact(name)) },
            at,
          ),
      },
    })),
  },
  without('detention-extension', 'detention', 'detention-extended', 'eu.eg22-judge'),
  without('detention-grounds', 'detention', 'detained', 'eu.eg20-grounds'),
  {
    invariant: 'eu.detention-examined-anew',
    text: 'a review reads the examination before',
    slices: ['eu.detention'],
    plant: row('detention-continued', ({ anew: _, ...one }) => one),
  },
  without('detention-interval', 'detention', 'detention-extended', 'eu.ed8-review'),
  without('detention-procedure', 'detention', 'detained', 'eu.eg1-no-procedure'),
  without('detention-minors', 'detention', 'detained', 'eu.eg23-minors'),
  without('detention-prison', 'detention', 'prison-accommodation', 'eu.eg24-place'),
  {
    invariant: 'eu.release-is-open',
    text: 'nobody is released after the limit was reached',
    slices: ['eu.detention'],
    plant: only('released', 'detention', 'detained', 'review-due', 'extended'),
  },
  {
    invariant: 'eu.annulment-is-open',
    text: 'a decision that was carried out is not annulled',
    slices: ['eu.ban'],
    plant: only('return-decision-annulled', 'return', 'decided', 'served', 'suspended', 'enforceable'),
  },
  {
    invariant: 'eu.appeal-is-open',
    text: 'an appeal of the person waits for an officer',
    slices: ['eu.period'],
    plant: row('appeal-suspends', (one) => ({ ...one, by: ['officer'] })),
  },
  {
    invariant: 'eu.protection-is-open',
    text: 'an application for protection waits until free movement is examined',
    slices: ['eu.finding'],
    plant: row('protection-applied', (one) => ({ ...one, gates: ['eu.eg13-free-movement'] })),
  },
  {
    invariant: 'eu.nothing-outlives-the-decision',
    text: 'a permit leaves detention as it is',
    slices: ['eu.detention'],
    plant: moves('permit-granted', (all) => all.filter(({ region }) => region !== 'detention')),
  },
  {
    invariant: 'eu.nothing-outlives-the-country',
    text: 'a ban outlives the country for which it was made',
    slices: ['eu.other-country'],
    plant: moves('destination-changed', (all) => all.filter(({ region }) => region !== 'ban')),
  },
  without('border-within', 'border', 'border-crisis-extended', 'eu.border-within'),
  without('border-term', 'border', 'border-term-over', 'eu.border-term'),
  without('no-national-law', 'no-national-law', 'go-to-state-ordered', 'eu.national-law'),
  {
    invariant: 'eu.persons-word',
    text: 'whoever may record a fact may overwrite a claim',
    slices: ['eu.word'],
    plant: (sound) => ({
      ...sound,
      tell: (law, state, told, lawOf) => sound.tell(law, { ...state, said: {} }, told, lawOf),
    }),
  },
  {
    invariant: 'eu.persons-word',
    text: 'what the person asks for by a step is not their word',
    slices: ['eu.word'],
    plant: (sound) => ({
      ...sound,
      evolve: (state, entry) => {
        const after = sound.evolve(state, entry)
        return entry.kind === 'done' ? { ...after, said: state.said } : after
      },
    }),
  },
  {
    invariant: 'eu.persons-word',
    text: 'an answer takes the place of what was said',
    slices: ['eu.word'],
    plant: (sound) => ({
      ...sound,
      evolve: (state, entry) => {
        const after = sound.evolve(state, entry)
        return entry.kind === 'told' && entry.told.type === 'fact-recorded'
          ? { ...after, said: { ...after.said, [entry.told.fact]: entry.told.value } }
          : after
      },
    }),
  },
  {
    invariant: 'eu.not-yet-law',
    text: 'the Return Regulation is applied before its day',
    slices: ['eu-rr.nothing'],
    plant: row('removal-carried-out', (one) => ({ ...one, gates: [] })),
  },
]
