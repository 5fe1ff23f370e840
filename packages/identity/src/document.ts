import { documentNumber } from './normalise/document-number.ts'
import { stateCode } from './normalise/state.ts'

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
 * The same document for comparing, however a source codes it: the number as it was read, the State by one code (`BR` and `BRA`),
 * the kind by one letter (`P`, `PM` and `passport`). Records are still told apart by {@link documentKey}.
 */
export function sameDocumentKey(document: DocumentAsRead): string | undefined {
  const number = normaliseNumber(document.number)
  if (number === '') return undefined
  return `${number}|${stateCode(plainCode(document.issuer))}|${kindOf(plainCode(document.type))}`
}

/** Kinds in words, and the codes of ICAO Doc 9303: their second letter is the choice of the State. */
function kindOf(type: string): string {
  const words: Readonly<Record<string, string>> = { PASSPORT: 'P', IDENTITYCARD: 'I', IDCARD: 'I', VISA: 'V' }
  const code = type.length === 2 && /^[ACIPV]/.test(type) ? type.slice(0, 1) : undefined
  return words[type] ?? code ?? type
}

/**
 * The same with characters that readers confuse made one (0 and O, 1 and I …): equal for two readings of one document
 * of which one was misread, and once in a long while for two documents. It is for comparing, never for correcting.
 */
export function foldedDocumentKey(document: DocumentAsRead): string | undefined {
  const key = sameDocumentKey(document)
  const folded = documentNumber(document.number)?.folded
  return key === undefined || folded === undefined ? undefined : folded + key.slice(key.indexOf('|'))
}

function plainCode(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
