const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file',
  ENOTDIR: 'A part of the path is a file, not a folder',
  EEXIST: 'It is a file, not a folder',
  EISDIR: 'It is a folder',
  EACCES: 'You may not open it',
  EPERM: 'You may not open it',
  EROFS: 'The disk is read-only',
  ENAMETOOLONG: 'The name is too long',
  ELOOP: 'It is a link that leads back to itself',
  ENOSPC: 'The disk is full',
  EDQUOT: 'You have no room left on the disk',
  EFBIG: 'It would be larger than a file may be',
}

/** Why the system did not let a file be opened, in words; an error that is not of the system says it itself. */
export function whyUnreadable(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException
  return WHY[code ?? ''] ?? code ?? message ?? String(cause)
}
