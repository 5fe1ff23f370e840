import type { Found } from '../api/types.ts'
import type { Draft } from './draft.ts'

/** A question that was answered, with its answer. */
export interface Answered {
  readonly draft: Draft
  readonly found: Found & { readonly purpose: string }
}

/*
 * What was looked for is somebody's name or number: it stands in no address, where histories and logs would keep it. The step
 * of the history holds a key alone, and what the key opens lives in this page and ends with it.
 */
const held = new Map<string, Answered>()

/** Keeps the answer with the present step of the history, so that the way back leads to it, without another look. */
export function keepAnswer(answered: Answered): void {
  const key = crypto.randomUUID()
  held.set(key, answered)
  window.history.replaceState({ find: key }, '')
}

/** What was answered at this step of the history; nothing where nothing was, or the page was loaded anew. */
export function answerHere(): Answered | undefined {
  const state: unknown = window.history.state
  const key = state !== null && typeof state === 'object' && 'find' in state ? state.find : undefined
  return typeof key === 'string' ? held.get(key) : undefined
}

/** Forgets all answers: somebody signs out. */
export const forgetAnswers = (): void => held.clear()
