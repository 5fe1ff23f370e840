import { type AccessRefusal, budgetSpent, unknownRecord } from '@passage/domain/access/refusal'
import { Refused } from '../app/problem.ts'

/**
 * A refusal of access on its way to the caller, with the policies that decided. What must stay unknown leaves exactly
 * as what does not exist: the same status, code and words, without a rule or a policy that would tell the two apart.
 */
export function refused(refusal: AccessRefusal, policies: readonly string[] = []): Refused {
  const { code, rule, title, detail, remedy } = refusal
  if (refusal === unknownRecord) return new Refused({ status: 404, code: 'not-found', title, detail, remedy })
  const citation = rule.authority.map((authority) => authority.citation).join('; ')
  const status = refusal === budgetSpent ? 429 : 403
  const decided = policies.length === 0 ? {} : { policies: [...policies] }
  return new Refused({ status, code, title, detail, rule: rule.id, citation, remedy, ...decided })
}
