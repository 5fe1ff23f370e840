import type { Day } from '@passage/domain/calendar/day'
import { type WorkList, type WorkRow, type WorkView, workViews } from '../views/work.ts'
import { clockTime, countWord, dayOfInstant, fullDay, plural, shortDeadline } from '../words/dates.ts'
import { recordLabel } from '../words/labels.ts'
import type { QueueCount, QueueTask } from './queue.ts'
import { kindsOf, reasonWords, viewWords } from './words.ts'

export interface ListInput {
  readonly view: WorkView
  readonly counts: readonly QueueCount[]
  readonly tasks: readonly QueueTask[]
  readonly next: string | undefined
  readonly stream: readonly string[]
  readonly partial: string | undefined
  readonly now: string
  readonly today: Day
}

const waitingIn = (counts: readonly QueueCount[], view: WorkView): number =>
  counts
    .filter((each) => (kindsOf[view] as readonly string[]).includes(each.kind))
    .reduce((sum, { waiting }) => sum + waiting, 0)

function titleOf({ counts, view, today }: ListInput): string {
  const count = waitingIn(counts, view)
  if (count === 0) return 'Nothing waits for you.'
  const oldest = counts
    .filter((each) => (kindsOf[view] as readonly string[]).includes(each.kind))
    .map((each) => each.oldest)
    .filter((at) => at !== undefined)
    .sort()[0]
  const waited = oldest === undefined ? 0 : today - dayOfInstant(oldest)
  const age = waited === 0 ? 'The oldest came in today.' : `The oldest has waited ${plural(waited, 'day')}.`
  return `${count.toLocaleString('en-US')} to review. ${age}`
}

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
const weekOf = (day: Day): number => Math.floor((day + 3) / 7)

function groupOf(task: QueueTask, today: Day): string {
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

function rowOf(task: QueueTask, today: Day): WorkRow {
  const waited = today - dayOfInstant(task.openedAt)
  return {
    taskId: task.taskId,
    recordId: task.recordId,
    recordLabel: recordLabel(task.recordId),
    reason: reasonWords(task.kind, task.reason),
    detail: detailOf(task),
    due: task.dueOn === undefined ? 'No date' : shortDeadline(task.dueOn, today),
    age: waited === 0 ? 'since today' : `${plural(waited, 'day')} waiting`,
  }
}

function groupsOf(tasks: readonly QueueTask[], today: Day): WorkList['groups'] {
  const groups = new Map<string, WorkRow[]>()
  for (const task of tasks) {
    const words = groupOf(task, today)
    const rows = groups.get(words)
    if (rows === undefined) groups.set(words, [rowOf(task, today)])
    else rows.push(rowOf(task, today))
  }
  return [...groups].map(([words, rows]) => ({ words, rows }))
}

/** The list as the screen shows it. The order is by date alone, and the page says so. */
export function workList(input: ListInput): WorkList {
  const { view, counts, tasks, today, now } = input
  const total = waitingIn(counts, view)
  const soon = tasks.filter((task) => groupOf(task, today) === 'Due this week').length
  const everything = waitingIn(counts, 'all')
  return {
    title: titleOf(input),
    lead: [
      ...(soon === 0 ? [] : [`${countWord(soon)} ${soon === 1 ? 'is' : 'are'} due this week.`]),
      'Ordered by the earliest review date. No other order has been signed. No person is rated.',
    ],
    view,
    viewWords: viewWords[view],
    views: workViews.map((code) => ({ code, words: viewWords[code], count: waitingIn(counts, code) })),
    groups: groupsOf(tasks, today),
    foot:
      total === 0
        ? 'Nothing waits.'
        : `${tasks.length.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} shown.`,
    ...(total > 0
      ? {}
      : {
          empty:
            everything > 0 && view !== 'all'
              ? `Nothing of this kind waits. Other views have ${everything.toLocaleString('en-US')}.`
              : 'A task opens by itself when a stay ends without a departure record, or when two records may be one person.',
        }),
    ...(input.partial === undefined ? {} : { partial: input.partial }),
    stream: [...input.stream],
    madeAt: `Order made at ${clockTime(now)} UTC.`,
    ...(input.next === undefined ? {} : { next: input.next }),
  }
}
