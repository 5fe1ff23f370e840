import type { Audience } from '@passage/domain/case/fact'
import type { Pack } from '@passage/domain/case/pack'
import { type FamilyFault, familyFaults } from '@passage/domain/case/us/family/refuse-family'
import type { CaseAnswer } from '@passage/ledger/case/answer'
import { notFound, Refused } from '../app/problem.ts'
import { failedRows } from './gates.ts'
import type { CaseDone } from './schemas.ts'

/** What came of it on its way to the caller: a receipt, or the refusal with everything that stands against it. */
export function doneOrRefused(
  caseId: string,
  answer: Exclude<CaseAnswer, { ok: 'open' }> | undefined,
  { pack, audience }: { readonly pack: Pack; readonly audience: Audience },
): CaseDone {
  if (answer === undefined) throw notFound('This case')
  if (answer.ok) {
    const { what, receipt, proposal } = answer
    const { recorded, seq, commitment } = receipt
    return { what, caseId, recorded, seq, commitment, ...(proposal === undefined ? {} : { proposal }) }
  }
  if (!('failing' in answer)) {
    if (answer.code !== 'case.proposal-over') throw unfitFamily(answer.code)
    throw new Refused({
      status: 409,
      code: answer.code,
      title: 'Nothing of that name waits for a signature',
      detail: 'It was signed, taken back, or never proposed. Nothing was changed.',
      remedy: 'Read the case again.',
    })
  }
  const gates = failedRows(pack, answer.failing, audience)
  const [first] = gates
  const more = gates.length === 1 ? '' : ` ${gates.length - 1} more rules stand against it.`
  throw new Refused({
    status: 409,
    code: first?.code ?? answer.code,
    title: 'This step is not open',
    detail: `${first?.text ?? ''} Nothing was changed, and this attempt stands in the case as line ${answer.receipt.seq}.${more}`,
    ...(first === undefined ? {} : { rule: first.code, citation: first.citation, remedy: first.clears ?? '' }),
    gates,
  })
}

/** Two cases of which this cannot be written down, by what was named or by who says it. */
export const unfitFamily = (code: FamilyFault): Refused =>
  new Refused({
    status: 422,
    code,
    title: 'This is nothing about a family that can be written down',
    detail: `${familyFaults[code]} Nothing was changed.`,
    remedy: familyRemedies[code] ?? 'Read both cases again, and name the case that this one rides along with.',
  })

const familyRemedies: Partial<Record<FamilyFault, string>> = {
  'family.one-person':
    'If the link is wrong, ask a match reviewer to answer again. If the family is wrong, withdraw the line that joined them.',
  'family.same-signer': 'Ask a supervisor or legal staff who has not signed.',
  'family.own-interest': 'Ask a colleague who has none.',
}
