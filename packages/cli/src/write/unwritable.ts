import { whyUnreadable } from '../read/why-unreadable.ts'
import { Problem } from '../talk/problem.ts'

const PLACE = new Set(
  'ENOENT ENOTDIR EISDIR EACCES EPERM EROFS EEXIST ENAMETOOLONG ELOOP EINVAL ENOSPC EDQUOT EFBIG'.split(' '),
)

const NOT_ALLOWED = 'You may not write there'
const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such folder',
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
}

/**
 * A place where no file can be made, with what was `saved` all the same; undefined for any other fault, which is told as
 * what it is.
 */
export function unwritable(file: string, cause: unknown, saved = 'Nothing was written there.'): Problem | undefined {
  const code = (cause as NodeJS.ErrnoException).code ?? ''
  if (!PLACE.has(code)) return undefined
  const why = WHY[code] ?? whyUnreadable(cause)
  return new Problem('file.unwritable', `${file} cannot be written. ${why}.`, {
    saved,
    remedy: code === 'ENOSPC' || code === 'EDQUOT' ? 'Make room, or name another place.' : 'Name another place.',
    cause,
  })
}
