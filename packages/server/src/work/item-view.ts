import type { Day } from '@passage/domain/calendar/day'
import { linkingRules } from '@passage/domain/linking/linking.rules'
import type { RuleRow, Term } from '../views/common.ts'
import type { WorkItem } from '../views/work.ts'
import { clockTime, countWord, deadlineDay, fullDay, plural, writtenInstant } from '../words/dates.ts'
import { recordLabel } from '../words/labels.ts'
import { comesBack, handedWords, heldWords } from './aside-words.ts'
import type { QueueTask } from './queue.ts'
import type { Neighbour } from './queue-ids.ts'
import { moves, reasonOf } from './words.ts'

export interface ItemInput {
  readonly task: QueueTask
  /** Who reads. */
  readonly reader: string
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

function asideFacts({ task, reader, today }: ItemInput): Term[] {
  const [held, handed] = [heldWords(task, today), task.handed && handedWords(task.handed, reader)]
  return [
    ...(held === undefined ? [] : [{ term: 'On hold', words: held }]),
    ...(handed === undefined ? [] : [{ term: 'Handed over', words: handed }]),
  ]
}

function factsOf(input: ItemInput): Term[] {
  const { task, today } = input
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
    ...asideFacts(input),
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

/** What a row on hold says of its place: it waits for its day, or for somebody who takes it up. */
const heldRule: RuleRow = {
  id: linkingRules.hold.id,
  sentence: 'It was put aside by name, with a reason, to a day. Of what is put aside, the nearest day comes first.',
  citation: linkingRules.hold.authority.map(({ citation }) => citation).join('; '),
  state: 'met',
}

function standsHere({ task, today, earlier }: ItemInput): RuleRow[] {
  if (comesBack(task, today) !== undefined) return [heldRule, neverUsed]
  if (earlier === undefined) return [orderRule('So far down, places are not counted.'), neverUsed]
  if (earlier === 0) return [orderRule('None is earlier.'), neverUsed]
  return [orderRule(`${countWord(earlier)} ${earlier === 1 ? 'is' : 'are'} earlier.`), neverUsed]
}

function placeOf({ earlier, total }: ItemInput): string {
  const all = total.toLocaleString('en-US')
  return earlier === undefined ? `one of ${all}` : `${(earlier + 1).toLocaleString('en-US')} of ${all}`
}

/** What is on hold is taken up where the question is answered: with a reason, by name. */
function takeUpOf({ task, today }: ItemInput): Pick<WorkItem, 'takeUp'> {
  if (comesBack(task, today) === undefined || task.otherRecordId === undefined) return {}
  return { takeUp: { words: 'Take it up now', href: `/reviews/${task.recordId}/${task.otherRecordId}#match-hold` } }
}

function wouldMove({ task, today }: ItemInput): string {
  const words = moves[task.kind] ?? 'New facts make a new answer.'
  if (comesBack(task, today) === undefined) return words
  return `On its day it is in the queue again by itself. Any reviewer takes it up sooner, with a reason, or answers it as it stands. ${words}`
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
    title: reasonOf(task),
    lead: leadOf(input),
    facts: factsOf(input),
    act:
      task.otherRecordId === undefined
        ? { words: 'Open the record', href: `/records/${task.recordId}` }
        : { words: 'Review the match', href: `/reviews/${task.recordId}/${task.otherRecordId}` },
    ...takeUpOf(input),
    standsHere: standsHere(input),
    wouldMove: wouldMove(input),
    foot: `Order made at ${clockTime(input.now)} UTC`,
    ...(input.previous === undefined ? {} : { previous: input.previous }),
    ...(input.following === undefined ? {} : { following: input.following }),
  }
}
