/**
 * The parts of a path, decoded. `undefined` where a part is not encoded as it must be, as in `/records/%E0%A4%A`: such an
 * address names nothing, and no screen may break on it.
 */
export function pathParts(pathname: string): readonly string[] | undefined {
  try {
    return pathname
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent)
  } catch {
    return undefined
  }
}
