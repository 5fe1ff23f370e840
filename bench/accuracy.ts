/**
 * How right the answers are, on a world whose truth is known: every record of the world is imported, linked and
 * determined by the whole system, and each asserted answer is held against what truly happened.
 * `node bench/accuracy.ts [people] [seed]`; result in bench/results/accuracy.json.
 */
import { type Day, formatDay, parseDay } from '@passage/domain/calendar/day'
import { determine } from '@passage/domain/stay/determine'
import { importBulk } from '@passage/ledger/import/bulk'
import type { ImportRow, ImportSource } from '@passage/ledger/import/types'
import { defaultSettings } from '@passage/ledger/intake/context'
import type { Pools } from '@passage/ledger/pools/open'
import { generateWorld, type World } from '@passage/world/generate'
import type { Deployment } from '@passage/world/options'
import type { TruePerson } from '@passage/world/plan/types'
import { trueHistory } from '@passage/world/truth/history'
import { circumstances, report } from './support/result.ts'
import { openServer } from './support/server.ts'
import { interval, type Tally, tally } from './support/tally.ts'

const people = Number(process.argv[2] ?? 60_000)
const seed = Number(process.argv[3] ?? 1)
const FROM = parseDay('2024-01-01') as Day
const TO = parseDay('2026-10-31') as Day
/** The day after the last delivery: everything that will ever arrive has arrived. */
const ASKED_AT = new Date(`${formatDay((TO + 2) as Day)}T12:00:00Z`)

interface AnsweredStay {
  readonly outcome: string
  readonly asks: number
  readonly withheld: boolean
  readonly key: string
}

const results: Record<string, unknown> = {}
for (const deployment of ['us', 'schengen'] as const) results[deployment] = await measure(deployment)
report('accuracy', { bench: 'accuracy', ...circumstances(seed), people, ...results })

async function measure(deployment: Deployment) {
  const world = generateWorld({ seed, people, from: FROM, to: TO, deployment })
  const server = await openServer()
  try {
    const settings = { ...defaultSettings, jurisdiction: deployment, clock: () => ASKED_AT }
    const imported = await importBulk(server.pools, worldSource(world), { settings })
    const stays = await answeredStays(server.pools)
    return { imported: imported.counts, ...compare(world, stays) }
  } finally {
    await server.stop()
  }
}

function worldSource(world: World): ImportSource {
  return {
    name: `world ${world.options.deployment} ${world.options.seed} ${world.options.people}`,
    async *open(after) {
      let rows: ImportRow[] = []
      let ordinal = 0
      for (const { record } of world.deliveries()) {
        if (++ordinal > after) rows.push({ ordinal, value: record })
        if (rows.length === 1000) {
          yield rows
          rows = []
        }
      }
      yield rows
    },
  }
}

/** Every stay that the system holds, with the source and key of the record that names it. */
async function answeredStays(pools: Pools): Promise<readonly AnsweredStay[]> {
  const found = await pools.rules.query<AnsweredStay>(
    `select s.outcome, s.asks, s.withheld,
            (e.body::json #>> '{body,facts,0,source}') || ' ' || (e.body::json #>> '{body,key}') as key
       from proj.stay s
       join ledger.entry e on e.stream_id = s.record_id and e.stream_seq = split_part(s.stay_key, '.', 1)::int`,
  )
  return found.rows
}

function compare(world: World, stays: readonly AnsweredStay[]) {
  const told = new Map<string, { person: number; stay: number; kind: string }>()
  for (const { record, truth } of world.deliveries()) {
    const key = `${record.source} ${record.sourceKey}`
    if (!told.has(key)) told.set(key, truth)
  }
  const truths = truthsOf(world)
  const all = tally()
  const byRoute = new Map<string, Tally>()
  const byOrigin = new Map<string, Tally>()
  let unnamed = 0
  for (const stay of stays) {
    const from = told.get(stay.key)
    const truth = from === undefined ? undefined : truths.get(`${from.person} ${from.stay}`)
    if (from === undefined || truth === undefined) {
      unnamed++
      continue
    }
    for (const one of [all, of(byRoute, truth.route), of(byOrigin, truth.origin)]) one.add(stay, truth.state)
  }
  return {
    stays: stays.length,
    notTracedToTruth: unnamed,
    all: all.figures(),
    limits: { falseLatePerTenThousand: 1, wrongShare: 0.001 },
    wrongShareInterval95: interval(all.wrong, all.asserted),
    byRoute: figures(byRoute),
    byOrigin: figures(byOrigin),
  }
}

function of(groups: Map<string, Tally>, name: string): Tally {
  const known = groups.get(name)
  if (known !== undefined) return known
  const fresh = tally()
  groups.set(name, fresh)
  return fresh
}

function figures(groups: ReadonlyMap<string, Tally>) {
  return Object.fromEntries([...groups].sort().map(([name, one]) => [name, one.figures()]))
}

interface Truth {
  readonly state: 'on-time' | 'late' | 'within' | 'after' | 'outside' | 'not-determinable'
  readonly route: string
  readonly origin: string
}

/** What truly happened in every stay, by `<person> <stay>`: the engine's answer to a perfect record. */
function truthsOf(world: World): ReadonlyMap<string, Truth> {
  const truths = new Map<string, Truth>()
  for (const person of world.people()) {
    const states = statesOf(person, world.options.deployment)
    person.stays.forEach((stay, position) => {
      const state = states.get(`${position}/arrival`) ?? 'not-determinable'
      truths.set(`${person.index} ${position}`, { state, route: stay.departureMode, origin: person.origin.id })
    })
  }
  return truths
}

function statesOf(person: TruePerson, deployment: Deployment): ReadonlyMap<string, Truth['state']> {
  const asOf = Math.floor(ASKED_AT.getTime() / 86_400_000) as Day
  const history = trueHistory(person, deployment)
  const { determinations } = determine(history, { asOf, knownAt: '2100-01-01T00:00:00.000Z', rulebookOn: asOf })
  return new Map(
    determinations.map((one) => {
      const position = Number(one.stay.split('/')[0])
      const gone = person.stays[position]?.departedOn
      if (one.outcome === 'DEPARTED_ON_TIME') return [one.stay, 'on-time']
      if (one.outcome === 'DEPARTED_LATE') return [one.stay, 'late']
      if (one.outcome === 'WITHIN') return [one.stay, 'within']
      if (one.outcome === 'OUT_OF_SCOPE') return [one.stay, 'outside']
      const last = one.lastAuthorisedDay
      if (gone === undefined && typeof last === 'number' && asOf > last) return [one.stay, 'after']
      return [one.stay, 'not-determinable']
    }),
  )
}
