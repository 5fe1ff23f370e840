import type { WorldOptions } from './options.ts'
import { planPerson } from './plan/records.ts'
import type { PersonPlan, TruePerson } from './plan/types.ts'
import { renderRecord } from './render/record.ts'
import type { Delivery } from './render/types.ts'

/** A whole world, made as it is read: memory holds an index of eight bytes a record, never the records. */
export interface World {
  readonly options: WorldOptions
  /** Every person as they truly are, in order of index. */
  people(): Iterable<TruePerson>
  /** Every record delivered by the end of the last day, in the order of delivery. */
  deliveries(): Iterable<Delivery>
  /** How many records `deliveries` gives. */
  count(): number
}

/** @throws RangeError when there are too many people for the index */
export function generateWorld(options: WorldOptions): World {
  let schedule: Float64Array | undefined
  const scheduled = () => {
    schedule ??= scheduleOf(options)
    return schedule
  }
  return {
    options,
    *people() {
      for (let index = 0; index < options.people; index++) yield planPerson(options, index).person
    },
    *deliveries() {
      const recent = new Map<number, PersonPlan>()
      for (const key of scheduled()) yield deliver(options, key % SLOTS, recent)
    },
    count: () => scheduled().length,
  }
}

/** Records one person may have; a longer life would need a wider key. */
const RECORDS_A_PERSON = 32
/** Keys hold seconds above and the place of the record below; together they stay under 2^53. */
const SLOTS = 2 ** 26
const KEPT_PLANS = 4096

/** One number for each record, so that sorting numbers sorts the world. */
function scheduleOf(options: WorldOptions): Float64Array {
  if (options.people * RECORDS_A_PERSON > SLOTS) {
    throw new RangeError(`A world holds at most ${SLOTS / RECORDS_A_PERSON} people.`)
  }
  const start = (options.from - 1) * DAY_S
  const end = (options.to + 1) * DAY_S
  let keys = new Float64Array(Math.max(16, options.people * 5))
  let used = 0
  for (let index = 0; index < options.people; index++) {
    const { records } = planPerson(options, index)
    for (let i = 0; i < records.length; i++) {
      const second = Math.floor((records[i]?.deliveredAt ?? 0) / 1000)
      if (second >= end) continue
      if (used === keys.length) {
        const wider = new Float64Array(keys.length * 2)
        wider.set(keys)
        keys = wider
      }
      keys[used++] = (second - start) * SLOTS + index * RECORDS_A_PERSON + i
    }
  }
  return keys.subarray(0, used).sort()
}

const DAY_S = 86_400

function deliver(options: WorldOptions, place: number, recent: Map<number, PersonPlan>): Delivery {
  const index = Math.floor(place / RECORDS_A_PERSON)
  let plan = recent.get(index)
  if (plan === undefined) {
    plan = planPerson(options, index)
    if (recent.size >= KEPT_PLANS) recent.clear()
    recent.set(index, plan)
  }
  const planned = plan.records[place % RECORDS_A_PERSON]
  if (planned === undefined) throw new Error('The schedule names a record that the plan does not hold.')
  return renderRecord(options, plan, planned)
}
