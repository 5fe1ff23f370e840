/** Longest text that is looked at, in UTF-16 units. The longest real name on record has under 1,000 letters. */
export const MAX_TEXT = 256

/**
 * Text as it is compared: NFKC, capitals, single blanks, no control characters; lone surrogates become U+FFFD, which
 * is no letter. Cut at {@link MAX_TEXT} before anything else, so that time stays bounded whatever arrives.
 */
export function tidyText(raw: string): string {
  return raw
    .slice(0, MAX_TEXT)
    .toWellFormed()
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .trim()
}

/** Letters and digits of any script, words parted by one blank; marks stay on their letters. */
export function wordsOf(raw: string): string {
  return tidyText(raw)
    .replace(/['’`ʼʹ"]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
