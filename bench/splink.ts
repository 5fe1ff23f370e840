/**
 * The linking engine beside Splink 4 (Python) on the same files in the same run: F1 of pairs and of persons, calibration, and
 * processor time. Both link without labels; Splink with the settings that its documentation gives for these files.
 * `node bench/splink.ts --python PYTHON`, a Python with `pip install splink==4.0.16`; the folder of the sets is PASSAGE_DATA.
 * Result in bench/results/splink.json.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Calibration, precisionRecall } from './support/link-figures.ts'
import { clusterFigures, measure, truePairsOf } from './support/link-measure.ts'
import { type LabelledSet, labelledSets } from './support/link-sets.ts'
import { circumstances, report } from './support/result.ts'

const { values } = parseArgs({
  options: { python: { type: 'string', default: 'python3' }, seed: { type: 'string', default: '1' } },
})
const seed = Number(values.seed)
/** Its clusters are all that hangs together from there on. */
const CLUSTERS_FROM = [0.5, 0.95]
const THRESHOLDS = [0.5, 0.9, 0.95, 0.99]
const folder = mkdtempSync(join(tmpdir(), 'passage-splink-'))

/** The records as Splink reads them: one file a side, with the id and what is on record, and never the truth. */
function written({ comparisons, records }: LabelledSet): readonly string[] {
  const columns = [...new Set(comparisons.flatMap(({ fields }) => fields.map(({ column }) => column)))]
  const sides = [...new Set(records.map(({ side }) => side))]
  return sides.map((side) => {
    const rows = records.filter((one) => one.side === side)
    const cell = (value: string | null | undefined) => `"${(value ?? '').replaceAll('"', '""')}"`
    const lines = rows.map(({ id, values: row }) => [id, ...columns.map((name) => row[name])].map(cell).join(','))
    const file = join(folder, `${side ?? 'all'}.csv`)
    writeFileSync(file, [['unique_id', ...columns].join(','), ...lines, ''].join('\n'))
    return file
  })
}

const linesOf = (file: string): readonly string[][] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','))

function splink(set: LabelledSet) {
  const out = join(folder, 'out')
  const script = join(import.meta.dirname, 'splink', 'link.py')
  const said = execFileSync(values.python, [script, set.name, ...written(set), out], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const { cpuSeconds, compared } = JSON.parse(said.trim().split('\n').at(-1) ?? '{}') as Record<string, number>
  const personOf = new Map(set.records.map(({ id, side }) => [id, set.truth.get(`${side ?? ''} ${id}`) ?? id]))
  const persons = set.records.map(({ id }) => personOf.get(id) ?? id)
  const sides = set.oneToOne ? Uint8Array.from(set.records, ({ side }) => (side === 'left' ? 0 : 1)) : undefined
  const truePairs = truePairsOf(persons, sides).length
  const calibration = new Calibration()
  const pairs = linesOf(`${out}.pairs.csv`).map(([a = '', b = '', p]) => ({
    p: Number(p),
    right: personOf.get(a) === personOf.get(b),
  }))
  for (const { p, right } of pairs) calibration.add(p, right)
  const at = (threshold: number) => {
    const chosen = pairs.filter(({ p }) => p >= threshold)
    return precisionRecall(chosen.filter(({ right }) => right).length, chosen.length, truePairs)
  }
  return {
    compared,
    pairs: Object.fromEntries(THRESHOLDS.map((threshold) => [`p>=${threshold}`, at(threshold)])),
    clusters: set.oneToOne
      ? undefined
      : CLUSTERS_FROM.map((least) => ({ ...clusters(`${out}.clusters-${least}.csv`, set, truePairs), least })),
    ece15: calibration.figures().ece15,
    ece15AmongPlausible: calibration.figures().ece15AmongPlausible,
    cpuSeconds,
  }
}

function clusters(file: string, set: LabelledSet, truePairs: number) {
  const clusterOf = new Map(linesOf(file).map(([id = '', cluster = '']) => [id, cluster]))
  const rowOf = new Map(set.records.map(({ id }, row) => [id, row]))
  const lowest = Int32Array.from(set.records, ({ id }, row) => rowOf.get(clusterOf.get(id) ?? id) ?? row)
  const persons = set.records.map(({ id }) => set.truth.get(` ${id}`) ?? id)
  return clusterFigures(lowest, persons, truePairs)
}

function ours(set: LabelledSet) {
  const began = process.cpuUsage()
  const { compared, pairs, clusters: found, calibration } = measure(set, seed)
  const { user, system } = process.cpuUsage(began)
  return {
    compared,
    pairs,
    clusters: found,
    ece15: calibration.ece15,
    ece15AmongPlausible: calibration.ece15AmongPlausible,
    // Weighs each pair three times: once to link, once to measure, once to time.
    cpuSecondsWithMeasuring: Number(((user + system) / 1e6).toFixed(2)),
  }
}

/** Sets that Splink's own documentation gives settings for: for made-up households it has none, and ours would be no fair ones. */
const DOCUMENTED: ReadonlySet<string> = new Set(['febrl3', 'febrl4', 'fake_1000', 'historical'])

try {
  const sets: Record<string, unknown> = {}
  for (const set of await labelledSets()) {
    if (set.use !== 'reported' || !DOCUMENTED.has(set.name)) continue
    sets[set.name] = { passage: ours(set), splink: splink(set) }
    console.log(set.name, JSON.stringify(sets[set.name]))
  }
  report('splink', { bench: 'splink', ...circumstances(seed), splinkVersion: '4.0.16', sets })
} finally {
  rmSync(folder, { recursive: true })
}
