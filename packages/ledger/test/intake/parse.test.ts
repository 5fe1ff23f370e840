import { parseIntake } from '@passage/ledger/intake/parse'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const now = new Date('2026-11-24T12:00:00Z')
const good = {
  source: 'border-test',
  sourceKey: 'k1',
  direction: 'arrival',
  occurredAt: '2026-03-01T15:00:00Z',
  port: 'JFK',
  evidence: 'border-document',
  document: { type: 'P', number: 'AB123456', issuer: 'BR' },
  name: { family: 'Souza', given: 'Ana' },
  birthDate: '1990-04-02',
}
const other = {
  source: 's',
  sourceKey: 'k',
  about: { document: good.document, name: good.name },
  fact: { kind: 'birth', born: '1990-04-02', occurred: { on: '1990-04-02' }, evidence: 'stated' },
}

function verdict(value: unknown): string {
  const parsed = parseIntake(value, now)
  return parsed.kind === 'readable' ? 'readable' : `${parsed.kind} ${parsed.fault.code} ${parsed.fault.path}`
}

test('a full crossing, a bare one and another fact are readable', () => {
  const full = {
    ...good,
    occurredOn: '2026-03-01',
    reportedAt: '2026-03-02T00:00:00+02:00',
    mode: 'air',
    biometricallyVerified: true,
    jurisdiction: 'us',
    nationality: 'BR',
    sexMarker: 'F',
    admission: { class: 'B-2', until: 'duration-of-status' },
    manner: 'inspected',
    newAdmissionIssued: true,
    state: 'US',
    from: 'BR',
    sourceRecord: 'r',
  }
  const { document: _document, port: _port, ...bare } = good
  const newborn = { ...full, birthDate: '2026-03-02' }
  for (const value of [full, bare, good, other, newborn]) expect(verdict(value)).toBe('readable')
})

// The list "Bad input" of the requirements, record by record.
test.each<[string, unknown, string]>([
  ['not an object', 'x', 'refuse intake.not-an-object '],
  ['a list', [good], 'refuse intake.not-an-object '],
  ['null', null, 'refuse intake.not-an-object '],
  ['no source', { ...good, source: undefined }, 'refuse intake.missing-field /source'],
  ['an empty key', { ...good, sourceKey: '' }, 'refuse intake.wrong-type /sourceKey'],
  ['a key with half a character', { ...good, sourceKey: '\ud800' }, 'refuse intake.unwritable-text /sourceKey'],
  ['an unknown field', { ...good, extra: 1 }, 'refuse intake.unknown-field /extra'],
  [
    'an unknown field inside',
    { ...good, document: { ...good.document, extra: 1 } },
    'refuse intake.unknown-field /document/extra',
  ],
  [
    'a forbidden field inside',
    { ...good, document: { ...good.document, faceTemplate: 1 } },
    'refuse intake.forbidden-field /document/faceTemplate',
  ],
  ['a field of departures on an arrival', { ...good, destination: 'BR' }, 'refuse intake.unknown-field /destination'],
  ['30 February', { ...good, occurredOn: '2026-02-30' }, 'quarantine intake.no-such-date /occurredOn'],
  ['a leap day in a common year', { ...good, birthDate: '1990-02-29' }, 'quarantine intake.no-such-date /birthDate'],
  ['month 13', { ...good, occurredAt: '2026-13-01T00:00:00Z' }, 'quarantine intake.not-an-instant /occurredAt'],
  ['hour 25', { ...good, occurredAt: '2026-03-01T25:00:00Z' }, 'quarantine intake.not-an-instant /occurredAt'],
  [
    'an instant without its zone',
    { ...good, occurredAt: '2026-03-01T15:00:00' },
    'quarantine intake.not-an-instant /occurredAt',
  ],
  ['a year of birth', { ...good, birthDate: '1990' }, 'quarantine intake.partial-birth-date /birthDate'],
  ['no day of birth', { ...good, birthDate: '1990-04-00' }, 'quarantine intake.partial-birth-date /birthDate'],
  ['XX for a month', { ...good, birthDate: '1990-XX-XX' }, 'quarantine intake.partial-birth-date /birthDate'],
  ['no such month', { ...good, birthDate: '1990-13-04' }, 'quarantine intake.no-such-date /birthDate'],
  ['no such day', { ...good, birthDate: '1990-04-32' }, 'quarantine intake.no-such-date /birthDate'],
  ['no 29th of February', { ...good, birthDate: '1990-02-29' }, 'quarantine intake.no-such-date /birthDate'],
  ['born later', { ...good, birthDate: '2990-01-01' }, 'quarantine intake.born-later /birthDate'],
  ['a date in another order', { ...good, birthDate: '02/04/1990' }, 'quarantine intake.no-such-date /birthDate'],
  ['no time at all', { ...good, occurredAt: undefined }, 'quarantine intake.never-occurred /occurredAt'],
  [
    'eleven minutes ahead of us',
    { ...good, occurredAt: '2026-11-24T12:11:00Z' },
    'quarantine intake.future /occurredAt',
  ],
  [
    'a day that is nowhere yet',
    { ...good, occurredAt: undefined, occurredOn: '2026-11-26' },
    'quarantine intake.future /occurredOn',
  ],
  ['an unknown direction', { ...good, direction: 'in' }, 'quarantine intake.wrong-type /direction'],
  ['an unknown evidence class', { ...good, evidence: 'sure' }, 'quarantine intake.wrong-type /evidence'],
  ['a number as text', { ...good, port: 7 }, 'quarantine intake.wrong-type /port'],
  ['a State in small letters', { ...good, state: 'us' }, 'quarantine intake.wrong-type /state'],
  ['NUL in a name', { ...good, name: { family: 'a\u0000b' } }, 'quarantine intake.unwritable-text /name/family'],
  [
    'half a character in a name',
    { ...good, name: { family: '\udc00' } },
    'quarantine intake.unwritable-text /name/family',
  ],
  ['a text without end', { ...good, port: 'x'.repeat(10_000_000) }, 'refuse intake.too-large /port'],
  ['a long text', { ...good, port: 'x'.repeat(400) }, 'quarantine intake.too-long /port'],
  ['a name that is no object', { ...good, name: 'Ana Souza' }, 'quarantine intake.wrong-type /name'],
  [
    'a fact of an unknown kind',
    { ...other, fact: { ...other.fact, kind: 'guess' } },
    'quarantine intake.fact /fact/kind',
  ],
  [
    'a fact with a field unknown',
    { ...other, fact: { ...other.fact, extra: 1 } },
    'refuse intake.unknown-field /fact/extra',
  ],
  ['a fact that names itself', { ...other, fact: { ...other.fact, id: 'x' } }, 'refuse intake.unknown-field /fact/id'],
  [
    'a fact recorded by its source',
    { ...other, fact: { ...other.fact, recorded: 'x' } },
    'refuse intake.unknown-field /fact/recorded',
  ],
  [
    'a fact with a half character',
    {
      ...other,
      fact: { kind: 'presence-evidence', what: '\ud800', occurred: { on: '2026-01-01' }, evidence: 'stated' },
    },
    'quarantine intake.unwritable-text /fact',
  ],
  [
    'a replacement of a field unknown',
    {
      ...other,
      fact: {
        kind: 'correction',
        corrects: 'x',
        effect: 'replaced',
        replacement: { extra: 1 },
        reason: 'r',
        occurred: { on: '2026-01-01' },
        evidence: 'stated',
      },
    },
    'refuse intake.unknown-field /fact/replacement/extra',
  ],
  ['a record id that is none', { ...other, about: { recordId: 'x' } }, 'quarantine intake.wrong-type /about/recordId'],
])('%s', (_name, value, expected) => {
  expect(verdict(value)).toBe(expected)
})

