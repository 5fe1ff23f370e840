/** What was typed into one form, by the place of each value in what is sent. */
export type KeptDraft = Readonly<Record<string, string>>

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>
const FORM = 'passage.draft:'
const OWNER = 'passage.draft-owner'

function namesIn(store: Store): readonly string[] {
  const names = Array.from({ length: store.length }, (_, at) => store.key(at))
  return names.filter((name): name is string => name?.startsWith(FORM) === true)
}

/** What is kept of a form; nothing where nothing is kept, or where it cannot be read. */
export function readDraft(store: Store, form: string): KeptDraft {
  try {
    return JSON.parse(store.getItem(FORM + form) ?? '{}') as KeptDraft
  } catch {
    return {}
  }
}

/** Keeps one value of a form; an empty one is kept no more. */
export function keepInDraft(store: Store, form: string, name: string, value: string): void {
  const { [name]: _before, ...others } = readDraft(store, form)
  const draft = value === '' ? others : { ...others, [name]: value }
  if (Object.keys(draft).length === 0) store.removeItem(FORM + form)
  else store.setItem(FORM + form, JSON.stringify(draft))
}

/** Forgets what was typed into a form: it was sent. */
export const dropDraft = (store: Store, form: string): void => store.removeItem(FORM + form)

/** Forgets all that was typed: somebody signs out. */
export function dropDrafts(store: Store): void {
  for (const name of namesIn(store)) store.removeItem(name)
  store.removeItem(OWNER)
}

/** Whoever is signed in finds what they typed themselves, and nothing of anybody who sat here before. */
export function draftsBelongTo(store: Store, user: string): void {
  if (store.getItem(OWNER) !== user) dropDrafts(store)
  store.setItem(OWNER, user)
}
