import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decipher, encipher } from '@passage/ledger/field-keys/encipher'
import {
  FieldKeyError,
  fieldKeysFrom,
  readFieldKeys,
  readOrMakeFieldKeys,
  rotateFieldKeys,
} from '@passage/ledger/field-keys/key-file'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scratchFolder } from '../support/erasures.ts'

const newFile = () => join(scratchFolder(), 'keys/fields')

test('whatever is enciphered comes back, never twice the same, and shows nothing of itself', () => {
  const keys = readOrMakeFieldKeys(newFile())
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 4 }), (text) => {
      const stored = encipher(keys, 'place', text)
      expect(decipher(keys, 'place', stored)).toEqual({ text: Buffer.from(text).toString() })
      expect(encipher(keys, 'place', text)).not.toBe(stored)
      expect(stored).toMatch(/^enc1:[0-9a-f]{8}:[\w-]+$/)
    }),
  )
})

test('at another place, or with any byte changed, it does not decipher', () => {
  const keys = readOrMakeFieldKeys(newFile())
  const stored = encipher(keys, 'entry.facts.identity.nationality|a', 'BRA')
  expect(() => decipher(keys, 'entry.facts.identity.nationality|b', stored)).toThrow()
  const bytes = Buffer.from(stored.slice(14), 'base64url')
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    const forged = stored.slice(0, 14) + changed.toString('base64url')
    expect(() => decipher(keys, 'entry.facts.identity.nationality|a', forged), String(at)).toThrow()
  }
  expect(() => decipher(keys, 'entry.facts.identity.nationality|a', stored.slice(0, 20))).toThrow()
})

test('a new key writes, the old ones still read; without its key a field is not known', () => {
  const file = newFile()
  const old = readOrMakeFieldKeys(file)
  const before = encipher(old, 'p', 'BRA')
  const rotated = rotateFieldKeys(file)
  expect(rotated.keys.map(({ id }) => id)).toEqual([expect.any(String), old.keys[0].id])
  expect(decipher(rotated, 'p', before)).toEqual({ text: 'BRA' })
  const after = encipher(rotated, 'p', 'BRA')
  expect(decipher(old, 'p', after)).toBe('no-key')
  expect(decipher(undefined, 'p', after)).toBe('no-key')
  expect(decipher(rotated, 'p', 'BRA, from before there were keys')).toEqual({
    text: 'BRA, from before there were keys',
  })
  expect(encipher(undefined, 'p', 'BRA')).toBe('BRA')
})

test('a key file is made once, for its owner only, and refused when others may read it or it is no key file', () => {
  const file = newFile()
  const made = readOrMakeFieldKeys(file)
  expect(readOrMakeFieldKeys(file)).toEqual(made)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  for (const mode of [0o640, 0o604, 0o660, 0o620, 0o602]) {
    chmodSync(file, mode)
    expect(() => readFieldKeys(file), mode.toString(8)).toThrow(FieldKeyError)
  }
  chmodSync(file, 0o600)
  const line = readFileSync(file, 'utf8')
  for (const text of ['', 'not a key\n', line.slice(0, -5), line + line, `${line}x`]) {
    writeFileSync(file, text)
    expect(() => readFieldKeys(file), JSON.stringify(text.slice(0, 10))).toThrow(FieldKeyError)
  }
  expect(fieldKeysFrom({})).toBeUndefined()
  expect(() => fieldKeysFrom({ PASSAGE_KEY_FILE: join(scratchFolder(), 'none') })).toThrow('ENOENT')
})