// The refuse list knows the names of some languages; what nobody knows must not come in behind another fault.
test.each<[string, unknown, string]>([
  [
    'beside a wrong value',
    { ...good, direction: 'in', name: { family: 'A', Risikobewertung: 9 } },
    '/name/Risikobewertung',
  ],
  ['inside a wrong value', { ...good, port: { matricula: 'AB 12' } }, '/port/matricula'],
  ['in a list inside it', { ...good, mode: [[{ empreinte: 'x' }]] }, '/mode/0/0/empreinte'],
  ['in a fact of an unknown kind', { ...other, fact: { kind: 'guess', plaque: 'AB' } }, '/fact/plaque'],
  ['in a field of a fact', { ...other, fact: { ...other.fact, born: { empreinte: 'x' } } }, '/fact/born/empreinte'],
  ['in a replacement', { ...other, fact: { kind: 'correction', replacement: { vrisk: 1, plaque: 1 } } }, '/fact'],
  ['in what it is about', { ...other, about: { name: { family: 'A', 'Номерной знак': 1 } }, fact: 7 }, '/about/name'],
  ['called __proto__', { ...good, occurredOn: JSON.parse('{"__proto__": 1}') }, '/occurredOn/__proto__'],
])('a field unknown %s: nothing is kept', (_name, value, path) => {
  const parsed = parseIntake(value, now)
  expect(parsed.kind).toBe('refuse')
  expect(verdict(value)).toMatch(/intake\.(unknown|forbidden)-field/)
  expect(verdict(value)).toContain(path)
})

test('what is kept for a person holds names of ours only', () => {
  const anyName = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('family', 'number', 'on', 'kind', 'document'))
  const bag = fc.dictionary(anyName, fc.oneof(fc.string(), fc.dictionary(anyName, fc.string())), { maxKeys: 3 })
  const names = (value: unknown): string[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([name, member]) => [...(Array.isArray(value) ? [] : [name]), ...names(member)])
  const ours = new Set([...names(good), ...names(other), 'on', 'at'])
  let kept = 0
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(good).slice(2)), bag, (field, content) => {
      const value = { ...good, [field]: content }
      if (parseIntake(value, now).kind !== 'quarantine') return true
      kept++
      return names(value).every((name) => ours.has(name))
    }),
    { numRuns: 2000 },
  )
  expect(kept, 'the way into quarantine is open').toBeGreaterThan(10)
})

test('ten minutes ahead, and the day at the first place on earth, are not the future', () => {
  expect(verdict({ ...good, occurredAt: '2026-11-24T12:09:59Z' })).toBe('readable')
  expect(verdict({ ...good, occurredAt: undefined, occurredOn: '2026-11-25' })).toBe('readable')
})

test('whatever comes, the reader answers and never throws', () => {
  const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, maxDepth: 4 })
  const almost = fc.record({ ...Object.fromEntries(Object.keys(good).map((key) => [key, anything])) })
  fc.assert(
    fc.property(fc.oneof(anything, almost), (value) => typeof verdict(value) === 'string'),
    { numRuns: 3000 },
  )
})
