import type { Day } from '@passage/domain/calendar/day'
import { type WorkList, type WorkRow, type WorkView, workViews } from '../views/work.ts'
import { clockTime, countWord, dayOfInstant, fullDay, plural, shortDeadline } from '../words/dates.ts'
import { recordLabel } from '../words/labels.ts'
import { comesBack, noteOf } from './aside-words.ts'
import { askedWords, emptyWords, footOf, titleOf, waitingIn } from './list-words.ts'
import type { QueueCount, QueueTask } from './queue.ts'
import { reasonOf, viewWords } from './words.ts'

export interface ListInput {
  readonly view: WorkView
  /** Who reads. */
  readonly reader: string
  readonly counts: readonly QueueCount[]
  readonly tasks: readonly QueueTask[]
  readonly next: string | undefined
  readonly stream: readonly string[]
  readonly partial: string | undefined
  /** How many wait for an extension that the reader can give. */
  readonly asked: number
  readonly now: string
  readonly today: Day
}

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
const weekOf = (day: Day): number => Math.floor((day + 3) / 7)

function groupOf(task: QueueTask, today: Day): string {
  const back = comesBack(task, today)
  if (back !== undefined) {
    const ahead = weekOf(back) - weekOf(today)
    return ahead === 0 ? 'Comes back this week' : ahead === 1 ? 'Comes back next week' : 'Comes back later'
  }
  if (task.dueOn === undefined) return 'Without a date'
  if (task.dueOn < today) return 'Due before today'
  const weeks = weekOf(task.dueOn) - weekOf(today)
  return weeks === 0 ? 'Due this week' : weeks === 1 ? 'Due next week' : 'Later'
}

function detailOf(task: QueueTask): string {
  const stay = task.stay
  if (task.otherRecordId !== undefined) return `With ${recordLabel(task.otherRecordId)}`
  if (stay?.lastAuthorisedDay !== undefined && task.kind === 'departure-not-confirmed') {
    return `Stay ended ${fullDay(stay.lastAuthorisedDay)}`
  }
  if (stay?.arrivedOn !== undefined) return `Arrived ${fullDay(stay.arrivedOn)}`
  return stay?.departedOn === undefined ? '' : `Left ${fullDay(stay.departedOn)}`
}

function dueOf(task: QueueTask, today: Day): string {
  const day = comesBack(task, today) ?? task.dueOn
  return day === undefined ? 'No date' : shortDeadline(day, today)
}

function rowOf(task: QueueTask, reader: string, today: Day): WorkRow {
  const waited = today - dayOfInstant(task.openedAt)
  const note = noteOf(task, reader, today)
  return {
    taskId: task.taskId,
    recordId: task.recordId,
    recordLabel: recordLabel(task.recordId),
    reason: reasonOf(task),
    detail: detailOf(task),
    due: dueOf(task, today),
    age: waited === 0 ? 'since today' : `${plural(waited, 'day')} waiting`,
    ...(note === undefined ? {} : { note }),
  }
}

function groupsOf({ tasks, reader, today }: ListInput): WorkList['groups'] {
  const groups = new Map<string, WorkRow[]>()
  for (const task of tasks) {
    const words = groupOf(task, today)
    const rows = groups.get(words)
    if (rows === undefined) groups.set(words, [rowOf(task, reader, today)])
    else rows.push(rowOf(task, reader, today))
  }
  return [...groups].map(([words, rows]) => ({ words, rows }))
}

/** The list as the screen shows it. The order is by date alone, and the page says so. */
export function workList(input: ListInput): WorkList {
  const { view, counts, tasks, today, now } = input
  const soon = tasks.filter((task) => groupOf(task, today) === 'Due this week').length
  return {
    title: titleOf(input),
    lead: [
      ...(soon === 0 ? [] : [`${countWord(soon)} ${soon === 1 ? 'is' : 'are'} due this week.`]),
      view === 'held'
        ? 'Ordered by the day on which each comes back. Nothing adverse is read from any of these records meanwhile.'
        : 'Ordered by the earliest review date. No other order has been signed. No person is rated.',
    ],
    view,
    viewWords: viewWords[view],
    views: workViews.map((code) => ({ code, words: viewWords[code], count: waitingIn(counts, code) })),
    groups: groupsOf(input),
    foot: footOf(input),
    ...(waitingIn(counts, view) > 0 ? {} : { empty: emptyWords(input) }),
    ...(input.partial === undefined ? {} : { partial: input.partial }),
    ...(input.asked === 0 ? {} : { asked: { words: askedWords(input.asked), href: '/oversight?tab=extensions' } }),
    stream: [...input.stream],
    madeAt: `Order made at ${clockTime(now)} UTC.`,
    ...(input.next === undefined ? {} : { next: input.next }),
  }
}
