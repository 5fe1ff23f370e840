const longest = 1000
/** Only to tell whether a text leaves its origin; nothing is ever asked there. */
const somewhere = 'http://passage.invalid'

/**
 * Where to go after sign-in: a page of the console, else its first page. An address elsewhere, however it is written,
 * is never followed, and neither is one that acts.
 */
export function safeReturnPath(asked: string | undefined): string {
  const first = '/my-work'
  if (asked === undefined || asked.length > longest || !/^\/(?![/\\])/.test(asked)) return first
  if (!URL.canParse(asked, somewhere)) return first
  const { origin, pathname, search } = new URL(asked, somewhere)
  if (origin !== somewhere || /^\/(v1|scim|sign-in|demo-provider)(\/|$)/.test(pathname)) return first
  // Parsing may have folded `/./` into a second slash at the front.
  return pathname.startsWith('//') ? first : `${pathname}${search}`
}
