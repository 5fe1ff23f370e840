import {
  type Attaching,
  allFileTypes,
  attachFault,
  beginsAs,
  fileTypes,
  LARGEST_FILE,
  LARGEST_OF_RECORD,
  MOST_FILES,
} from '@passage/domain/redress/attach'
import { stepFault } from '@passage/domain/redress/decide'
import type { RedressEvent } from '@passage/domain/redress/request'
import { expect, test } from 'vitest'
import {
  after,
  attached,
  dayAfter,
  decided,
  examined,
  filed,
  no,
  reviewAsked,
  reviewed,
  withdrawn,
  yes,
} from './support.ts'

const pdf = new TextEncoder().encode('%PDF-1.7 a boarding pass')
const sent: Attaching = { kind: 'boarding-pass', name: 'pass.pdf', type: 'application/pdf', bytes: 24, sha256: '00' }
const bare = after(filed())
const codeOf = (change: Partial<Attaching>, content: Uint8Array = pdf, request = bare): string | undefined =>
  attachFault({ ...sent, ...change }, content, request, [request])?.code

test('a PDF, a JPEG and a PNG are kept when they begin as one', () => {
  for (const type of allFileTypes) {
    const content = Uint8Array.from([...fileTypes[type].begins, 1, 2, 3])
    expect(codeOf({ type }, content)).toBeUndefined()
    for (const other of allFileTypes) expect(beginsAs(other, content)).toBe(other === type)
  }
})

test.each([
  ['another form', { type: 'text/html' }, pdf],
  ['a name of every object', { type: 'constructor' }, pdf],
  ['a form that the content is not', { type: 'image/png' }, pdf],
  ['a page that calls itself a picture', { type: 'image/jpeg' }, new TextEncoder().encode('<script>alert(1)</script>')],
  ['nothing', {}, new Uint8Array()],
  ['a beginning that breaks off', {}, new TextEncoder().encode('%PDF')],
])('%s is not kept', (_, change, content) => {
  expect(codeOf(change, content)).toBe('redress.not-a-file')
})

test.each([
  '',
  '  ',
  'a\nb.pdf',
  'a/b.pdf',
  'a\\b.pdf',
  'a\u202efdp.exe',
  'a\u2066b.pdf',
  'a\ufeff.pdf',
  `${'x'.repeat(121)}`,
  '\ud800',
  'a\u0000.pdf',
])('a name such as %j is refused', (name) => expect(codeOf({ name })).toBe('redress.file-name'))

test.each(['نامه\u200cها.pdf', 'क\u094d\u200dष.pdf', 'بطاقة.pdf', '登机牌.pdf', "l'été (1).pdf", 'x'.repeat(120)])(
  'a name such as %j is kept',
  (name) => expect(codeOf({ name })).toBeUndefined(),
)

test('five megabytes and not a byte more; ten files and not one more; a hundred megabytes on one record', () => {
  expect(codeOf({ bytes: LARGEST_FILE })).toBeUndefined()
  expect(codeOf({ bytes: LARGEST_FILE + 1 })).toBe('redress.file-too-large')
  const many = (count: number, bytes = 5) =>
    after(filed(), ...Array.from({ length: count }, (_, at) => attached(String(at), bytes)))
  expect(codeOf({}, pdf, many(MOST_FILES - 1))).toBeUndefined()
  expect(codeOf({}, pdf, many(MOST_FILES))).toBe('redress.too-many-files')
  const elsewhere = many(2, LARGEST_OF_RECORD / 2)
  expect(attachFault(sent, pdf, bare, [bare, elsewhere])?.code).toBe('redress.too-many-files')
})

test('files go with a request while somebody still decides on it or can be asked to, and stay when it is decided', () => {
  const isOpen = (...events: readonly RedressEvent[]): boolean =>
    stepFault('attach', after(...events), { by: 'ana', today: dayAfter(5) }) === undefined
  expect(isOpen(filed())).toBe(true)
  expect(isOpen(filed(), examined())).toBe(true)
  const refused = [filed(), examined(), decided([no(0)])]
  expect(isOpen(...refused)).toBe(true)
  expect(isOpen(...refused, reviewAsked())).toBe(true)
  expect(isOpen(...refused, reviewAsked(), reviewed([no(0)]))).toBe(false)
  expect(isOpen(filed(), examined(), decided([yes(0)]))).toBe(false)
  expect(isOpen(filed(), withdrawn())).toBe(false)
  expect(after(filed(), attached('f1'), examined(), decided([yes(0)])).files.map(({ file }) => file)).toEqual(['f1'])
  expect(after(filed(), withdrawn(), attached('f1')).files).toEqual([])
})
