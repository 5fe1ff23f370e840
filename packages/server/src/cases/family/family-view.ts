import type { Audience } from '@passage/domain/case/fact'
import { dateOf } from '@passage/domain/case/text/fact-text'
import type { Effect } from '@passage/domain/case/us/family/family'
import { familyRules } from '@passage/domain/case/us/family/family.rules'
import { knowsFamilies } from '@passage/domain/case/us/family/refuse-family'
import type { Relative } from '@passage/ledger/case/family/family-of'
import type { Foreseen } from '@passage/ledger/case/family/foresee'
import type { CaseFile } from '@passage/ledger/case/read-case'
import type { RelativeRecord } from '@passage/ledger/gateway/read-family'
import type { CaseRelative, CaseView } from '../../views/case.ts'
import type { FamilyPreview } from '../../views/family.ts'
import { fullDay, plural } from '../../words/dates.ts'
import { caseLabel } from '../case-label.ts'
import { failedRows } from '../gates.ts'
import { citationOf } from '../words.ts'

/** Undefined where the law of the case knows no families. */
export function familyView(
  { opened, family }: CaseFile,
  open: readonly RelativeRecord[],
): CaseView['family'] | undefined {
  if (!knowsFamilies(opened.pack)) return undefined
  const row = (relative: Relative): CaseRelative => {
    const opens = open.find((one) => one.case === relative.case)
    return {
      label: caseLabel(relative.case),
      since: fullDay(dateOf(relative.ruling.on)),
      relief: relative.derivative ? 'Derived from the application of the lead' : 'Of its own',
      ruling: `${relative.ruling.judge}, ${relative.ruling.source}`,
      ...(opens === undefined ? {} : { opens: { recordId: opens.record, caseId: opens.case } }),
    }
  }
  const { lead, riders } = family
  const title =
    lead !== undefined
      ? 'This case rides along with a lead.'
      : riders.length === 0
        ? 'This case stands by itself.'
        : `${plural(riders.length, 'case rides', 'cases ride')} along with this one.`
  return {
    title,
    own: familyRules.own.text,
    ...(lead === undefined ? {} : { lead: row(lead) }),
    riders: riders.map(row),
  }
}

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
  })
  const { text, authority } = familyRules.motion
  return {
    what,
    rider: caseLabel(rider.opened.case),
    lead: caseLabel(lead.opened.case),
    effects: effects.map(row),
    gates: failedRows(rider.pack, stands === undefined ? [] : [stands], audience),
    ruling: { rule: text, citation: citationOf(authority) },
  }
}
