import type { Pack } from '@passage/domain/case/pack'
import { entryFromText } from '@passage/domain/case/text/entry-text'
import type { CaseFile } from '@passage/ledger/case/read-case'

const own: readonly string[] = ['person', 'counsel']

/**
 * In words, where the person or counsel said something that somebody else may say as well: that a court stayed a removal
 * counts as soon as the person says it, and is not the order of the court.
 */
export function saidBy({ transitions }: Pack, event: string, role: string): string | undefined {
  const others = transitions.find((row) => row.event === event)?.by.some((one) => !own.includes(one)) === true
  if (!others || !own.includes(role)) return undefined
  return role === 'person' ? 'as the person says' : 'as counsel says'
}

/** Of each region that is where it is by the word of the person or counsel alone, those words. */
export function saidAlone({ pack, lines }: CaseFile): ReadonlyMap<string, string> {
  const said = new Map<string, { readonly words: string; readonly state: string }>()
  for (const line of lines) {
    if (line.type !== 'case-step') continue
    const entry = entryFromText({ kind: 'done', ...line.body })
    if (entry.kind !== 'done') continue
    const { event, moved } = entry
    const words = saidBy(pack, event.type, event.by.role)
    for (const { region, to } of moved) {
      if (words === undefined) said.delete(region)
      else said.set(region, { words, state: to })
    }
    if (words !== undefined) continue
    // Whoever says the same again moves nothing, and confirms it.
    const row = pack.transitions.find((one) => one.event === event.type)
    for (const { region, to } of row?.moves ?? []) if (said.get(region)?.state === to) said.delete(region)
  }
  return new Map([...said].map(([region, { words }]) => [region, words]))
}
