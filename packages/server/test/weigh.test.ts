import type { MatchQuestion } from '@passage/ledger/gateway/read-match'
import { HIDDEN, weighed } from '@passage/server/match/weigh'
import { questionTitle } from '@passage/server/match/words'
import { expect, test } from 'vitest'

const record = (family: string, number: string) => ({
  record: {
    name: { family, given: 'MARIANA' },
    birthDate: '1991-02-17',
    nationality: 'NG',
    document: { type: 'P', number, issuer: 'NG' },
  },
})
const question = { sides: [record('OKAFOR', 'L898902C3'), record('OKAFUR', 'L888902C3')] } as unknown as MatchQuestion
const after = { hidden: false, before: false }
const sample = { hidden: true, before: true }
const said = (hidden: boolean) =>
  weighed(question, hidden ? sample : after).steps.map(({ what, found }) => `${what}: ${found}`)

test('what was compared is said in words', () => {
  expect(said(false)).toEqual(
    expect.arrayContaining(['name: given the same; family nearly the same', 'nationality: the same']),
  )
  expect(said(false).join()).toContain('issuer the same')
})

test('a sampled review says of names, nationality and issuer nothing, and of the rest what it is', () => {
  const sampled = said(true)
  expect(sampled).toContain(`nationality: ${HIDDEN}`)
  expect(sampled.join()).not.toMatch(/family|given the same|issuer the same|nationality: the same/)
  expect(sampled).toContain('birth date: the same')
  expect(sampled.join()).toContain('issuer hidden')
  expect(sampled.filter((line) => line.startsWith('document: number'))).toHaveLength(1)
})

test('nor can what a sampled review hides be told from bits, from their sum, from the heading, or from the side it stands on', () => {
  const open = weighed(question, after)
  const { steps, weightWords } = weighed(question, sample)
  for (const { what, found, bits, bitsWords, side } of steps) {
    const shown = open.steps.find((one) => one.what === what && one.found === found)
    if (shown === undefined) expect([bits, bitsWords, side]).toEqual([undefined, undefined, 'not-known'])
    else expect(bits).toBe(shown.bits)
  }
  expect(steps.filter(({ bits }) => bits !== undefined).map(({ what }) => what)).toContain('birth date')
  expect(weightWords).not.toMatch(/\d/)
  expect(open.weightWords).toMatch(/odds/)
  expect(questionTitle(['same-biographics'], false)).toContain('Name and birth date')
  for (const code of ['same-biographics', 'same-document', 'alike'])
    expect(questionTitle([code], true)).toBe('Two records may be of one person.')
  expect(questionTitle(['same-biographics', 'not-my-trip'], true)).toContain('not theirs')
})

test('before the own answer each comparison has its weight, and nothing says what all of them come to', () => {
  const before = weighed(question, { hidden: false, before: true })
  expect(before.steps).toEqual(weighed(question, after).steps)
  expect(before.weightWords).not.toMatch(/\d|%|odds/)
})
