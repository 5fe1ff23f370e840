import { identifierFeatures, identifierLevel } from '../compare/identifier.ts'
import type { IdentityAsRead } from '../identity.ts'
import { documentNumber } from '../normalise/document-number.ts'

/** Up to this level two numbers are the same but for what a reader may have confused, put in another order, or got wrong once. */
const NEARLY = 2

/**
 * Whether two readings give numbers of documents that are the same or nearly so. Nearly the same is a misreading, or
 * two documents handed out one after the other, as those of a family are: code takes neither for granted.
 */
export function documentsNear(one: IdentityAsRead, other: IdentityAsRead): boolean {
  const [a, b] = [one, other].map(({ document }) =>
    document === undefined ? undefined : documentNumber(document.number),
  )
  return a !== undefined && b !== undefined && identifierLevel(identifierFeatures(a), identifierFeatures(b)) <= NEARLY
}
