import type { Fact } from '../../src/facts/fact.ts'
import { type Draw, plus } from './draw.ts'

const STATES = ['DE', 'FR', 'RO'] as const
/** A date that does not exist says nothing, and is drawn now and then. */
const NO_DATE = '2026-02-30'

/** One fact, or two that belong together, that is no crossing. */
type Kind = (draw: Draw, id: string) => Fact[]

/** Facts of every kind, one kind more than the others: only together do some of them come to bear on one stay. */
export function factsBeside(draw: Draw): Fact[] {
  const kinds: readonly Kind[] = [visa, permit, application, protection, standing, evidence]
  const most = draw.of(visa, visa, permit, permit, application, protection, standing, evidence)
  const count = draw.upTo(5)
  return Array.from({ length: count }, (_, i) =>
    (draw.chance(0.6) ? most : draw.of(...kinds))(draw, `f/${i + 1}`),
  ).flat()
}

function fact(draw: Draw, id: string, kind: Fact['kind'], rest: object): Fact {
  const on = draw.near()
  const occurred = draw.of<object>({ on }, { on }, { on }, { on }, { at: `${on}T23:00:00Z` }, {})
  const told = { recorded: `${on}T09:00:00.000Z`, source: 'agency', evidence: 'agency-act' }
  return { id, kind, occurred, ...told, ...rest } as Fact
}

/** An end that matters afterwards: what follows it is drawn near it. */
function ending(draw: Draw): { until?: string } {
  if (draw.chance(0.15)) return {}
  return { until: draw.chance(0.06) ? NO_DATE : draw.keep(draw.near()) }
}

function visa(draw: Draw, id: string): Fact[] {
  const since = plus(draw.near(), -draw.of(0, 1, 30, 100))
  const validFrom = draw.chance(0.05) ? NO_DATE : since
  const validUntil = draw.chance(0.05) ? NO_DATE : draw.keep(draw.of(draw.near(), plus(since, 60 + draw.upTo(500))))
  const type = draw.of('C', 'C', 'C', 'D', 'nonimmigrant')
  const days = draw.of<object>({}, { durationOfStayDays: draw.of(15, 30, 45, 46, 89, 90) })
  const entries = draw.of<object>({}, { entries: 1 }, { entries: 2 }, { entries: 'multiple' })
  const first = fact(draw, id, 'visa', { type, validFrom, validUntil, ...days, ...entries, issuer: draw.of(...STATES) })
  if (validUntil === NO_DATE || draw.chance(0.6)) return [first]
  const next = { type: draw.of('C', 'C', 'D'), validFrom: plus(validUntil, draw.of(-5, 0, 1, 2)) }
  return [first, fact(draw, `${id}0`, 'visa', { ...next, validUntil: draw.near() })]
}

function permit(draw: Draw, id: string): Fact[] {
  const from = draw.chance(0.05) ? NO_DATE : draw.near()
  const kind = draw.of('residence-permit', 'long-stay-visa')
  return [fact(draw, id, 'permit', { permit: kind, issuer: draw.of(...STATES), from, ...ending(draw) })]
}

function application(draw: Draw, id: string): Fact[] {
  const type = draw.of('asylum', 'bilateral-extension', 'bilateral-extension', 'extension-of-stay', 'other')
  const state = draw.of<object>({}, { state: draw.of(...STATES) })
  const filed = fact(draw, id, 'application-filed', { application: id, type, ...state })
  if (draw.chance(0.3)) return [filed]
  const result = draw.of('approved', 'approved', 'denied', 'withdrawn')
  const decided = { application: draw.chance(0.95) ? id : 'another', result, ...ending(draw) }
  return [filed, fact(draw, `${id}0`, 'application-decided', decided)]
}

function protection(draw: Draw, id: string): Fact[] {
  const of = draw.of('bilateral-extension', 'bilateral-extension', 'refugee', 'asylee')
  const state = draw.of<object>({}, { state: draw.of(...STATES) })
  const granted = fact(draw, id, 'protection-granted', { protection: of, ...state, ...ending(draw) })
  if (draw.chance(0.7)) return [granted]
  return [granted, fact(draw, `${id}0`, 'protection-ended', { protection: draw.of(of, of, 'refugee') })]
}

function standing(draw: Draw, id: string): Fact[] {
  const whose = draw.of('union-citizen', 'union-citizen-family', 'crew', 'transit', 'lawful-permanent-resident')
  const card = draw.of<object>({}, { residenceCard: true }, { residenceCard: false })
  // Mostly with an end: without one a whole stay is out of scope, and there is nothing left to see.
  const until = draw.chance(0.92) ? { until: draw.chance(0.05) ? NO_DATE : draw.near() } : {}
  return [fact(draw, id, 'standing', { standing: whose, ...card, ...until })]
}

function evidence(draw: Draw, id: string): Fact[] {
  const evidence = draw.of('agency-act', 'document-shown', 'stated')
  if (draw.chance(0.6)) return [fact(draw, id, 'presence-evidence', { what: 'appointment kept', evidence })]
  const border = draw.of('foreign-border', 'foreign-border', 'stated')
  return [fact(draw, id, 'foreign-entry', { state: 'CA', evidence: border, source: 'ca-border' })]
}
