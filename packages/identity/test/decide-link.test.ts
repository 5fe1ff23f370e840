import { decideLink } from '@passage/identity/decide-link'
import { type IdentityAsRead, identityKeys } from '@passage/identity/identity'
import { expect, test } from 'vitest'

const ana: IdentityAsRead = {
  document: { type: 'P', number: 'AB123456', issuer: 'BR' },
  name: { family: 'Müller Souza', given: 'Ana' },
  birthDate: '1990-04-02',
}

// The rule of design section 5 step 2, clause by clause.
type Change = { readonly [K in keyof IdentityAsRead]?: IdentityAsRead[K] | undefined }
test.each<[string, Change, string, readonly string[]]>([
  ['the same reading again', {}, 'linked', ['same-document', 'names-agree', 'birth-dates-agree']],
  [
    'spelt in capitals with fillers in the number',
    { document: { type: 'p', number: 'ab-123 456<', issuer: 'br' } },
    'linked',
    ['same-document', 'names-agree', 'birth-dates-agree'],
  ],
  [
    'ü written as a travel document writes it',
    { name: { family: 'MUELLER SOUZA', given: 'ANA' } },
    'linked',
    ['same-document', 'names-agree', 'birth-dates-agree'],
  ],
  [
    'ü written UXX, as some zones do',
    { name: { family: 'MUXXLLER SOUZA', given: 'ANA' } },
    'linked',
    ['same-document', 'names-agree', 'birth-dates-agree'],
  ],
  [
    'ü with its mark dropped',
    { name: { family: 'MULLER SOUZA', given: 'ANA' } },
    'linked',
    ['same-document', 'names-agree', 'birth-dates-agree'],
  ],
  [
    'family and given name in the other order',
    { name: { family: 'Ana', given: 'Müller Souza' } },
    'linked',
    ['same-document', 'names-agree', 'birth-dates-agree'],
  ],
  [
    'no birth date on one side',
    { birthDate: undefined },
    'linked',
    ['same-document', 'names-agree', 'birth-date-missing'],
  ],
  [
    'the same document, a name spelt nearly the same',
    { name: { family: 'Müller Sousa', given: 'Ana' } },
    'linked',
    ['same-document', 'names-alike', 'birth-dates-agree'],
  ],
  [
    'the same document, a name spelt nearly the same and no birth date',
    { name: { family: 'Müller Sousa', given: 'Ana' }, birthDate: undefined },
    'undetermined',
    ['same-document', 'names-alike', 'birth-date-missing'],
  ],
  [
    'the same document, another name',
    { name: { family: 'Müller Souza', given: 'Beatriz' } },
    'undetermined',
    ['same-document', 'names-differ', 'birth-dates-agree'],
  ],
  [
    'a number that differs by characters that readers confuse is a question, and never the same number',
    { document: { type: 'P', number: 'A8I2345G', issuer: 'BR' } },
    'undetermined',
    ['same-biographics', 'document-misread'],
  ],
  [
    'the number misread, no birth date',
    { document: { type: 'P', number: 'A8I2345G', issuer: 'BR' }, birthDate: undefined },
    'undetermined',
    ['alike', 'document-misread'],
  ],
  [
    'somebody else whose number differs by characters that readers confuse',
    {
      document: { type: 'P', number: 'A8I2345G', issuer: 'BR' },
      name: { family: 'Okafor', given: 'Chidi' },
      birthDate: '1971-11-30',
    },
    'not-linked',
    ['nothing-in-common'],
  ],
  [
    'another document, a given name spelt nearly the same',
    { document: { type: 'P', number: 'ZZ999999', issuer: 'BR' }, name: { family: 'Müller Souza', given: 'Anna' } },
    'undetermined',
    ['alike', 'other-document'],
  ],
  [
    'another document, the same day of birth and family name: a twin',
    { document: { type: 'P', number: 'ZZ999999', issuer: 'BR' }, name: { family: 'Müller Souza', given: 'Beatriz' } },
    'not-linked',
    ['nothing-in-common'],
  ],
  [
    'the same document, another birth date',
    { birthDate: '1990-02-04' },
    'undetermined',
    ['same-document', 'names-agree', 'birth-dates-differ'],
  ],
  [
    'another document, equal biographics',
    { document: { type: 'P', number: 'ZZ999999', issuer: 'BR' } },
    'undetermined',
    ['same-biographics', 'other-document'],
  ],
  [
    'the same number from another issuer, equal biographics',
    { document: { type: 'P', number: 'AB123456', issuer: 'PT' } },
    'undetermined',
    ['same-biographics', 'other-document'],
  ],
  ['no document, equal biographics', { document: undefined }, 'undetermined', ['same-biographics', 'no-document']],
  [
    'another document and no birth date',
    { document: { type: 'P', number: 'ZZ999999', issuer: 'BR' }, birthDate: undefined },
    'not-linked',
    ['nothing-in-common'],
  ],
  [
    'another document and another name',
    { document: { type: 'P', number: 'ZZ999999', issuer: 'BR' }, name: { family: 'Lima', given: 'Ana' } },
    'not-linked',
    ['nothing-in-common'],
  ],
])('%s', (_name, change, answer, reasons) => {
  const { document, birthDate } = { ...ana, ...change }
  const other: IdentityAsRead = {
    name: change.name ?? ana.name,
    ...(document === undefined ? {} : { document }),
    ...(birthDate === undefined ? {} : { birthDate }),
  }
  expect(decideLink(ana, other)).toMatchObject({ answer, reasons })
  expect(decideLink(other, ana), 'and the same from the other side').toMatchObject({ answer, reasons })
})

