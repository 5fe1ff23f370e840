import { type AlertKind, alerts, EMERGENCY_TOLD_AFTER_HOURS } from '@passage/domain/access/alert'
import { mayState, type Purpose } from '@passage/domain/access/purposes'
import type { Role } from '@passage/domain/access/roles'
import type { Day } from '@passage/domain/calendar/day'
import type { Told } from '@passage/ledger/access/alerts'
import type { User } from '../session/user.ts'
import { roleWords } from '../session/users.ts'
import type { NoticedRow } from '../views/oversight.ts'
import { writtenInstant } from '../words/dates.ts'
import { recordLabel } from '../words/labels.ts'
import type { People } from './people.ts'

/** What whoever was told can do about it. */
const next: Readonly<Record<AlertKind, string>> = {
  canary: 'Ask them why. Where no work explains it, take the role away: it ends at once.',
  budget: 'Ask what the work of the day is. Where it needs more, a supervisor raises the number for one day.',
  'broken-glass': `Ask what the emergency was. The person is told ${EMERGENCY_TOLD_AFTER_HOURS} hours after it at the latest.`,
  'budget-raised': 'See under Budgets for whom, why, and until when.',
  'erasure-due': 'Look at what is due before it is erased.',
  'redress-overdue': 'Answer the request: it stands on the record under Corrections.',
  'notice-unacknowledged': 'Ask whoever received the old value to acknowledge the correction.',
}

const opensWith: readonly Purpose[] = ['supervision', 'audit']

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

/** Whom an alert went to, the reader first. */
function toldWords(told: readonly string[], reader: User, people: People): string {
  const others = told.filter((name) => name !== reader.id).map((name) => people.nameOf(name))
  return ['You', ...others].join('; ')
}

interface Noticed {
  readonly alerts: readonly Told[]
  readonly told: ReadonlyMap<string, readonly string[]>
}

/** What the reader was told, newest first: by whom, what, about which record, who else was told, and what can be done. */
export function noticedRows({ alerts: found, told }: Noticed, reader: User, people: People, today: Day): NoticedRow[] {
  const purpose = opensWith.find((one) => mayState(one, reader.roles))
  return found.map(({ alertId, kind, actor, recordId, at }) => ({
    alertId,
    who: people.nameOf(actor),
    words: sentence(alerts[kind as AlertKind]?.words ?? kind),
    whenWords: writtenInstant(at, today),
    toldWords: toldWords(told.get(alertId) ?? [], reader, people),
    next: next[kind as AlertKind] ?? '',
    ...(recordId === undefined
      ? {}
      : { record: { recordId, label: recordLabel(recordId), ...(purpose === undefined ? {} : { purpose }) } }),
  }))
}

/** What nobody does: a time has come, and Passage finds it. */
const byItself: readonly AlertKind[] = ['erasure-due', 'redress-overdue', 'notice-unacknowledged']

/** Everything that makes others be told, and whom. */
export const noticedKinds = (
  Object.entries(alerts) as [AlertKind, { readonly words: string; readonly told: readonly Role[] }][]
).map(([kind, { words, told }]) => ({
  words: sentence(`${byItself.includes(kind) ? 'Passage' : 'somebody'} ${words}`),
  toldWords: roleWords(told),
}))
