import type { FactId } from '../../facts/envelope.ts'
import type { Determination, Question, WindowPosition } from '../determination.ts'
import type { AssembledHistory, DatedFact } from '../history/types.ts'
import { accountsOf, type StayAccount } from './account.ts'
import { entryLawfulAgain } from './entry-again.ts'
import { WINDOW_DAYS } from './limit.rule.ts'
import { nextChange } from './next-change.ts'
import { positionOn } from './position.ts'
import { FOREVER } from './spans.ts'
import { isOutsideOn, outsideStandings } from './standing.ts'
import { answerOn, type StayCase } from './stay.ts'

/**
 * One determination for each stay that had begun by `asOf`, and the person's position in the window. Scope comes
 * before arithmetic: somebody outside the rules gets no count at all.
 */
export function determineSchengen(
  assembled: AssembledHistory,
  question: Question,
): { readonly determinations: readonly Determination[]; readonly window: WindowPosition | undefined } {
  const accounts = accountsOf(assembled)
  const { asOf } = question
  const begun = accounts.filter((account) => account.presence.possible.from <= asOf || !isPlaced(account))
  const standings = outsideStandings(assembled.others)
  const allClaims = undecidedClaims(assembled.others)
  const position = isOutsideOn(asOf, standings) ? undefined : positionOn(accounts, asOf)
  const latest = begun.at(-1)
  const determinations = begun.map((account) => {
    const one: StayCase = { accounts, account, assembled, standings, claims: claimsOn(account, allClaims) }
    const now = answerOn(one, asOf)
    const change = nextChange(one, now, asOf)
    if (change !== undefined) return { ...now, next: change }
    const again = account === latest ? entryLawfulAgain(one, now, asOf, position) : undefined
    return again === undefined ? now : { ...now, next: again }
  })
  return { determinations, window: position }
}

function isPlaced({ presence }: StayAccount): boolean {
  return presence.possible.from < FOREVER
}

/** An extension asked for during a stay or in the window before it concerns that stay, and no other one. */
function claimsOn({ presence }: StayAccount, claims: readonly DatedFact[]): readonly FactId[] {
  return claims
    .filter((claim) => {
      const first = claim.day ?? claim.dayRange?.earliest
      const last = claim.day ?? claim.dayRange?.latest
      if (first === undefined || last === undefined) return true
      return first <= presence.possible.to && last > presence.possible.from - WINDOW_DAYS
    })
    .flatMap(({ cites }) => cites)
}

/** Extensions that were asked of a State and that it has not decided, or granted without saying until when. */
function undecidedClaims(others: readonly DatedFact[]): readonly DatedFact[] {
  const claims: DatedFact[] = []
  for (const claim of others) {
    const { fact } = claim
    if (fact.kind !== 'application-filed' || fact.type !== 'bilateral-extension') continue
    const decided = others.some(
      ({ fact: other }) =>
        other.kind === 'application-decided' &&
        other.application === fact.application &&
        (other.result !== 'approved' || other.until !== undefined),
    )
    if (!decided) claims.push(claim)
  }
  return claims
}
