import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface TrackedFile {
  readonly path: string
  readonly text: string
}

const TEXT = /\.(ts|tsx|mjs|js|sql|sh|css|html|md|json|grit|run)$|^\.ci\/run$/
const GENERATED =
  /(^|\/)(package-lock\.json|.*\.generated\..*|facts\.schema\.json|openapi\.json|schema\.sql)$|^bench\/results\//

/** The project's own text files: tracked or about to be, without what is generated. */
export function ownFiles(): readonly TrackedFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  return listed
    .split('\n')
    .filter((path) => TEXT.test(path) && !GENERATED.test(path))
    .flatMap((path) => read(path))
}

/** A file that is listed but was just removed is none. */
function read(path: string): readonly TrackedFile[] {
  try {
    return [{ path, text: readFileSync(path, 'utf8') }]
  } catch {
    return []
  }
}

export const isTest = (path: string): boolean => /\.test\.ts$|^tests\/|\/test\/|\/fixtures\//.test(path)
export const isCode = (path: string): boolean => /\.(ts|tsx|mjs|js)$/.test(path)
