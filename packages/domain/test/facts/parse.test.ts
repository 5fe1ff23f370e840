import { describe, expect, test } from 'vitest'
import { parseFact } from '../../src/facts/parse.ts'

const good = {
  kind: 'arrival',
  id: 'r/1',
  occurred: { on: '2026-03-01', at: '2026-03-01T08:30:00Z' },
  reported: '2026-03-01T08:31:00Z',
  recorded: '2026-03-01T08:32:00.123Z',
  source: 'border',
  evidence: 'border-biometric',
  port: 'FRA',
  mode: 'air',
  document: { type: 'P', number: 'X1', issuer: 'UT' },
}
const { document: _, ...withoutDocument } = good

test('a complete fact is read as it stands', () => {
  expect(parseFact(good)).toEqual({ ok: true, value: good })
})

describe('what is not a fact is refused with a code and the place', () => {
  test.each([
    [null, 'fact.not-an-object', ''],
    [[good], 'fact.not-an-object', ''],
    [{ ...good, kind: 'sighting' }, 'fact.unknown-kind', '/kind'],
    [{ ...good, kind: 'toString' }, 'fact.unknown-kind', '/kind'],
    [{ ...good, riskScore: 7 }, 'fact.unknown-field', '/riskScore'],
    [{ ...good, id: '' }, 'fact.wrong-type', '/id'],
    [{ ...good, source: undefined }, 'fact.missing-field', '/source'],
    [{ ...good, recorded: '2026-03-01' }, 'fact.not-an-instant', '/recorded'],
    [{ ...good, recorded: '2026-02-30T00:00:00Z' }, 'fact.not-an-instant', '/recorded'],
    [{ ...good, reported: 'soon' }, 'fact.not-an-instant', '/reported'],
    [{ ...good, evidence: 'rumour' }, 'fact.wrong-type', '/evidence'],
    [{ ...good, occurred: {} }, 'fact.never-occurred', '/occurred'],
    [{ ...good, occurred: { on: '2026-02-30' } }, 'fact.no-such-date', '/occurred/on'],
    [{ ...good, occurred: { at: '2026-03-01' } }, 'fact.not-an-instant', '/occurred/at'],
    [{ ...good, occurred: { on: '2026-03-01', by: 'x' } }, 'fact.unknown-field', '/occurred/by'],
    [{ ...good, mode: 'swim' }, 'fact.wrong-type', '/mode'],
    [{ ...good, state: 'Germany' }, 'fact.wrong-type', '/state'],
    [{ ...good, newAdmissionIssued: 'no' }, 'fact.wrong-type', '/newAdmissionIssued'],
    [{ ...good, document: { type: 'P', number: 'X1' } }, 'fact.wrong-type', '/document'],
    [{ ...withoutDocument, kind: 'permit', permit: 'residence-permit' }, 'fact.unknown-field', '/port'],
  ])('%#: %s', (value, code, path) => {
    expect(parseFact(value)).toMatchObject({ ok: false, refusal: { code, path } })
  })
})

describe('fields of other kinds', () => {
  const envelope = {
    id: 'r/2',
    occurred: { on: '2026-03-01' },
    recorded: good.recorded,
    source: 'agency',
    evidence: 'agency-act',
  }
  test.each([
    [{ kind: 'admission-terms', class: 'B-2', until: '2026-09-01' }, true],
    [{ kind: 'admission-terms', class: 'F-1', until: 'duration-of-status' }, true],
    [{ kind: 'admission-terms', class: 'F-1', until: 'forever' }, false],
    [
      {
        kind: 'visa',
        type: 'C',
        validFrom: '2026-01-01',
        validUntil: '2026-06-30',
        durationOfStayDays: 30,
        entries: 1,
      },
      true,
    ],
    [{ kind: 'visa', type: 'C', validFrom: '2026-01-01', validUntil: '2026-06-30', durationOfStayDays: 0 }, false],
    [{ kind: 'visa', type: 'C', validFrom: '2026-01-01', validUntil: '2026-06-30', entries: '1' }, false],
    [{ kind: 'permit', permit: 'residence-permit', issuer: 'DE', from: '2026-01-01' }, true],
    [{ kind: 'correction', corrects: 'r/1', effect: 'replaced', replacement: { port: 'MUC' }, reason: 'shown' }, true],
    [{ kind: 'correction', corrects: 'r/1', effect: 'replaced', replacement: 'MUC', reason: 'shown' }, false],
    [{ kind: 'proceedings-began' }, true],
    [{ kind: 'birth', born: '2008-02-30' }, false],
  ])('%j: %s', (rest, ok) => {
    expect(parseFact({ ...envelope, ...rest }).ok).toBe(ok)
  })
})

test.each([
  [{ occurred: { on: '2026-02-30' } }, 'fact.no-such-date', '/replacement/occurred/on'],
  [{ evidence: 'rumour' }, 'fact.wrong-type', '/replacement/evidence'],
  [{ source: 'elsewhere' }, 'fact.unknown-field', '/replacement/source'],
])('a correction that would make no valid fact is refused: %o', (replacement, code, path) => {
  const common = { id: 'c', occurred: { on: '2026-02-01' }, recorded: '2026-02-01T00:00:00Z', source: 'border' }
  const correction = {
    kind: 'correction',
    ...common,
    evidence: 'agency-act',
    corrects: 'b',
    effect: 'replaced',
    reason: 'x',
  }
  expect(parseFact({ ...correction, replacement })).toMatchObject({ ok: false, refusal: { code, path } })
  expect(parseFact({ ...correction, replacement: { occurred: { on: '2026-02-28' } } }).ok).toBe(true)
})
