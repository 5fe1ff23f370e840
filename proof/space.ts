import type { Day } from '@passage/domain/calendar/day'
import type { Case } from '@passage/domain/case/case'
import type { FactValue } from '@passage/domain/case/fact'
import type { Slice } from './slice.ts'

/** Lists that grow while a slice is explored, such as findings: each different one gets a number. Nothing reads their order. */
class Numbered<T extends readonly object[]> {
  readonly found: T[]
  private readonly byReference = new Map<T, number>()
  private readonly byText = new Map<string, number>()
  private readonly most: number
  constructor(first: T, most: number) {
    this.most = most
    this.found = []
    this.numberOf(first)
  }
  numberOf(value: T): number {
    const known = this.byReference.get(value)
    if (known !== undefined) return known
    const text = value
      .map((one) => JSON.stringify(one))
      .sort()
      .join()
    const same = this.byText.get(text)
    if (same !== undefined) return same
    const number = this.found.length
    if (number >= this.most) throw new RangeError(`more than ${this.most} different lists in one slice`)
    this.found.push(value)
    this.byReference.set(value, number)
    this.byText.set(text, number)
    return number
  }
}

interface Part {
  readonly name: string
  readonly of: 'regions' | 'facts' | 'said'
  readonly values: readonly (FactValue | undefined)[]
  readonly numberOf: ReadonlyMap<unknown, number>
}

const asKey = (value: FactValue | undefined): unknown => (Array.isArray(value) ? JSON.stringify(value) : value)
const partOf = (of: Part['of'], name: string, values: Part['values']): Part => ({
  name,
  of,
  values,
  numberOf: new Map(values.map((value, index) => [asKey(value), index])),
})
/** Whether a step of the slice makes a paper anew: services of that day that came before it are told apart from then on. */
function makesAnew({ pack }: Slice, types: ReadonlySet<string>): boolean {
  const days = new Set(Object.values(pack.documents).flatMap(({ madeOn }) => madeOn ?? []))
  return pack.transitions.some(({ event, setsDay }) => types.has(event) && setsDay !== undefined && days.has(setsDay))
}

/** How many different lists of services, of appearances and of findings one slice may meet; one where no action changes them. */
function roomOf(slice: Slice): readonly [services: number, appearances: number, findings: number] {
  const { actions, varies } = slice
  const types = new Set(actions.map(({ make }) => make(varies.days[0] ?? (0 as Day)).type))
  const room = (most: number, ...changing: readonly string[]) => (changing.some((type) => types.has(type)) ? most : 1)
  return [
    Math.max(room(128, 'service-recorded', 'service-returned'), makesAnew(slice, types) ? 4 : 1),
    room(4, 'appearance-entered'),
    room(1024, 'finding-signed', 'finding-withdrawn'),
  ]
}

/**
 * States of a slice as whole numbers, so that a million of them fit in memory. A number says what every step can read: regions,
 * facts, services, appearances, findings and the day, and what the person said where the slice asks for it. Left out: counters, and duties and breaches that came after the beginning, which only an answer for a breach reads.
 */
export class Space {
  private readonly parts: readonly Part[]
  private readonly lists: readonly [
    Numbered<Case['services']>,
    Numbered<Case['appearances']>,
    Numbered<Case['findings']>,
  ]
  private readonly regions: ReadonlySet<string>
  private readonly facts: ReadonlySet<string>
  private readonly room: readonly [number, number, number]
  readonly days: number

  private readonly base: Case

  constructor(slice: Slice, base: Case) {
    this.base = base
    const { regions, facts, said = [], days } = slice.varies
    this.regions = new Set(regions)
    this.facts = new Set(Object.keys(facts))
    this.days = days.length
    this.room = roomOf(slice)
    this.parts = [
      ...regions.map((name) => partOf('regions', name, slice.pack.regions[name]?.states ?? [])),
      ...Object.entries(facts).map(([name, values]) => partOf('facts', name, [undefined, ...values])),
      ...said.map((name) => partOf('said', name, [undefined, ...(facts[name] ?? [])])),
    ]
    this.lists = [
      new Numbered(base.services, this.room[0]),
      new Numbered(base.appearances, this.room[1]),
      new Numbered(base.findings, this.room[2]),
    ]
    const lists = this.room.reduce((product, room) => product * room, 1)
    const size = this.parts.reduce((product, { values }) => product * values.length, this.days * lists)
    if (size > Number.MAX_SAFE_INTEGER) throw new RangeError(`${slice.id} has more variables than a number holds`)
  }

  /** @throws where a value is outside what the slice declares: then the slice is wrong, not the law */
  numberOf(state: Case, day: number): number {
    let number = day
    for (const { name, of, values, numberOf } of this.parts) {
      const index = numberOf.get(asKey(state[of][name]))
      if (index === undefined) throw new RangeError(`${of} ${name} is ${String(state[of][name])}, outside the slice`)
      number = number * values.length + index
    }
    number = number * this.room[0] + this.lists[0].numberOf(state.services)
    number = number * this.room[1] + this.lists[1].numberOf(state.appearances)
    return number * this.room[2] + this.lists[2].numberOf(state.findings)
  }

  /** The case that a number stands for, and its day. */
  caseOf(number: number): { readonly state: Case; readonly day: number } {
    let rest = number
    const next = (radix: number): number => {
      const digit = rest % radix
      rest = (rest - digit) / radix
      return digit
    }
    const findings = this.lists[2].found[next(this.room[2])] ?? []
    const appearances = this.lists[1].found[next(this.room[1])] ?? []
    const services = this.lists[0].found[next(this.room[0])] ?? []
    const regions: Record<string, string> = { ...this.base.regions }
    const facts: Record<string, FactValue> = { ...this.base.facts }
    const said: Record<string, FactValue> = { ...this.base.said }
    for (let at = this.parts.length - 1; at >= 0; at -= 1) {
      const part = this.parts[at]
      if (part === undefined) continue
      const value = part.values[next(part.values.length)]
      const into = part.of === 'said' ? said : facts
      if (part.of === 'regions') regions[part.name] = String(value)
      else if (value === undefined) delete into[part.name]
      else into[part.name] = value
    }
    return { state: { ...this.base, regions, facts, said, services, appearances, findings }, day: rest }
  }

  /** What a step changed that the slice does not let vary. Empty, or the slice is wrong. */
  strayed(regions: readonly string[], facts: readonly string[]): readonly string[] {
    return [...regions.filter((name) => !this.regions.has(name)), ...facts.filter((name) => !this.facts.has(name))]
  }
}
