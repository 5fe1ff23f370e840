import type { WorkView } from '../views/work.ts'
import { countWord, dayOfInstant, plural } from '../words/dates.ts'
import type { ListInput } from './list-view.ts'
import type { QueueCount } from './queue.ts'
import { kindsOf } from './words.ts'

/** How many tasks a view has. */
export const waitingIn = (counts: readonly QueueCount[], view: WorkView): number =>
  counts
    .filter((each) => (kindsOf[view] as readonly string[]).includes(each.kind))
    .reduce((sum, { waiting }) => sum + waiting, 0)

function heldTitle(count: number): string {
  if (count === 0) return 'Nothing is on hold.'
  return `${countWord(count)} on hold. ${count === 1 ? 'It comes' : 'Each comes'} back by itself.`
}

/** The finding of the page, as its title. */
export function titleOf({ counts, view, today }: ListInput): string {
  const count = waitingIn(counts, view)
  if (view === 'held') return heldTitle(count)
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

/** Requests have clocks of their own, and stand in no list with other work. */
const besideWords = (count: number): string =>
  count === 1
    ? 'One request of a person stands in a view of its own, by its clock.'
    : `${countWord(count)} requests of people stand in views of their own, by their clocks.`

/** How much is shown, and that what is on hold is not lost. */
export function footOf({ counts, view, tasks }: ListInput): string {
  const total = waitingIn(counts, view)
  const held = waitingIn(counts, 'held')
  const shown =
    total === 0
      ? 'Nothing waits.'
      : `${tasks.length.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} shown.`
  const isOfQuestions = view === 'all' || view === 'links'
  const asked = waitingIn(counts, 'corrections') + waitingIn(counts, 'reviews')
  const beside = view === 'all' && asked > 0 ? ` ${besideWords(asked)}` : ''
  if (!isOfQuestions || held === 0) return `${shown}${beside}`
  return `${shown}${beside} ${countWord(held)} on hold ${held === 1 ? 'comes back by itself' : 'come back by themselves'}.`
}

/** Why a view is empty, and what fills it. */
export function emptyWords({ counts, view }: ListInput): string {
  const everything = waitingIn(counts, 'all') + waitingIn(counts, 'corrections') + waitingIn(counts, 'reviews')
  if (view === 'held') return 'Whoever puts a question aside says until when, and why. It stands here until that day.'
  if (view === 'handed')
    return 'A colleague who hands a question to you says why. It stands here until somebody answers it.'
  return everything > 0 && view !== 'all'
    ? `Nothing of this kind waits. Other views have ${everything.toLocaleString('en-US')}.`
    : 'A task opens by itself when a stay ends without a departure record, or when two records may be one person.'
}

/** That requests wait for the answer of a supervisor. */
export const askedWords = (count: number): string =>
  count === 1
    ? 'One request for an extension waits for you'
    : `${countWord(count)} requests for an extension wait for you`
