import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ErasureLine, ErasureListDamaged, parseList } from '@passage/ledger/erase/list/line'
import { existingErasureList, openErasureList } from '@passage/ledger/erase/list/list-file'
import { expect, test } from 'vitest'
import { scratchFolder } from '../support/erasures.ts'

const line = (erasure: string): ErasureLine => ({
  kind: 'erasure',
  erasure,
  at: '2029-03-01T00:00:00.000Z',
  unit: { stayId: 'r/1' },
  authority: 'Regulation (EU) 2017/2226 art. 34',
  signers: ['p.osei'],
  stays: ['r/1'],
  emptied: [{ stream: 'r', entries: [{ seq: 1, commitment: 'ab'.repeat(32) }] }],
})
const newFile = () => join(scratchFolder(), 'deep/erasures')

test('a list remembers each erasure and how it came out, in a file that only its owner reads', () => {
  const file = newFile()
  expect(existingErasureList(file)).toBeUndefined()
  const list = openErasureList(file)
  expect(list.read()).toEqual([])
  list.append(line('e1'))
  list.append(line('e2'))
  list.append({ kind: 'settled', erasure: 'e1', outcome: 'done' })
  expect(openErasureList(file).read()).toEqual([
    { ...line('e1'), outcome: 'done' },
    { ...line('e2'), outcome: 'open' },
  ])
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('done once is done, whoever took it for void', () => {
  const list = openErasureList(newFile())
  list.append(line('e1'))
  for (const outcome of ['void', 'done', 'void'] as const) list.append({ kind: 'settled', erasure: 'e1', outcome })
  expect(list.read().map(({ outcome }) => outcome)).toEqual(['done'])
})

test('a line that a power cut tore off does not count, at any length, and the next one stands alone', () => {
  const whole = openErasureList(newFile())
  whole.append(line('e1'))
  const before = whole.bytes().length
  whole.append(line('e2'))
  const bytes = whole.bytes()
  for (const cut of [before + 1, before + 17, Math.floor((before + bytes.length) / 2), bytes.length - 1]) {
    const file = newFile()
    const list = openErasureList(file)
    writeFileSync(file, bytes.subarray(0, cut))
    expect(
      list.read().map(({ erasure }) => erasure),
      String(cut),
    ).toEqual(['e1'])
    list.append(line('e3'))
    expect(
      list.read().map(({ erasure }) => erasure),
      String(cut),
    ).toEqual(['e1', 'e3'])
  }
})

test('a changed byte anywhere, and a line cut out of its middle, are noticed', () => {
  const file = newFile()
  const list = openErasureList(file)
  list.append(line('e1'))
  list.append({ kind: 'settled', erasure: 'e1', outcome: 'done' })
  const text = readFileSync(file, 'utf8')
  for (let at = 0; at < text.length - 1; at += 7) {
    if (text[at] === '\n') continue
    const changed = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`
    expect(() => parseList(changed), String(at)).toThrow(ErasureListDamaged)
  }
  const [head, , settled] = text.split('\n')
  expect(() => parseList(`${head}\n${settled}\n`)).toThrow(ErasureListDamaged)
  appendFileSync(file, 'not a line\n')
  expect(() => list.read()).toThrow(ErasureListDamaged)
})
