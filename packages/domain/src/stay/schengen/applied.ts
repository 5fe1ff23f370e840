import { recordRules } from '../record/record.rules.ts'
import type { Tables } from '../tables.ts'
import { isPermitOfOtherState, type StayAccount, touches } from './account.ts'
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
  if (isUnderPermitOfOtherState(account)) tables.ruleNumbers(permitOfOtherState)
}

/** Whether a permit covers days of this stay that the record places in another State, or in one it does not name. */
export function isUnderPermitOfOtherState({ stay, exclusions, presence, withForeign }: StayAccount): boolean {
  if (withForeign !== undefined) return true
  return exclusions.some(
    (one) =>
      one.kind === 'permit' &&
      touches(presence.possible, one) &&
      (isPermitOfOtherState(one, stay) || stay.arrival?.fact.state === undefined),
  )
}

function applyRecordRules(tables: Tables, flags: readonly string[]): void {
  if (flags.includes('arrival-sources-differ') || flags.includes('departure-sources-differ')) {
    tables.ruleNumbers(recordRules.precedence)
  }
  if (flags.includes('arrival-day-uncertain')) tables.ruleNumbers(recordRules.portUnknown)
}
