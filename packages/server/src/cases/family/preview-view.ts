import type { Audience } from '@passage/domain/case/fact'
import type { Effect } from '@passage/domain/case/us/family/family'
import { familyRules } from '@passage/domain/case/us/family/family.rules'
import { isLoss, needsTwo } from '@passage/domain/case/us/family/withdraw'
import type { Foreseen } from '@passage/ledger/case/family/foresee'
import type { CaseFile } from '@passage/ledger/case/read-case'
import type { FamilyPreview } from '../../views/family.ts'
import { caseLabel } from '../case-label.ts'
import { failedRows } from '../gates.ts'
import { citationOf } from '../words.ts'

/** What would be done, in words with the rule and its law. */
export function previewView(
  { effects, stands }: Foreseen,
  { what, rider, lead }: { readonly what: FamilyPreview['what']; readonly rider: CaseFile; readonly lead: CaseFile },
  audience: Audience,
): FamilyPreview {
  const row = ({ what: code, on, words, rule }: Effect) => ({
    code,
    on: caseLabel(on),
    words,
    rule: rule.text,
    citation: citationOf(rule.authority),
    takes: isLoss({ what: code }),
  })
  const { own, motion } = familyRules
  return {
    what,
    rider: caseLabel(rider.opened.case),
    lead: caseLabel(lead.opened.case),
    effects: effects.map(row),
    gates: failedRows(rider.pack, stands === undefined ? [] : [stands], audience),
    keeps: {
      words: 'Every claim, filing, finding, protection and last day of each case stays as it is.',
      rule: own.text,
      citation: citationOf(own.authority),
    },
    byTwo: needsTwo(effects),
    ruling: { rule: motion.text, citation: citationOf(motion.authority) },
  }
}