test('one identity record holds one document and one set of biographics, however it is spelt', () => {
  const spelt = { ...ana, name: { family: 'MULLER-SOUZA', given: 'ana' } }
  expect(identityKeys(spelt).record).toBe(identityKeys(ana).record)
  const elsewhere = { ...ana, birthDate: '1990-04-03' }
  expect(identityKeys(elsewhere).record).not.toBe(identityKeys(ana).record)
})

test('a reading that singles nobody out has no record key', () => {
  expect(identityKeys({ name: { family: 'Lima', given: 'Ana' } }).record).toBeUndefined()
  expect(identityKeys({ name: { family: 'XXX' }, birthDate: '1990-01-01' }).record).toBeUndefined()
})

test.each([
  ['the State by two letters or three', { issuer: 'BRA' }],
  ['the kind in a word', { type: 'passport' }],
  ['the kind by the two letters of its zone', { type: 'PM' }],
])('one document is one, whichever way a source writes %s', (_, change) => {
  const one = { name: { family: 'Souza', given: 'Ana' }, birthDate: '1990-04-02' }
  const document = { type: 'P', number: 'AB123456', issuer: 'BR' }
  const answer = decideLink({ ...one, document }, { ...one, document: { ...document, ...change } })
  expect(answer).toMatchObject({ answer: 'linked', reasons: ['same-document', 'names-agree', 'birth-dates-agree'] })
  const other = { ...document, issuer: 'AR' }
  expect(decideLink({ ...one, document }, { ...one, document: other }).answer).toBe('undetermined')
})

/** What is said of two names under one document with one birth date. */
function underOneDocument(one: IdentityAsRead['name'], other: IdentityAsRead['name']) {
  const { document, birthDate } = ana as Required<IdentityAsRead>
  return decideLink({ document, birthDate, name: one }, { document, birthDate, name: other })
}

test('under one document names that stand in each other’s place in outline only are asked about', () => {
  const answer = underOneDocument({ given: 'Shao', family: 'Qiang' }, { given: 'Qiang', family: 'Zzhao' })
  expect(answer).toMatchObject({
    answer: 'undetermined',
    reasons: ['same-document', 'names-differ', 'birth-dates-agree'],
  })
})

test('under one document names that are alike where they stand are linked, though they are alike crosswise, too', () => {
  const answer = underOneDocument({ given: 'Joanna', family: 'Inoue' }, { given: 'Jaana', family: 'Inuie' })
  expect(answer).toMatchObject({ answer: 'linked', reasons: ['same-document', 'names-alike', 'birth-dates-agree'] })
})

test.each([
  ['Ħaber', 'HABER'],
  ['Ŋana', 'NANA'],
  ['Ŧavo', 'TAVO'],
  ['STRAẞE', 'STRASSE'],
  ['Əliyev', 'ELIYEV'],
])('%s agrees with %s, though no decomposition reaches its letter', (marked, family) => {
  const answer = decideLink(
    { ...ana, name: { family: marked, given: 'Ana' } },
    { ...ana, name: { family, given: 'ANA' } },
  )
  expect(answer.reasons).toContain('names-agree')
})

test('the same document, a name that its zone cut so far that little or nothing is left of the given names', () => {
  const whole = { ...ana, name: { family: 'Bennelong Wooloomooloo Warrandyte Warnambool', given: 'Dingo Potoroo' } }
  for (const given of [{ given: 'DI' }, {}]) {
    const cut = { ...ana, name: { family: 'BENNELONG WOOLOOMOOLOO WARRANDYTE W', ...given } }
    expect(decideLink(whole, cut)).toEqual({
      answer: 'linked',
      reasons: ['same-document', 'names-alike', 'birth-dates-agree'],
    })
    expect(decideLink(whole, { ...cut, birthDate: '1980-01-02' }).answer).toBe('undetermined')
  }
})

test.each(['UNKNOWN', 'NFN', 'N/A', 'null', 'XXXX'])('a given name that is %s is none', (filler) => {
  const [one, other] = [{ family: 'Sukarno' }, { family: 'SUKARNO', given: filler }]
  expect(decideLink({ ...ana, name: one }, { ...ana, name: other }).reasons).toContain('names-agree')
})

test('under one document two without any name are linked by their birth date only', () => {
  const [document, birthDate] = [{ type: 'P', number: 'AB123456', issuer: 'BR' }, '1990-04-02']
  const nobody = ['UNKNOWN', 'LNU', '😀', '…'].map((family): IdentityAsRead => ({ name: { family }, document }))
  for (const one of nobody) {
    for (const other of nobody) {
      expect(decideLink(one, other).answer).toBe('undetermined')
      expect(decideLink({ ...one, birthDate }, { ...other, birthDate }).answer).toBe('linked')
    }
  }
  const named = { name: { family: '李' }, document }
  expect(decideLink(named, named).answer).toBe('linked')
})
