import { expect, test } from 'vitest'
import { digest } from '../../src/rulebook/digest.ts'
import { determinationToJson } from '../../src/stay/answer-json.ts'
import { usFixtures } from './fixtures/all.ts'
import { answer } from './support/ask.ts'
import { engineAnswer } from './support/differential.ts'
import { randomCase } from './support/random-history.ts'

/*
 * Whole answers as they are stored, to the last fact and rule cited. A change here is a change of what people are told:
 * it needs a line under "Law and rules changed" in the release notes and a new engine version. After that, and only
 * then: npx vitest run --project unit packages/domain/test/us/golden.test.ts -u
 */

test('the stored answers to the vectors have not changed', async () => {
  const answers = usFixtures.map(({ id, facts, question }) => ({
    id,
    determinations: answer(facts, question).determinations.map(determinationToJson),
  }))
  await expect(`${answers.map((one) => JSON.stringify(one)).join('\n')}\n`).toMatchFileSnapshot('golden/vectors.ndjson')
})

/** Only digests: the case of a seed is printed by the differential run. */
test('nor have those to 400 random histories', async () => {
  const lines: string[] = []
  for (let seed = 1; seed <= 400; seed++) {
    const determinations = engineAnswer(randomCase(seed)).determinations.map(determinationToJson)
    lines.push(`${seed} ${digest(JSON.stringify(determinations))}`)
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/random-histories.txt')
})
