import { describe, expect, test } from 'vitest'
import { link } from '../../src/link/link.ts'
import { forEachRandomPair, hashOf } from '../../src/link/sample.ts'
import { type LinkRecord, tableOf } from '../../src/link/table.ts'
import { householdComparisons as comparisons, households } from '../support/households.ts'

/** Who is on record twice, once in each file; those on record once are spread over both. Ids of one person are the same. */
const records = households(500, 21, 2).map(({ id, values }): LinkRecord => {
  const [home, person, copy] = id.split('-')
  const side = copy === '1' || (copy === '0' && Number(home) % 3 === 0 && person === '0') ? 'right' : 'left'
  return { id: `${home}-${person}`, values, side }
})
const twoFiles = [...new Map(records.map((one) => [`${one.side} ${one.id}`, one])).values()]
const turned = twoFiles.map((one): LinkRecord => ({ ...one, side: one.side === 'left' ? 'right' : 'left' }))

describe('two files', () => {
  test('are linked alike, whichever is called the left one', () => {
    const options = { comparisons, randomPairs: 20_000 }
    const [one, other] = [link(twoFiles, options), link(turned, options)]
    expect(other.model).toEqual(one.model)
    const pairsOf = ({ pairs }: typeof one, isTurned: boolean) =>
      pairs.map(({ a, b, weight, answer }) => `${isTurned ? `${b} ${a}` : `${a} ${b}`} ${weight} ${answer}`).sort()
    expect(pairsOf(other, true)).toEqual(pairsOf(one, false))
    expect(one.pairs.filter(({ answer }) => answer === 'linked').length).toBeGreaterThan(200)
  })

  test('give one model to the last digit, whichever is called the left one, where much is unsure', () => {
    const pick = (what: string, seed: number, words: string) => {
      const from = words.split(' ')
      return from[hashOf(what, seed) % from.length] ?? ''
    }
    for (let seed = 1; seed <= 12; seed++) {
      const files = Array.from({ length: 80 }, (_, at): LinkRecord => {
        const values = {
          given: pick(`${at} g`, seed, 'ANNA BERTA CARL ANNE'),
          family: pick(`${at} f`, seed, 'LEE BRANDT BRAND ROSSI OKAFOR'),
          street: pick(`${at} t`, seed, 'ULM LINZ GRAZ BONN ESSEN TRIER'),
        }
        return { id: `r${at % 40}`, values, side: at < 40 ? 'left' : 'right' }
      })
      const other = files.map((one): LinkRecord => ({ ...one, side: one.side === 'left' ? 'right' : 'left' }))
      const modelOf = (from: readonly LinkRecord[]) => link(from, { comparisons, randomPairs: 3_000 }).model
      expect(modelOf(other), `draw ${seed}`).toEqual(modelOf(files))
    }
  })

  test('that are numbered and equally long give one model, whichever is called the left one', () => {
    const numbered = (['left', 'right'] as const).flatMap((side) =>
      twoFiles
        .filter((one) => one.side === side)
        .slice(0, 300)
        .map(({ values }, at): LinkRecord => ({ id: `${at + 1}`, values, side })),
    )
    const other = numbered.map((one): LinkRecord => ({ ...one, side: one.side === 'left' ? 'right' : 'left' }))
    const modelOf = (from: readonly LinkRecord[]) => link(from, { comparisons, randomPairs: 3_000 }).model
    expect(modelOf(other)).toEqual(modelOf(numbered))
  })

  test('are drawn from without favour for rows that have the same id', () => {
    const table = tableOf(twoFiles, comparisons)
    let same = 0
    const drawn = forEachRandomPair(table, 1, 5_000, (a, b) => {
      if (table.ids[a] === table.ids[b]) same++
    })
    expect(drawn).toBe(5_000)
    expect(same).toBeLessThan(20)
  })
})
