import { documentNumber } from './normalise/document-number.ts'

/** A travel document as a source read it. */
export interface DocumentAsRead {
  readonly type: string
  readonly number: string
  readonly issuer: string
}

/** A document number for comparison: capitals and digits of any script, no fillers. Nothing is corrected. */
export function normaliseNumber(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * The key under which equal documents are looked up: `number|issuer|type`. Undefined where the number is empty
 * after normalising: then the document says nothing about who someone is.
 */
export function documentKey(document: DocumentAsRead): string | undefined {
  const number = normaliseNumber(document.number)
  if (number === '') return undefined
  return `${number}|${plainCode(document.issuer)}|${plainCode(document.type)}`
}

/**
 * The same key with characters that readers confuse made one (0 and O, 1 and I …): equal for two readings of one document
 * of which one was misread, and once in a long while for two documents. It is for comparing, never for correcting.
 */
export function foldedDocumentKey(document: DocumentAsRead): string | undefined {
  const key = documentKey(document)
  const folded = documentNumber(document.number)?.folded
  return key === undefined || folded === undefined ? undefined : folded + key.slice(key.indexOf('|'))
}

function plainCode(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
