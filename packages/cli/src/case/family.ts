import type { Day } from '@passage/domain/calendar/day'
import { reasonLines } from '@passage/domain/case/refusal'
import {
  type Effect,
  type Family,
  type Member,
  previewJoin,
  previewSever,
  refuseSever,
} from '@passage/domain/case/us/family/family'
import { familyRules } from '@passage/domain/case/us/family/family.rules'
import { childStands } from '@passage/domain/case/us/family/family-text'
import { minorOn } from '@passage/domain/case/us/family/minor'
import { familyFaults, knowsFamilies } from '@passage/domain/case/us/family/refuse-family'
import { isLoss, needsTwo, previewWithdrawal } from '@passage/domain/case/us/family/withdraw'
import type { Rule } from '@passage/domain/rules/rule'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import { ink, print, type Terminal } from '../talk/terminal.ts'
import type { ToldCase } from './case-file.ts'

/** Two cases that files tell, and what somebody asks about them. */
export interface FamilyQuestion {
  readonly lead: ToldCase
  readonly rider: ToldCase
  readonly what: 'join' | 'sever'
  /** It is not reported: a report of it is taken back. */
  readonly withdraw: boolean
  readonly derivative: boolean
  readonly on: Day
  /** Day of birth of the rider; undefined: not known, which is treated as a child’s. */
  readonly born: Day | undefined
  /** Day of the decision whether a child stays with the parent; undefined: none is known. */
  readonly decided: Day | undefined
}

/**
 * Says what joining or severing would do, or taking back a wrong report of it, in words with the rule and its law, whether two
 * people write it down, and what stands against it.
 * @throws Problem where the law of the cases knows no families
 */
export function printFamily(terminal: Terminal, question: FamilyQuestion): void {
  const { lead, rider, what, withdraw, derivative, on, born, decided } = question
  if (lead.state.pack !== rider.state.pack || !knowsFamilies(lead.state.pack)) {
    throw new Problem('family.other-law', familyFaults['family.other-law'], { exitCode: EXIT.usage })
  }
  const minor = minorOn(rider.state, [born], on)
  const riding: Member = { id: 'rider', state: rider.state, derivative, minor: minor !== 'no' }
  const leading: Member = { id: 'lead', state: lead.state, derivative: false, minor: false }
  const effects = effectsOf({ lead: leading, riders: [] }, riding, question)
  for (const effect of effects) printEffect(terminal, effect)
  print(terminal, `kept  ${familyRules.own.text} ${lawOf(familyRules.own)}`)
  if (needsTwo(effects)) print(terminal, 'It takes something away: one proposes it, and another signs.')
  if (!withdraw) print(terminal, `${familyRules.motion.text} ${lawOf(familyRules.motion)}`)
  if (what === 'join' || withdraw) return
  const made = decided === undefined ? 'unknown' : decided <= on ? 'made' : 'not-made'
  if (minor === 'no' || refuseSever(riding, made) === undefined) {
    print(terminal, ink(terminal, 'good', 'Nothing stands against it.'))
    return
  }
  print(terminal, ink(terminal, 'warn', 'It is refused as long as this stands:'))
  for (const line of reasonLines([childStands(minor)])) print(terminal, `  ${line}`)
}

function effectsOf(family: Family, riding: Member, { what, withdraw }: FamilyQuestion): readonly Effect[] {
  if (withdraw) return previewWithdrawal(what === 'join' ? 'joined' : 'severed', family, riding)
  return what === 'join' ? previewJoin(family, riding) : previewSever(family, riding)
}

function printEffect(terminal: Terminal, effect: Effect): void {
  const { on, words, rule } = effect
  const lost = isLoss(effect) ? `${ink(terminal, 'warn', 'lost')}  ` : ''
  print(terminal, `${ink(terminal, 'bold', on)}  ${lost}${words}`)
  print(terminal, `  ${rule.id}: ${rule.text} ${lawOf(rule)}`)
}

const lawOf = ({ authority }: Rule): string =>
  `(${authority.map(({ citation, basis }) => (basis === 'read' ? citation : `${citation}, ${basis}`)).join('; ')})`
