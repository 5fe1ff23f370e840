import { readFileSync } from 'node:fs'
import { COSIGNATURE, NOTE_SIGNATURE } from '@passage/tlog/note/key'
import type { TrustPolicy } from '@passage/tlog/note/policy'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import { whyUnreadable } from './why-unreadable.ts'

/** Whom the caller trusts: a file of public keys, and how many of the witnesses in it are needed. */
export interface TrustFlags {
  readonly keys: string
  readonly need: string
}

/** Reads the file of trusted keys. @throws Problem where it holds no such keys, or cannot be read */
export async function policyFrom({ keys, need }: TrustFlags): Promise<TrustPolicy> {
  const { KeyFileError, readVerifiers } = await import('@passage/verify/witness/key-file')
  const wrong = (why: string, remedy?: string) =>
    new Problem('usage.keys', why, { exitCode: EXIT.usage, ...(remedy === undefined ? {} : { remedy }) })
  readText(keys)
  try {
    const all = readVerifiers(keys)
    const [log, ...more] = all.filter(({ type }) => type === NOTE_SIGNATURE)
    const witnesses = all.filter(({ type }) => type === COSIGNATURE)
    const needed = Number(need)
    if (log === undefined || more.length > 0) throw wrong(`${keys} holds the key of one log, and those of witnesses.`)
    if (!/^\d+$/.test(need)) throw wrong(`--need ${need} is not a number of witnesses.`, 'Give one such as 2.')
    if (needed > witnesses.length)
      throw wrong(
        `${needed} of the witnesses must have signed, and ${keys} holds the keys of ${witnesses.length}.`,
        'Add the keys that the witnesses gave you, one a line. --need says how many must have signed; with 0 only the log itself is believed.',
      )
    return { log, witnesses, need: needed }
  } catch (error) {
    if (error instanceof KeyFileError) throw wrong(error.message)
    throw error
  }
}

/** @throws Problem where the file cannot be read */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const why = whyUnreadable(error as NodeJS.ErrnoException)
    throw new Problem('file.unreadable', `${file} cannot be read. ${why}.`, { remedy: 'Check the path.', cause: error })
  }
}
