import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** A page in Markdown, by its path in the repository. */
export interface Page {
  readonly path: string
  readonly text: string
}

/** Every page that is part of the repository. */
export function pages(): readonly Page[] {
  const paths = execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' }).trim().split('\n')
  return paths.map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

/** Where the links of a page lead inside the repository: a path and, after #, a heading. */
export function linksOf({ path, text }: Page): readonly { readonly to: string; readonly heading: string }[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => {
      const [file = '', heading = ''] = link.split('#')
      return { to: file === '' ? path : normalize(join(dirname(path), file)), heading }
    })
}

/** Names under which the headings of a page can be linked to. */
export function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- _]/gu, '')
      .replaceAll(' ', '-'),
  )
}

/** What stands in code, inside a line. */
export function codeOf(text: string): readonly string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
}

/** Commands of `passage` that a page tells its readers to type, as the words of each. */
export function commandsOf(text: string): readonly (readonly string[])[] {
  const joined = text.replaceAll('\\\n', ' ')
  return [...joined.matchAll(/(?:npx passage|^passage|`passage) ([^`\n|>&(]+)/gm)].map(
    ([, words = '']) => words.split(' # ')[0]?.trim().split(/\s+/) ?? [],
  )
}
