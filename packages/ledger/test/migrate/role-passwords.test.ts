import { createHmac } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noPasswords, passwordsFrom, passwordsIn } from '@passage/ledger/migrate/role-passwords'
import { scramVerifier } from '@passage/ledger/migrate/scram'
import { afterEach, expect, test } from 'vitest'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

// RFC 7677 section 3: the exchange that the RFC writes out for user "user" with password "pencil".
test('a verifier gives the server signature of the RFC example', () => {
  const salt = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64')
  const nonce = 'rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0'
  const exchange = `n=user,r=rOprNGfwEbeRWgbNEkqO,r=${nonce},s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,c=biws,r=${nonce}`
  const serverKey = Buffer.from(scramVerifier('pencil', salt).split(':').at(-1) ?? '', 'base64')
  const signature = createHmac('sha256', serverKey).update(exchange).digest('base64')
  expect(signature).toBe('6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=')
})

test('two verifiers of one password differ, since each has its own salt', () => {
  expect(scramVerifier('pencil')).not.toBe(scramVerifier('pencil'))
})

test('each role has a password file that only its owner may read, and the same password next time', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'passage-roles-')), 'roles')
  folders.push(join(folder, '..'))
  const first = passwordsIn(folder)('passage_write')
  expect(first).toMatch(/^[\w-]{32}$/)
  expect(passwordsIn(folder)('passage_write')).toBe(first)
  expect(passwordsIn(folder)('passage_read')).not.toBe(first)
  for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o777, file).toBe(0o600)
})

test('without a folder no passwords are set', () => {
  expect(passwordsFrom({})).toBe(noPasswords)
  expect(noPasswords('passage_write')).toBeUndefined()
})
