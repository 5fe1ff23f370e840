import { constants } from 'node:fs'
import { access, open, realpath, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../talk/problem.ts'
import { wrongLink } from '../talk/wrong-link.ts'
import { unwritable } from './unwritable.ts'

/** A file that a command reads or writes, and what its user knows it by, such as `--out`. */
export interface Place {
  readonly as: string
  readonly path: string
}

const NOTHING = 'Nothing was done.'

/**
 * Refuses, before any work is done, outputs that would overwrite what is read or one another, by whatever name the same file
 * goes, and places where no file can be made: each is tried, with a file beside it that is taken away at once.
 * @throws Problem
 */
export async function checkPlaces(inputs: readonly Place[], outputs: readonly Place[]): Promise<void> {
  const taken = new Map<string, Place>()
  for (const place of inputs) {
    const found = await identity(place.path)
    if (found !== undefined) taken.set(found, place)
  }
  const tried: string[] = []
  try {
    for (const place of outputs) {
      await refuseUnfit(place)
      const beside = besideOf(await targetOf(place.path))
      const made = await tryMaking(place.path, beside)
      tried.push(beside)
      for (const key of new Set([made, (await identity(place.path)) ?? made])) {
        const other = taken.get(key)
        if (other !== undefined) throw sameFile(other, place, inputs.includes(other))
        taken.set(key, place)
      }
    }
  } finally {
    for (const beside of tried) await rm(beside, { force: true })
  }
}

/** The file that is written in the end: that to which a link leads, not the link. */
export async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    return path
  }
}

/** Where a file is written before it has its name: in the same folder, a place of this process alone. */
export function besideOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.${process.pid}.partial`)
}

/** What is one and the same file, whatever it is called; undefined where there is none. */
async function identity(path: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(path, { bigint: true })
    return `${dev} ${ino}`
  } catch {
    return undefined
  }
}

/** Names that are told apart by capitals alone are one file on some disks, and then so are the files beside them. */
async function tryMaking(path: string, beside: string): Promise<string> {
  try {
    await (await open(beside, 'w', 0o600)).close()
  } catch (error) {
    throw unwritable(path, error, NOTHING) ?? error
  }
  return (await identity(beside)) ?? beside
}

async function refuseUnfit({ as, path }: Place): Promise<void> {
  if (path.trim() === '') throw wrongLink(`${as} names no file. ${NOTHING}`, 'Name one, such as pairs.csv')
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return
  if (found.isDirectory())
    throw unwritable(path, Object.assign(new Error('It is a folder'), { code: 'EISDIR' }), NOTHING)
  if (!found.isFile())
    throw new Problem('file.unwritable', `${path} is no file, and one cannot be put in its place.`, {
      saved: NOTHING,
      remedy: 'Name a file.',
    })
  try {
    await access(path, constants.W_OK)
  } catch (error) {
    throw unwritable(path, error, NOTHING) ?? error
  }
}

function sameFile(other: Place, place: Place, isRead: boolean): Problem {
  const named = other.path === place.path ? place.path : `${other.path} and ${place.path}`
  return wrongLink(
    `${place.as} and ${other.as} are the same file, ${named}: ${isRead ? 'what is read would be overwritten' : 'one would overwrite the other'}. ${NOTHING}`,
    `Name another place: ${place.as.replace(/^the cards? of /, '')} FILE`,
  )
}
