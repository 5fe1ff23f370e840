import type { AccessQuestion } from '@passage/domain/access/question'

/**
 * Who may do what, written down a second time as a plain table, from the reference and not from the policies. One row
 * for each thing that is open; whatever has no row is closed. The bars stand below, each as a sentence in code.
 */
type Row = readonly [role: string, purposes: string, relations: string, operations: string]
const everyPart = 'get inside list count stream attachment error etag'
const ofOne = 'get inside attachment error etag'

const table: readonly Row[] = [
  ['person', 'own-record', 'own', `${everyPart} export file-redress file-in-case`],
  ['representative', 'own-record', 'represents', `${everyPart} export file-redress file-in-case`],
  ['caseworker', 'queue case-work enquiry correction', 'assigned', everyPart],
  ['caseworker', 'enquiry correction', 'found', `${ofOne} stream`],
  ['caseworker', 'correction', 'assigned found', 'examine-redress'],
  ['caseworker', 'case-work enquiry correction', '*', 'search'],
  ['caseworker', 'emergency', 'emergency', ofOne],
  ['caseworker', 'emergency', '*', 'break-glass'],
  ['caseworker', '*', '*', 'declare-conflict'],
  ['caseworker', 'case-work enquiry correction', 'assigned found', 'place-stop note-answer'],
  ['caseworker', 'case-work', 'assigned', 'give-notice propose-finding work-case'],
  ['match-reviewer', 'queue review', 'queued begun assigned', everyPart],
  ['match-reviewer', 'review', 'queued begun assigned', 'answer-match'],
  ['match-reviewer', 'enquiry correction', 'found', `${ofOne} stream`],
  ['match-reviewer', 'review enquiry correction', '*', 'search'],
  ['match-reviewer', 'emergency', 'emergency', ofOne],
  ['match-reviewer', 'emergency', '*', 'break-glass'],
  ['match-reviewer', '*', '*', 'declare-conflict'],
  ['supervisor', 'queue review supervision', 'queued begun assigned given', everyPart],
  ['supervisor', 'enquiry correction', 'found', `${ofOne} stream`],
  ['supervisor', 'review supervision enquiry correction', '*', 'search'],
  ['supervisor', 'supervision', 'queued begun found assigned given', 'assign'],
  ['supervisor', 'supervision', 'asked', 'answer-extension'],
  ['supervisor', 'supervision', 'queued begun assigned given', 'flag'],
  ['supervisor', 'supervision', 'queued begun assigned given', 'place-stop note-answer withdraw-finding'],
  ['supervisor', 'supervision', 'assigned given', 'lift-stop sign-finding work-case sign-case'],
  ['supervisor', 'supervision', 'queued begun assigned given', 'review-redress'],
  ['supervisor', 'emergency', 'emergency', ofOne],
  ['supervisor', 'emergency', '*', 'break-glass'],
  ['supervisor', '*', '*', 'declare-conflict'],
  ['legal', 'queue case-work hearing', 'assigned', everyPart],
  ['legal', 'case-work hearing', '*', 'search'],
  ['legal', 'case-work hearing', 'assigned', 'flag withhold-look renew-withholding'],
  ['legal', 'case-work hearing', 'assigned', 'place-stop note-answer withdraw-finding lift-stop work-case sign-case'],
  ['legal', 'emergency', 'emergency', ofOne],
  ['legal', 'emergency', '*', 'break-glass'],
  ['legal', '*', '*', 'declare-conflict'],
  ['auditor', 'audit', 'assigned', everyPart],
  ['auditor', 'audit', '*', 'search'],
  ['auditor', 'statistics', '*', 'statistics'],
  ['auditor', '*', '*', 'declare-conflict'],
  ['statistician', 'statistics', '*', 'statistics'],
  ['partner', 'exchange', 'agreement', 'get error etag'],
  ['partner', 'exchange', 'recipient', 'notice acknowledge-notice'],
]

const open = new Set(
  table.flatMap(([role, purposes, relations, operations]) =>
    purposes
      .split(' ')
      .flatMap((purpose) =>
        relations
          .split(' ')
          .flatMap((relation) => operations.split(' ').map((act) => `${role}|${purpose}|${relation}|${act}`)),
      ),
  ),
)

function isOpen(role: string, { purpose, relations, operation }: AccessQuestion): boolean {
  for (const p of [purpose, '*'])
    for (const r of [...relations, '*']) if (open.has(`${role}|${p}|${r}|${operation}`)) return true
  return false
}

/** Whether the answer should be yes. */
export function oracle(question: AccessQuestion): boolean {
  if (!question.roles.some((role) => isOpen(role, question))) return false
  const { flags, cleared, relations, purpose, operation, conflict } = question
  const self = purpose === 'own-record' && (relations.includes('own') || relations.includes('represents'))
  if (self) return true
  // Secret by law or by order: by name, and only together with the assignment itself.
  for (const secret of ['sealed', 'protected-1367'] as const)
    if (flags.includes(secret) && !(cleared.includes(secret) && relations.includes('assigned'))) return false
  if (operation === 'declare-conflict') return true
  // Nobody works on the record of somebody close, least of all on their own; a published figure is no work on it.
  if ((conflict || relations.includes('own') || relations.includes('represents')) && operation !== 'statistics')
    return false
  // A child is neither handed to a partner nor opened because somebody searched.
  if (!flags.includes('minor')) return true
  // Whoever holds something wrong about a child is told that it is wrong.
  if (purpose === 'exchange') return operation === 'notice' || operation === 'acknowledge-notice'
  const bySearch = purpose === 'enquiry' || purpose === 'correction'
  return !bySearch || relations.includes('assigned') || operation === 'search'
}
