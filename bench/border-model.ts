/**
 * Makes the weights of the border model: how often names and birth dates come out how, among records of one person (m)
 * and of two (u), on generated worlds whose truth is known. `node bench/border-model.ts [people] [seed]` writes
 * packages/identity/src/border/border-model.data.ts, which a person looks at before it is used (docs/model-card.md).
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Day, parseDay } from '@passage/domain/calendar/day'
import { borderComparisons, columnsOf } from '@passage/identity/border/border-columns'
import { borderLayouts, outcomesOf, readingOf } from '@passage/identity/border/compare'
import { comparatorOf, plainOfKey } from '@passage/identity/compare/kinds'
import type { IdentityAsRead } from '@passage/identity/identity'
import { probabilities } from '@passage/identity/model/estimate'
import { COMMON, type FrequencyTable, modelOf } from '@passage/identity/model/model'
import { generateWorld } from '@passage/world/generate'
import { isCrossing } from '@passage/world/render/types'
import { randomFor } from '../packages/world/src/draw/random.ts'

const people = Number(process.argv[2] ?? 200_000)
const seed = Number(process.argv[3] ?? 20_261_126)
const TRAINED = 2
/** Pairs of two persons that are drawn: names that are near in two parts are rare, and with a tenth of these their weights were noise. */
const RANDOM_PAIRS = 15_000_000
const M_SMOOTHING = { joint: 30, level: 1 }
const U_SMOOTHING = { joint: 200, level: 0.5 }

const byPerson = readWorlds()
const persons = [...byPerson.values()]
const counts = () => borderLayouts.slice(0, TRAINED).map(({ size }) => new Float64Array(size))
const [together, apart] = [counts(), counts()]
for (const identities of persons) {
  const readings = identities.slice(0, 12).map(readingOf)
  readings.forEach((one, at) => {
    for (const other of readings.slice(at + 1)) count(together, outcomesOf(one, other))
  })
}
const random = randomFor(seed, 0, 77)
const firsts = persons.map(([first]) => readingOf(first as IdentityAsRead))
for (let drawn = 0; drawn < RANDOM_PAIRS; drawn++) {
  const [a, b] = [random.below(firsts.length), random.below(firsts.length)]
  const [one, other] = [firsts[a], firsts[b]]
  if (a !== b && one !== undefined && other !== undefined) count(apart, outcomesOf(one, other))
}
const layouts = borderLayouts.slice(0, TRAINED)
const m = layouts.map((layout, at) => probabilities(layout, together[at] ?? new Float64Array(), M_SMOOTHING))
const u = layouts.map((layout, at) => probabilities(layout, apart[at] ?? new Float64Array(), U_SMOOTHING))
const trained = borderComparisons.slice(0, TRAINED)
const frequencies = { given: frequencyOf('given'), family: frequencyOf('family') }
const model = modelOf(trained, { m, u, mass: together, prior: 0.5, rounds: 0 }, frequencies)
write()

function readWorlds(): ReadonlyMap<string, IdentityAsRead[]> {
  const found = new Map<string, IdentityAsRead[]>()
  const days = { from: parseDay('2024-01-01') as Day, to: parseDay('2026-10-31') as Day }
  for (const deployment of ['us', 'schengen'] as const) {
    for (const { record, truth } of generateWorld({ seed, people: people / 2, deployment, ...days }).deliveries()) {
      if (truth.kind === 'swapped-line') continue
      const { document, name, birthDate } = isCrossing(record) ? record : record.about
      const key = `${deployment} ${truth.person}`
      const list = found.get(key)
      if (list === undefined) found.set(key, [{ document, name, birthDate }])
      else list.push({ document, name, birthDate })
    }
  }
  return found
}

function count(into: readonly Float64Array[], outcomes: readonly number[]): void {
  into.forEach((list, at) => {
    const outcome = outcomes[at] ?? 0
    list[outcome] = (list[outcome] ?? 0) + 1
  })
}

/** How many persons have a name, and the chance that two have the same. Rare names are not named. */
function frequencyOf(column: 'given' | 'family'): FrequencyTable {
  const { fold } = comparatorOf(column)
  const rows = new Map<string, number>()
  for (const [first] of persons) {
    const name = first === undefined ? '' : plainOfKey(fold(columnsOf(first)[column] ?? ''))
    if (name !== '') rows.set(name, (rows.get(name) ?? 0) + 1)
  }
  const total = [...rows.values()].reduce((sum, n) => sum + n, 0)
  const chance = [...rows.values()].reduce((sum, n) => sum + (n / total) ** 2, 0)
  const common = [...rows].filter(([, n]) => n >= Math.max(COMMON, total / 5000)).sort()
  return { rows: total, chance: Number(chance.toPrecision(6)), common: Object.fromEntries(common) }
}

function write(): void {
  const file = join(import.meta.dirname, '../packages/identity/src/border/border-model.data.ts')
  const common = (table: FrequencyTable) =>
    Object.entries(table.common)
      .map(([name, n]) => `${name.replaceAll(' ', '_')}:${n}`)
      .join(' ')
  const tables = (['given', 'family'] as const).map((column) => {
    const { rows, chance } = model.frequencies[column] ?? { rows: 0, chance: 0 }
    const text = common(model.frequencies[column] ?? { rows: 0, chance: 0, common: {} })
    return `  ${column}: { rows: ${rows}, chance: ${chance}, common: '${text}' },`
  })
  const weights = model.weights.map((list) => `  [${list.join(', ')}],`)
  writeFileSync(
    file,
    `/* Made by bench/border-model.ts from ${people} generated people, seed ${seed}; frozen. Not edited by hand. */

/** Bits of the outcomes of name and birth date, in the order of their layouts. */
export const trainedWeights: readonly (readonly number[])[] = [
${weights.join('\n')}
]

/** How many generated people have a name, as \`NAME:count\`; names of fewer than one in five thousand are not named. */
export const nameFrequencies = {
${tables.join('\n')}
}
`,
  )
  console.info(JSON.stringify({ persons: persons.length, together: together.map((l) => l.reduce((a, b) => a + b, 0)) }))
  layouts.forEach((layout, at) => {
    layout.outcomes.forEach((outcome, number) => {
      const [mm, uu] = [together[at]?.[number] ?? 0, apart[at]?.[number] ?? 0]
      if (mm + uu > 0) console.info(layout.spec.name, outcome ?? 'swap', mm, uu, model.weights[at]?.[number])
    })
  })
}
