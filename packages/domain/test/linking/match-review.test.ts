import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allMatchAnswers, type Given, LONGEST_REASON, type MatchAnswer } from '../../src/linking/match-answer.ts'
import { agreementOf, answerStep, isSampled, type MatchWeight, SAMPLED_OF } from '../../src/linking/match-review.ts'

const plain: MatchWeight = { against: false, carries: false, sampled: false, disputed: false, contested: false }
const by = (name: string, answer: MatchAnswer): Given => ({
  by: name,
  answer,
  reasons: ['other-fields-agree'],
  words: '',
  against: false,
  at: '2026-11-24T12:00:00.000Z',
})
/** Three different people answer one after the other, until it is settled. */
function walk(answers: readonly MatchAnswer[], weight: MatchWeight) {
  const given: Given[] = []
  for (const [at, answer] of answers.entries()) {
    const next = by(`reviewer-${at}`, answer)
    const step = answerStep(given, next, weight)
    if (step.kind !== 'waits') return { step, said: given.length + 1 }
    given.push(next)
  }
  return { step: undefined, said: given.length }
}

test('one person is enough only where nothing is against the person; three always settle it', () => {
  const counts = { 1: 0, 2: 0, 3: 0 }
  const weights = fc.record({
    against: fc.boolean(),
    carries: fc.boolean(),
    sampled: fc.boolean(),
    disputed: fc.boolean(),
    contested: fc.boolean(),
  })
  const answers = fc.tuple(...[1, 2, 3].map(() => fc.constantFrom(...allMatchAnswers)))
  fc.assert(
    fc.property(weights, answers, (weight, three) => {
      const { step, said } = walk(three, weight)
      expect(step?.kind).toBe('settled')
      if (step?.kind !== 'settled') return
      expect(new Set(step.signers).size).toBe(step.signers.length)
      if (weight.sampled || weight.disputed) expect(said).toBeGreaterThan(1)
      // Whatever is against the person, or joins what each carries something, has two names under it.
      if (step.answer !== 'cannot-tell' && weight.against) expect(step.signers.length).toBeGreaterThan(1)
      if (step.answer === 'same' && (weight.carries || weight.contested)) expect(step.signers.length).toBeGreaterThan(1)
      counts[said as 1 | 2 | 3]++
    }),
  )
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(3)
})

test('two that agree settle it, a third decides, and where all differ nobody can tell', () => {
  const two = { ...plain, against: true }
  expect(walk(['not-same', 'not-same'], two).step).toMatchObject({
    answer: 'not-same',
    signers: ['reviewer-0', 'reviewer-1'],
  })
  expect(walk(['not-same', 'same', 'same'], two).step).toMatchObject({
    answer: 'same',
    signers: ['reviewer-1', 'reviewer-2'],
  })
  expect(walk(['not-same', 'same', 'cannot-tell'], two).step).toMatchObject({ answer: 'cannot-tell' })
  expect(walk(['same'], plain).step).toMatchObject({ answer: 'same', signers: ['reviewer-0'] })
})

test('nobody answers twice, and nobody answers without a reason or with too many words', () => {
  const first = by('ana', 'not-same')
  const refused = (next: Given, given: readonly Given[] = []) => answerStep(given, next, plain)
  expect(refused(by('ana', 'same'), [first])).toMatchObject({ refusal: { code: 'match.same-reviewer' } })
  expect(refused({ ...first, reasons: [], words: '  ' })).toMatchObject({ refusal: { code: 'match.reason-missing' } })
  for (const words of ['x'.repeat(LONGEST_REASON + 1), '\ud800', 'a\u0000b'])
    expect(refused({ ...first, words })).toMatchObject({ refusal: { code: 'match.words-too-long' } })
  expect(refused({ ...first, reasons: [], words: 'x'.repeat(LONGEST_REASON) }).kind).toBe('settled')
})

test('one question in ten is a sample, and how often two agreed is counted', () => {
  const ids = Array.from(
    { length: 10_000 },
    (_, n) => `00000000-0000-8000-8000-0000${(n * 2_654_435_761).toString(16).padStart(8, '0').slice(-8)}`,
  )
  const share = ids.filter(isSampled).length / ids.length
  expect(share).toBeGreaterThan(0.8 / SAMPLED_OF)
  expect(share).toBeLessThan(1.2 / SAMPLED_OF)
  const rounds = [
    [by('a', 'same')],
    [by('a', 'same'), by('b', 'same')],
    [by('a', 'same'), by('b', 'not-same'), by('c', 'same')],
  ]
  expect(agreementOf(rounds)).toEqual({ both: 2, agreed: 1 })
})
