import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from '../disk/make-folder.ts'
import type { FieldKey, FieldKeys } from './encipher.ts'

/** A key file that must not be used as it is. The words are for an operator. */
export class FieldKeyError extends Error {}

const LINE = /^passage-field-key ([0-9a-f]{8}) ([A-Za-z0-9+/]{43}=)$/

/**
 * Reads the keys for fields: one a line, the newest first.
 * @throws FieldKeyError when others than its owner may read the file, or a line is no key
 */
export function readFieldKeys(file: string): FieldKeys {
  if ((statSync(file).mode & 0o077) !== 0) {
    throw new FieldKeyError(`${file} may be read by others. Make it 0600, and put a new key first.`)
  }
  const keys = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, at): FieldKey => {
      const [, id, secret] = LINE.exec(line) ?? []
      if (id === undefined || secret === undefined) throw new FieldKeyError(`${file}, line ${at + 1} is no field key.`)
      return { id, secret: Buffer.from(secret, 'base64') }
    })
  const [first, ...older] = keys
  if (first === undefined) throw new FieldKeyError(`${file} holds no key.`)
  if (new Set(keys.map(({ id }) => id)).size < keys.length) throw new FieldKeyError(`${file} names a key twice.`)
  return { keys: [first, ...older], file }
}

/** Reads the keys, or makes the first one where there is no file yet. Two that make it at once get the same. */
export function readOrMakeFieldKeys(file: string): FieldKeys {
  makeFolder(dirname(file), 0o700)
  try {
    writeFileSync(file, newKeyLine(), { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFieldKeys(file)
}

/** Puts a new key first. What older keys wrote is still read; it is never written again with them. */
export function rotateFieldKeys(file: string): FieldKeys {
  readFieldKeys(file)
  const partial = `${file}.partial`
  writeFileSync(partial, `${newKeyLine()}${readFileSync(file, 'utf8')}`, { mode: 0o600, flush: true })
  renameSync(partial, file)
  const folder = openSync(dirname(file), 'r')
  fsyncSync(folder)
  closeSync(folder)
  return readFieldKeys(file)
}

function newKeyLine(): string {
  return `passage-field-key ${randomBytes(4).toString('hex')} ${randomBytes(32).toString('base64')}\n`
}

/** The keys that the environment names (PASSAGE_KEY_FILE), or none. */
export function fieldKeysFrom(env: Readonly<Record<string, string | undefined>>): FieldKeys | undefined {
  const file = env.PASSAGE_KEY_FILE
  return file === undefined || file === '' ? undefined : readFieldKeys(file)
}
