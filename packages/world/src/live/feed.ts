import type { Day } from '@passage/domain/calendar/day'
import { dayOf } from '@passage/domain/calendar/day'
import { mix, randomFor } from '../draw/random.ts'
import type { WorldOptions } from '../options.ts'
import { makePerson } from '../plan/person.ts'
import type { PlannedRecord, TruePerson } from '../plan/types.ts'
import { renderRecord } from '../render/record.ts'
import type { Delivery } from '../render/types.ts'

/** Records a second that the live feed gives. Both cores of a laptop belong to the person who looks. */
export const FEED_PER_SECOND = 3
const SLOT_MS = 1000 / FEED_PER_SECOND
const DAY_MS = 86_400_000
const LIVE = 5
/** Slots are numbered from here, so that their numbers stay small. */
const FIRST_SLOT_AT = dayOf(2024, 1, 1) * DAY_MS
/** A person whose arrival reaches us late leaves this many slots later, in front of the viewer. */
const LEAVES_AFTER = 45
/** Shares of slots; the rest are people who arrive now. */
const LATE_EXIT = 0.05
const LATE_ARRIVAL = 0.3
/** Keeps the keys of live records apart from those of the world. */
const LIVE_ORDINAL = 1000

export interface Feed {
  /** Records of the slots that began after `after` and not after `until`, both in milliseconds since 1970 UTC. */
  between(after: number, until: number): readonly Delivery[]
}

/**
 * A few crossings a second around now. Slots of time are numbered and what a slot brings follows from its number, so a
 * feed that is stopped and started again never says the same thing in two ways.
 * @param world the world that filled the database: exits that left no record in it are reported late, one by one
 */
export function createFeed(world: WorldOptions): Feed {
  const missing = findMissingExits(world)
  return {
    between(after, until) {
      const deliveries: Delivery[] = []
      for (let slot = slotOf(after) + 1; slot <= slotOf(until); slot++) deliveries.push(...ofSlot(world, missing, slot))
      return deliveries
    },
  }
}

function slotOf(instant: number): number {
  return Math.floor((instant - FIRST_SLOT_AT) / SLOT_MS)
}

function ofSlot(world: WorldOptions, missing: readonly TruePerson[], slot: number): Delivery[] {
  const now = Math.floor(FIRST_SLOT_AT + slot * SLOT_MS)
  const found: Delivery[] = []
  const leaving = lateArrivalOf(world, slot - LEAVES_AFTER)
  if (leaving !== undefined) found.push(say(world, leaving, 'departure', now, now))
  const late = lateArrivalOf(world, slot)
  if (late !== undefined) found.push(say(world, late, 'arrival', late.stays[0]?.arrivedAt ?? now, now))
  else if (randomFor(world.seed, slot, LIVE).next() < LATE_EXIT) found.push(...lateExitOf(world, missing, slot, now))
  else found.push(say(world, newcomer(world, slot, Math.floor(now / DAY_MS)), 'arrival', now, now))
  return found
}

/** An exit that the world knew nothing of. Said again in a later slot it is word for word the same, so it is known. */
function lateExitOf(world: WorldOptions, missing: readonly TruePerson[], slot: number, now: number): Delivery[] {
  const person = missing[mix(world.seed, slot) % Math.max(1, missing.length)]
  const departedAt = person?.stays.at(-1)?.departedAt
  if (person === undefined || departedAt === undefined || departedAt > now) return []
  return [say(world, person, 'departure', departedAt, departedAt)]
}

/** The person of a slot whose arrival, some days ago, is only now reported; undefined for all other slots. */
function lateArrivalOf(world: WorldOptions, slot: number): TruePerson | undefined {
  const random = randomFor(world.seed, slot, LIVE)
  const x = random.next()
  if (x < LATE_EXIT || x >= LATE_EXIT + LATE_ARRIVAL) return undefined
  const today = Math.floor((FIRST_SLOT_AT + slot * SLOT_MS) / DAY_MS)
  return newcomer(world, slot, today - 2 - random.below(12))
}

/** Somebody whom the world has not met, one for each slot, with the one stay that begins on `day`. */
function newcomer(world: WorldOptions, slot: number, day: number): TruePerson {
  const on = day as Day
  const person = makePerson({ ...world, from: on, to: on }, world.people + slot)
  return { ...person, stays: person.stays.slice(0, 1) }
}

function say(
  world: WorldOptions,
  person: TruePerson,
  kind: 'arrival' | 'departure',
  occurredAt: number,
  reportedAt: number,
): Delivery {
  const planned: PlannedRecord = {
    kind,
    stay: person.stays.length - 1,
    ordinal: LIVE_ORDINAL + (kind === 'arrival' ? 0 : 1),
    repeat: undefined,
    occurredAt,
    occurredOn: Math.floor(occurredAt / DAY_MS) as Day,
    reportedAt,
    deliveredAt: reportedAt,
    evidence: kind === 'arrival' ? 'border-biometric' : 'border-document',
  }
  return renderRecord(world, { person, records: [planned] }, planned)
}

/** People of the world whose last stay before its end has no exit on record and who truly left, or soon will. */
function findMissingExits(world: WorldOptions): TruePerson[] {
  const missing: TruePerson[] = []
  for (let index = 0; index < world.people; index++) {
    const person = makePerson(world, index)
    const stays = person.stays.filter((stay) => stay.arrivedOn < world.to)
    const last = stays.at(-1)
    if (last?.departedOn === undefined) continue
    if (last.departedOn > world.to || !last.exitRecorded) missing.push({ ...person, stays })
  }
  return missing
}
