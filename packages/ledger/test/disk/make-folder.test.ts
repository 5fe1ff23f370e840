import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeFolder } from '../../src/disk/make-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'passage-folder-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (...parts: string[]) => join(folder, ...parts)

test('makes those above it too, with this mode, and leaves what is there', () => {
  makeFolder(at('a', 'b', 'c'), 0o700)
  for (const parts of [['a'], ['a', 'b'], ['a', 'b', 'c']]) expect(statSync(at(...parts)).mode & 0o777).toBe(0o700)
  writeFileSync(at('a', 'b', 'kept'), '')
  makeFolder(at('a', 'b'), 0o755)
  expect([existsSync(at('a', 'b', 'kept')), statSync(at('a', 'b')).mode & 0o777]).toEqual([true, 0o700])
  makeFolder('/', 0o700)
})

test('a file, a link that leads nowhere, and a name of nothing are refused', () => {
  writeFileSync(at('file'), '')
  symlinkSync(at('gone'), at('link'))
  expect(() => makeFolder(at('file'))).toThrow(/EEXIST/)
  expect(() => makeFolder(at('file', 'below'))).toThrow(/ENOTDIR/)
  expect(() => makeFolder(at('link', 'below'))).toThrow(/EEXIST/)
  expect(() => makeFolder('')).toThrow(/ENOENT/)
})

test.skipIf(process.platform !== 'linux')('where the disk takes no folders it ends, and says so', () => {
  expect(() => makeFolder('/proc/passage')).toThrow(/ENOENT/)
  expect(() => makeFolder('/proc/passage/below')).toThrow(/ENOENT/)
})
