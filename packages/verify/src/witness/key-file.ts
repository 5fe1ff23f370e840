import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import {
  type KeyType,
  parseSigner,
  parseVerifier,
  type Signer,
  signerFrom,
  signerText,
  type Verifier,
} from '@passage/tlog/note/key'

/** A key file that must not be used as it is. The words are for an operator. */
export class KeyFileError extends Error {}

/**
 * Reads a secret key of one line.
 * @throws KeyFileError when others than its owner may read it, or it holds no key of this type
 */
export function readSigner(file: string, type: KeyType): Signer {
  const open = statSync(file).mode & 0o077
  if (open !== 0)
    throw new KeyFileError(`${file} may be read by others. Make it 0600, and think whether to replace the key.`)
  const signer = parseSigner(readFileSync(file, 'utf8').trim())
  if (signer?.verifier.type !== type) throw new KeyFileError(`${file} holds no key of the kind that is needed here.`)
  return signer
}

/** Reads the key, or makes one under this name where there is no file yet. Two that make it at once get the same. */
export function readOrMakeSigner(file: string, type: KeyType, name: string): Signer {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const seed = randomBytes(32)
  const line = `${signerText(signerFrom(name, type, seed).verifier, seed)}\n`
  try {
    writeFileSync(file, line, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readSigner(file, type)
}

/**
 * Public keys of a file, one a line; empty lines and those that begin with # are passed over.
 * @throws KeyFileError for a line that is no key
 */
export function readVerifiers(file: string): readonly Verifier[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((text, at) => {
    const line = text.trim()
    if (line === '' || line.startsWith('#')) return []
    const verifier = parseVerifier(line)
    if (verifier === undefined) throw new KeyFileError(`${file}, line ${at + 1} is no public key.`)
    return [verifier]
  })
}
