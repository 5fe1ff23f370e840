import { recordRules } from '../record/record.rules.ts'
import type { Tables } from '../tables.ts'
import type { StayAccount } from './account.ts'
import { bilateralExtension, permitOfOtherState, presumption, visaSticker } from './authorisation.rules.ts'
import type { Judged } from './outcome.ts'

/** Enters the rules that shaped the answer although no run of days cites them. */
export function applyRules(tables: Tables, account: StayAccount, judged: Judged): void {
  const { stay } = account
  if (account.visa !== undefined) tables.ruleNumbers(visaSticker)
  if (stay.flags.length > 0) applyRecordRules(tables, stay.flags)
  if (stay.unconfirmedDepartures.length > 0) {
    tables.ruleNumbers(stay.end.kind === 'departed' ? recordRules.secondSignal : recordRules.manifestAlone)
  }
  if (stay.contradictions.length > 0) tables.ruleNumbers(recordRules.contradiction)
  if (stay.arrival === undefined) tables.ruleNumbers(recordRules.orphanExit)
  if (stay.arrival?.fact.occurred.on === undefined && stay.arrival !== undefined)
    tables.ruleNumbers(recordRules.localDay)
  if (stay.end.kind !== 'departed' && stay.end.kind !== 'open') tables.ruleNumbers(recordRules.missingExit)
  if (judged.outcome === 'NO_DEPARTURE_RECORD') tables.ruleNumbers(recordRules.openStay, presumption)
  if (judged.asks.some((ask) => ask.code === 'bilateral-extension')) tables.ruleNumbers(bilateralExtension)
  if (account.exclusions.some((one) => one.kind === 'permit' && one.issuer !== stay.arrival?.fact.state)) {
    tables.ruleNumbers(permitOfOtherState)
  }
}

function applyRecordRules(tables: Tables, flags: readonly string[]): void {
  if (flags.includes('arrival-sources-differ') || flags.includes('departure-sources-differ')) {
    tables.ruleNumbers(recordRules.precedence)
  }
  if (flags.includes('arrival-day-uncertain')) tables.ruleNumbers(recordRules.portUnknown)
}
