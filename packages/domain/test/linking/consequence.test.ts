import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween, consequencesOf, type StayOutcome } from '../../src/linking/consequence.ts'

const outcomes = [
  'WITHIN',
  'DEPARTED_ON_TIME',
  'NOT_DETERMINABLE',
  'CONTRADICTORY',
  'NO_DEPARTURE_RECORD',
  'DEPARTED_LATE',
  'PRESENT_AFTER_AUTHORISED_STAY',
] as const
const adverse: ReadonlySet<string> = new Set(['NO_DEPARTURE_RECORD', 'DEPARTED_LATE', 'PRESENT_AFTER_AUTHORISED_STAY'])
const stay = (outcome: StayOutcome['outcome'], departedOn?: string): StayOutcome =>
  ({ stay: 'r/1', outcome, ...(departedOn === undefined ? {} : { departedOn }) }) as StayOutcome
const changeOf = (from: StayOutcome[], to: StayOutcome[]) => changesBetween(from, to).map(({ change }) => change)

test('each change has its name', () => {
  const [open, left] = [stay('NOT_DETERMINABLE'), stay('DEPARTED_ON_TIME', '2026-05-20')]
  expect(changeOf([open], [open])).toEqual([])
  expect(changeOf([open], [left])).toEqual(['stay-closes'])
  expect(changeOf([left], [open])).toEqual(['stay-opens'])
  expect(changeOf([open], [stay('NO_DEPARTURE_RECORD')])).toEqual(['adverse-appears'])
  expect(changeOf([stay('DEPARTED_LATE', '2026-05-20')], [left])).toEqual(['adverse-goes'])
  expect(changeOf([], [left])).toEqual(['answer-appears'])
  expect(changeOf([left], [])).toEqual(['answer-goes'])
  expect(changeOf([open], [stay('CONTRADICTORY')])).toEqual(['answer-changes'])
})

test('the departure that closes the stay needs one person; to say that it is somebody else’s needs two', () => {
  const now = [stay('NOT_DETERMINABLE')]
  const { same, 'not-same': notSame } = consequencesOf({
    now,
    same: [stay('DEPARTED_ON_TIME', '2026-05-20')],
    notSame: [stay('NO_DEPARTURE_RECORD')],
  })
  expect([same.against, notSame.against]).toEqual([false, true])
})

test('an answer under which nothing adverse stands is never against the person, and a worse one always is', () => {
  let [against, not] = [0, 0]
  const one = fc.constantFrom(...outcomes).map((outcome) => [stay(outcome)])
  fc.assert(
    fc.property(one, one, one, (now, same, notSame) => {
      const { same: chosen } = consequencesOf({ now, same, notSame })
      const outcome = same[0]?.outcome ?? 'WITHIN'
      if (!adverse.has(outcome)) expect(chosen.against).toBe(false)
      if (adverse.has(outcome) && !adverse.has(now[0]?.outcome ?? 'WITHIN')) expect(chosen.against).toBe(true)
      if (chosen.against) against++
      else not++
    }),
  )
  expect(Math.min(against, not)).toBeGreaterThan(10)
})
