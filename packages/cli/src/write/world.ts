import { join } from 'node:path'
import { addDays, addYears, type Day, formatDay, parseDay } from '@passage/domain/calendar/day'
import { generateWorld, type World } from '@passage/world/generate'
import type { WorldOptions } from '@passage/world/options'
import { isCrossing } from '@passage/world/render/types'
import type { WorldFlags } from '../commands/world.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import { startProgress } from '../talk/progress.ts'
import { count, print, printJson, say, type Terminal } from '../talk/terminal.ts'
import { folderFor } from './folder.ts'
import { writeLines } from './lines.ts'
import { tableWriter } from './table.ts'

/** Files of a world: crossings in the format asked for, other facts, and the truth about people and records. */
export async function writeWorld(terminal: Terminal, flags: WorldFlags): Promise<void> {
  const options = readOptions(terminal, flags)
  folderFor(flags.out)
  const world = generateWorld(options)
  const progress = startProgress(terminal, 'World', 'records')
  const crossings = join(flags.out, `crossings.${flags.format}`)
  const other = join(flags.out, 'other-facts.ndjson')
  const truth = join(flags.out, 'truth-records.ndjson')
  const people = join(flags.out, 'truth-people.ndjson')
  const total = world.count()
  const show = (done: number) => progress.update(done / Math.max(1, total), done)
  const crossed = await tableWriter(flags.format)(crossings, crossingsOf(world), show)
  await writeLines(other, otherFactsOf(world))
  await writeLines(truth, truthOf(world))
  const persons = await writeLines(people, peopleOf(world))
  progress.clear()
  const result = {
    seed: options.seed,
    deployment: options.deployment,
    people: persons,
    crossings: crossed,
    files: { crossings, other, truth, people },
  }
  if (flags.json === true) return printJson(terminal, result)
  print(terminal, `${count(persons)} people, ${count(crossed)} crossings in ${crossings}`)
  say(terminal, `The truth stands in ${truth} and ${people}. Next: passage import ${crossings}`)
}

function readOptions(terminal: Terminal, flags: WorldFlags): WorldOptions {
  const yesterday = addDays(Math.floor(terminal.now() / 86_400_000) as Day, -1)
  const to = flags.to === undefined ? yesterday : day('--to', flags.to)
  const from = flags.from === undefined ? addYears(to, -2) : day('--from', flags.from)
  if (from > to) throw usage('--from lies after --to.')
  return {
    seed: whole('--seed', flags.seed),
    people: whole('--people', flags.people),
    from,
    to,
    deployment: flags.deployment,
  }
}

function day(flag: string, text: string): Day {
  const found = parseDay(text)
  if (found === undefined) throw usage(`${flag} ${text} is not a date that exists.`)
  return found
}

function whole(flag: string, text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 0 || number > 2_000_000) {
    throw usage(`${flag} takes a whole number up to 2,000,000.`)
  }
  return number
}

function usage(happened: string): Problem {
  return new Problem('usage.world', happened, { exitCode: EXIT.usage })
}

function* crossingsOf(world: World): Generator<Readonly<Record<string, unknown>>> {
  for (const { record } of world.deliveries()) if (isCrossing(record)) yield { ...record }
}

function* otherFactsOf(world: World): Generator<string> {
  for (const { record } of world.deliveries()) if (!isCrossing(record)) yield JSON.stringify(record)
}

function* truthOf(world: World): Generator<string> {
  for (const { record, deliveredAt, truth } of world.deliveries()) {
    const { source, sourceKey } = record
    yield JSON.stringify({ source, sourceKey, deliveredAt: new Date(deliveredAt).toISOString(), ...truth })
  }
}

function* peopleOf(world: World): Generator<string> {
  for (const person of world.people()) {
    yield JSON.stringify({
      person: person.index,
      origin: person.origin.id,
      name: person.name,
      sex: person.sex,
      born: formatDay(person.born),
      nationality: person.nationality,
      documents: person.documents,
      stays: person.stays.map((stay) => ({
        arrivedOn: formatDay(stay.arrivedOn),
        departedOn: stay.departedOn === undefined ? null : formatDay(stay.departedOn),
        arrivalPort: stay.arrivalPort.code,
        departurePort: stay.departurePort.code,
        ways: [stay.arrivalMode, stay.departureMode],
        exitRecorded: stay.exitRecorded,
        truth: stay.stayed,
      })),
    })
  }
}
