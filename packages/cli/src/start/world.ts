import { addDays, addYears, type Day, formatDay, parseDay } from '@passage/domain/calendar/day'
import { importBulk } from '@passage/ledger/import/bulk'
import type { ImportRow } from '@passage/ledger/import/types'
import { defaultSettings } from '@passage/ledger/intake/context'
import type { Pools } from '@passage/ledger/pools/open'
import { generateWorld } from '@passage/world/generate'
import type { WorldOptions } from '@passage/world/options'

const ROWS_AT_ONCE = 1000

/** The world as the name of its import: the database itself remembers which world is in it. */
function nameOf({ deployment, people, seed, from, to }: WorldOptions): string {
  return `synthetic world: ${deployment}, ${people} people, seed ${seed}, ${formatDay(from)} to ${formatDay(to)}`
}

const NAME = /^synthetic world: (us|schengen), (\d+) people, seed (\d+), (\S+) to (\S+)$/

function optionsOf(name: string): WorldOptions | undefined {
  const match = NAME.exec(name)
  const [from, to] = [parseDay(match?.[4] ?? ''), parseDay(match?.[5] ?? '')]
  if (match === null || from === undefined || to === undefined) return undefined
  return {
    deployment: match[1] === 'us' ? 'us' : 'schengen',
    people: Number(match[2]),
    seed: Number(match[3]),
    from,
    to,
  }
}

/** The world of `npm start`: two years up to yesterday. */
export function demoWorld(now: number, people: number, deployment: WorldOptions['deployment']): WorldOptions {
  const to = addDays(Math.floor(now / 86_400_000) as Day, -1)
  return { seed: 1, people, from: addYears(to, -2), to, deployment }
}

export interface WorldFound {
  /** Undefined: this database holds no synthetic world. */
  readonly world: WorldOptions | undefined
  /** The fill was interrupted and has to go on. */
  readonly unfinished: boolean
  /** Nothing at all has been taken in yet. */
  readonly empty: boolean
}

/** Which world a database holds, and whether it is whole. */
export async function findWorld(pools: Pools): Promise<WorldFound> {
  const imports = await pools.write.query<{ name: string; phase: string }>(
    `select name, phase from ops.import where name like 'synthetic world: %' order by started_at desc limit 1`,
  )
  const anything = await pools.write.query('select 1 from ops.source_key limit 1')
  const found = imports.rows[0]
  return {
    world: found === undefined ? undefined : optionsOf(found.name),
    unfinished: found !== undefined && found.phase !== 'done',
    empty: anything.rows.length === 0,
  }
}

/** Fills the database by the import that files take. Interrupted, it goes on where it was. */
export async function fillWorld(
  pools: Pools,
  world: WorldOptions,
  signal: AbortSignal,
  onProgress: (share: number, done: number) => void,
): Promise<boolean> {
  const made = generateWorld(world)
  const total = made.count()
  async function* open(after: number): AsyncGenerator<readonly ImportRow[]> {
    let rows: ImportRow[] = []
    let ordinal = 0
    for (const { record } of made.deliveries()) {
      ordinal++
      if (ordinal <= after) continue
      rows.push({ ordinal, value: record })
      if (rows.length < ROWS_AT_ONCE) continue
      yield rows
      rows = []
    }
    yield rows
  }
  const result = await importBulk(
    pools,
    { name: nameOf(world), open },
    {
      settings: { ...defaultSettings, jurisdiction: world.deployment },
      signal,
      onProgress: ({ phase, done, total: persons }) => {
        const share = phase === 'append' ? (done / total) * 0.6 : 0.6 + (done / Math.max(1, persons ?? 1)) * 0.4
        onProgress(share, phase === 'append' ? done : total)
      },
    },
  )
  return result.finished
}
