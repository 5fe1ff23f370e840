import type { Day } from '@passage/domain/calendar/day'
import type { RuleRow, Term } from '../views/common.ts'
import type { WorkItem } from '../views/work.ts'
import { clockTime, countWord, deadlineDay, fullDay, plural, writtenInstant } from '../words/dates.ts'
import { recordLabel } from '../words/labels.ts'
import type { QueueTask } from './queue.ts'
import type { Neighbour } from './queue-ids.ts'
import { moves, reasonWords } from './words.ts'

export interface ItemInput {
  readonly task: QueueTask
  /** The sentence of the stay that the task is about, from its stored answer. */
  readonly sentence: string | undefined
  /** How many stand before it; undefined where that is not counted. */
  readonly earlier: number | undefined
  readonly total: number
  readonly previous: Neighbour | undefined
  readonly following: Neighbour | undefined
  readonly now: string
  readonly today: Day
}

function leadOf({ task, sentence }: ItemInput): string {
  if (sentence !== undefined) return sentence
  if (task.otherRecordId !== undefined) {
    return `It is open whether ${recordLabel(task.recordId)} and ${recordLabel(task.otherRecordId)} are one person. Only people decide that.`
  }
  return 'The record does not answer by itself. A person is asked.'
}

function factsOf({ task, today }: ItemInput): Term[] {
  const left = task.dueOn === undefined ? undefined : task.dueOn - today
  const aside =
    left === undefined
      ? ''
      : left > 0
        ? `${plural(left, 'day')} left`
        : left === 0
          ? 'today'
          : `${plural(-left, 'day')} ago`
  const stay = task.stay
  return [
    { term: 'Record', words: recordLabel(task.recordId), exact: true },
    ...(task.otherRecordId === undefined
      ? []
      : [{ term: 'May be', words: recordLabel(task.otherRecordId), exact: true }]),
    ...(stay?.arrivedOn === undefined ? [] : [{ term: 'Arrived', words: fullDay(stay.arrivedOn) }]),
    ...(stay?.lastAuthorisedDay === undefined
      ? []
      : [{ term: 'Authorised until', words: fullDay(stay.lastAuthorisedDay) }]),
    { term: 'Waits since', words: writtenInstant(task.openedAt, today) },
    ...(task.dueOn === undefined ? [] : [{ term: 'Review due', words: deadlineDay(task.dueOn, today), aside }]),
  ]
}

const orderRule = (place: string): RuleRow => ({
  id: 'queue.earliest-date',
  sentence: `The earliest review date comes first. ${place}`,
  citation: 'setting of this release, not a signed policy',
  state: 'met',
})
const neverUsed: RuleRow = {
  id: 'queue.never-used',
  sentence: 'Never used: nationality, religion, language, name, health. The order has no word for them.',
  citation: 'Passage design 3',
  state: 'not-used',
}

function standsHere({ earlier }: ItemInput): RuleRow[] {
  if (earlier === undefined) return [orderRule('So far down, places are not counted.'), neverUsed]
  if (earlier === 0) return [orderRule('None is earlier.'), neverUsed]
  return [orderRule(`${countWord(earlier)} ${earlier === 1 ? 'is' : 'are'} earlier.`), neverUsed]
}

function placeOf({ earlier, total }: ItemInput): string {
  const all = total.toLocaleString('en-US')
  return earlier === undefined ? `one of ${all}` : `${(earlier + 1).toLocaleString('en-US')} of ${all}`
}

/** The preview of one row: why it is here, in words, and what would move it. */
export function workItem(input: ItemInput): WorkItem {
  const { task } = input
  const place = placeOf(input)
  return {
    taskId: task.taskId,
    recordId: task.recordId,
    recordLabel: recordLabel(task.recordId),
    place: `Chosen, ${place}`,
    crumb: place,
    title: reasonWords(task.kind, task.reason),
    lead: leadOf(input),
    facts: factsOf(input),
    act:
      task.otherRecordId === undefined
        ? { words: 'Open the record', href: `/records/${task.recordId}` }
        : { words: 'Review the match', href: `/reviews/${task.recordId}/${task.otherRecordId}` },
    standsHere: standsHere(input),
    wouldMove: moves[task.kind] ?? 'New facts make a new answer.',
    foot: `Order made at ${clockTime(input.now)} UTC`,
    ...(input.previous === undefined ? {} : { previous: input.previous }),
    ...(input.following === undefined ? {} : { following: input.following }),
  }
}
