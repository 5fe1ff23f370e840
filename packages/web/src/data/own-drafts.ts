import { draftsBelongTo, dropDraft, dropDrafts, type KeptDraft, keepInDraft, readDraft } from './drafts.ts'

/** A browser that keeps nothing (full, or told not to) keeps no drafts, and the form works all the same. */
function tried<T>(work: (store: Storage) => T, otherwise: T): T {
  try {
    return work(window.sessionStorage)
  } catch {
    return otherwise
  }
}

/** Drafts of this tab alone: they end with the tab, with signing out, and with being sent. */
export const ownDrafts = {
  /** Name of a form: drafts of the same form on another page are others. */
  formAt: (name: string): string => `${window.location.pathname} ${name}`,
  /** Whether something typed into a form of this page was not sent. */
  has: (name: string): boolean => Object.keys(ownDrafts.read(ownDrafts.formAt(name))).length > 0,
  read: (form: string): KeptDraft => tried((store) => readDraft(store, form), {}),
  keep: (form: string, name: string, value: string): void =>
    tried((store) => keepInDraft(store, form, name, value), undefined),
  drop: (form: string): void => tried((store) => dropDraft(store, form), undefined),
  dropAll: (): void => tried(dropDrafts, undefined),
  belongTo: (user: string): void => tried((store) => draftsBelongTo(store, user), undefined),
}
