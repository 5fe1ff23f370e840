import { wrongLink } from '../talk/wrong-link.ts'
import type { Place } from '../write/places.ts'

/** The options of `passage link`, as they were given. */
export interface LinkFlags {
  readonly map?: readonly string[]
  readonly second?: readonly string[]
  readonly id?: string
  readonly out?: string
  readonly persons?: string
  readonly model?: string
  readonly saveModel?: string
  readonly explain?: readonly string[]
  readonly oneToOne?: boolean
  readonly keys?: boolean
  readonly from?: string
}

const ANY_NUMBER = /^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

/** Refuses options that would have no effect, before anything is read. @throws Problem with exit code 2 */
export function checkLinkFlags(flags: LinkFlags, twoFiles: boolean): void {
  leastProbability(flags)
  explainedPair(flags)
  if (flags.oneToOne === true && !twoFiles)
    throw wrongLink('--one-to-one is about two files, and there is one.', 'Name the second file, or leave it out.')
  if (flags.persons !== undefined && twoFiles)
    throw wrongLink('--persons is about one file, and there are two.', 'Pairs of two files: --out FILE')
  if (flags.explain === undefined) return
  const idle = flags.out !== undefined ? '--out' : flags.persons !== undefined ? '--persons' : undefined
  if (flags.keys === true)
    throw wrongLink('--explain is about one pair: --keys has no effect on it.', 'Leave --keys out.')
  if (flags.from !== undefined)
    throw wrongLink('--explain is about one pair: --from has no effect on it.', 'Leave --from out.')
  if (idle !== undefined)
    throw wrongLink(`--explain is about one pair: ${idle} would be written nowhere.`, `Leave ${idle} out.`)
}

/** The files that are read, as they are told to somebody. */
export function placesRead(
  left: string,
  right: string | undefined,
  models: Readonly<Record<string, string | undefined>> = {},
): readonly Place[] {
  return named({
    [right === undefined ? 'the file' : 'the first file']: left,
    'the second file': right,
    ...models,
  })
}

/** The files that `passage link` writes. */
export function placesOf({ out, persons, saveModel }: LinkFlags): readonly Place[] {
  return named({ '--out': out, '--persons': persons, '--save-model': saveModel })
}

function named(paths: Readonly<Record<string, string | undefined>>): readonly Place[] {
  return Object.entries(paths).flatMap(([as, path]) => (path === undefined ? [] : [{ as, path }]))
}

/** Least probability of a pair that is listed. @throws Problem with exit code 2 where it is none */
export function leastProbability({ from = '0.05' }: LinkFlags): number {
  const value = ANY_NUMBER.test(from) ? Number(from) : Number.NaN
  if (value >= 0 && value <= 1) return value
  throw wrongLink(`--from ${from} is not a probability.`, 'Give a number from 0 to 1, such as 0.95.')
}

/** The two ids that are to be explained; undefined: none. @throws Problem with exit code 2 where it is not two */
export function explainedPair({ explain = [] }: LinkFlags): readonly [string, string] | undefined {
  const [a, b] = explain
  if (a === undefined) return undefined
  if (b !== undefined && explain.length === 2) return [a, b]
  throw wrongLink(
    `--explain is about two records; ${explain.length === 1 ? 'one is' : `${explain.length} are`} named.`,
    'Name two: --explain 17 204',
  )
}

/**
 * The files and the two records, in whatever order they were given: what follows the two ids of `--explain A B` is a file.
 * @throws Problem with exit code 2 where no file is named, or more than two
 */
export function filesAndPair(
  first: string | undefined,
  second: string | undefined,
  { explain, ...flags }: LinkFlags,
): { readonly left: string; readonly right: string | undefined; readonly flags: LinkFlags } {
  const [ids, named] = [explain?.slice(0, 2), explain?.slice(2) ?? []]
  const [left, right, ...more] = [...named, first, second].filter((file) => file !== undefined)
  if (left === undefined) throw wrongLink('No file is named.', 'Name one CSV file, or two: passage link people.csv')
  if (more.length > 0)
    throw wrongLink(
      'More than two files are named, or more than two records after --explain.',
      'Name two: --explain 17 204',
    )
  return { left, right, flags: ids === undefined ? flags : { ...flags, explain: ids } }
}
