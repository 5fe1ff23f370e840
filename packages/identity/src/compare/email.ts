import { tidyText } from '../normalise/text.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { editsUpTo } from './osa.ts'

/** How near two mail addresses are; the nearest first. */
export const EMAIL_LEVELS = ['the same', 'nearly the same', 'the same before the @', 'alike', 'different'] as const

/** A shorter account name is an initial or a nickname that many have. */
const LONG_ENOUGH = 5
/** What is left of an account without the name of its owner says something from so many letters and digits on. */
const SAYS_MORE = 3

/** A mail address, as it is compared. */
export interface Email {
  readonly address: string
  readonly account: string
  /** What is left of the account without the name of its owner; undefined where it is not made of the name. */
  readonly rest: string | undefined
}

/** Parts the address and what is left of it in a folded value. */
const APART = '|'
/** Whatever would become that sign when the address is folded: the wide one of East Asian keyboards, too. */
const APARTS = /[|｜]/gu

/** A mail address as one text, with what {@link emailText} has put beside it. Capitals throughout; blanks are dropped. */
export function foldEmail(raw: string): string {
  return tidyText(raw).replaceAll(' ', '')
}

/** The folded value of a mail address, read. */
export function readEmail(folded: string): Email {
  const end = folded.indexOf(APART)
  const address = end < 0 ? folded : folded.slice(0, end)
  return { address, account: address.split('@')[0] ?? '', rest: end < 0 ? undefined : folded.slice(end + 1) }
}

/** A mail address as its source gives it, with what is left of its account without the name of its owner. */
export function emailText(raw: string, rest: string | undefined): string {
  const address = raw.replace(APARTS, '')
  return rest === undefined ? address : `${address}${APART}${rest}`
}

/**
 * The level of two mail addresses. Accounts that are both made of the name of their owner are alike wherever names are, which
 * the names have said already. Of such two, what is left without the names decides: where it differs, or nothing is left, they
 * are different; where it is the same, an address may be misspelt; only from {@link SAYS_MORE} letters and digits on does it
 * speak for one person at another provider.
 */
export function emailLevel(a: Email, b: Email): number {
  if (a.address === b.address) return 0
  const bothOfNames = a.rest !== undefined && b.rest !== undefined
  if (bothOfNames && (a.rest !== b.rest || a.rest === '')) return 4
  if (editsUpTo(2, a.address, b.address) <= 2) return 1
  if (bothOfNames && a.rest.length < SAYS_MORE) return 4
  if (a.account === b.account && a.account.length >= LONG_ENOUGH) return 2
  return jaroWinkler(a.address, b.address) >= 0.88 ? 3 : 4
}
