import { randomFor } from '@passage/world/draw/random'
import { expect, test } from 'vitest'
import { spreadInterval } from '../../bench/support/spread-interval.ts'

const GROUPS = 19
const ALL = 64_000

/** Cases of groups whose true rates are even, or lie from one to `times` as much, drawn by chance. */
function drawn(each: number, times: number, seed: number) {
  const random = randomFor(seed, 1, 2)
  return Array.from({ length: GROUPS }, (_, at) => {
    const share = (each / ALL) * (1 + ((times - 1) * at) / (GROUPS - 1))
    let bad = 0
    for (let one = 0; one < ALL; one++) if (random.chance(share)) bad++
    return { bad, all: ALL }
  })
}

test('even groups are told as even, the closer the more cases there are', () => {
  const few = spreadInterval(drawn(5, 1, 1), 1, 1)
  const many = spreadInterval(drawn(300, 1, 1), 1, 1)
  expect(few?.low.ratio).toBe(1)
  expect(many?.low.ratio).toBe(1)
  expect(many?.high.ratio).toBeLessThan(1.3)
  expect(few?.high.ratio).toBeGreaterThan(2)
})

test('groups that are three times apart are not told as even, and the interval holds the three', () => {
  const found = spreadInterval(drawn(100, 3, 1), 1, 1)
  expect(found?.low.ratio).toBeGreaterThan(1.5)
  expect(found?.low.ratio).toBeLessThan(3)
  expect(found?.high.ratio).toBeGreaterThan(3)
})

test('of what falls on half of all, chance is taken to be as small as it is, and not told as more than was seen', () => {
  const groups = Array.from({ length: GROUPS }, (_, at) => ({ bad: at % 2 === 0 ? 209 : 191, all: 400 }))
  const found = spreadInterval(groups, 1, 1)
  expect(found?.low.ratio).toBe(1)
  expect(found?.high.ratio).toBeGreaterThan(1.1)
})

test('cases that hang together say less, and no case says nothing', () => {
  const groups = drawn(10, 1, 4)
  const thrice = groups.map(({ bad, all }) => ({ bad: 3 * bad, all: 3 * all }))
  const [alone, grouped] = [spreadInterval(groups, 1, 1), spreadInterval(thrice, 3, 1)]
  expect(grouped).toEqual(alone)
  expect(spreadInterval(thrice, 1, 1)?.low.ratio).toBeGreaterThan(alone?.low.ratio ?? 9)
  expect(spreadInterval([{ bad: 0, all: 9 }], 1, 1)).toBeUndefined()
})
