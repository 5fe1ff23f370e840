import { isNames, type Layout } from './layout.ts'

/**
 * What each outcome of a comparison brings to the sum that people who live together share, in bits, never below 0: all that
 * speaks for one person where a comparison is about a street, a place or a telephone; of a name the family name alone,
 * as much as it adds whatever the given names are; nothing of a birth date, which is somebody's own.
 */
export function sharedParts(layout: Layout, weights: ArrayLike<number>): Float64Array {
  if (isNames(layout.spec)) return familyParts(layout, weights)
  if (layout.spec.fields.some(({ kind }) => OWN.has(kind))) return new Float64Array(layout.size)
  return Float64Array.from(layout.outcomes, (_, at) => Math.max(0, weights[at] ?? 0))
}

/** Kinds that tell one person of a household from another. */
const OWN: ReadonlySet<string> = new Set(['given', 'date', 'sex'])

/**
 * What a family name adds to the given name that it stands beside. As weights never fall when a level comes nearer, neither a
 * nearer family name nor a nearer given name adds more here than it adds to the weight.
 */
function familyParts({ outcomes, strides }: Layout, weights: ArrayLike<number>): Float64Array {
  const family = strides[1] ?? 1
  return Float64Array.from(outcomes, (outcome, at) => {
    const level = outcome?.[1] ?? -1
    return level < 0 ? 0 : Math.max(0, (weights[at] ?? 0) - (weights[at - (level + 1) * family] ?? 0))
  })
}

/** Kinds of fields that are somebody's own, and how many of their farthest levels are another's in a household. */
const OWN_FIELDS: readonly string[] = ['given', 'date']
const FAR = 2

/** Fields that are somebody's own and hardly ever another's of one household. */
interface Own {
  readonly layout: Layout
  readonly at: number
  readonly field: number
}

function ownFields(layouts: readonly Layout[], kinds: readonly string[]): readonly Own[] {
  return layouts.flatMap((layout, at) =>
    layout.spec.fields.flatMap(({ kind }, field) => (kinds.includes(kind) ? [{ layout, at, field }] : [])),
  )
}

/** Which of the fields that are somebody's own differ as far as can be. */
export interface FarOwnFields {
  /** How many such fields a table has. */
  readonly fields: number
  /** Those that differ, by number; undefined where one is not given on both sides. */
  of(outcomes: ArrayLike<number>): readonly number[] | undefined
}

/** Given names and birth dates are somebody's own. Undefined where a table has neither, so that nobody is certainly another. */
export function farOwnFields(layouts: readonly Layout[]): FarOwnFields | undefined {
  const own = ownFields(layouts, OWN_FIELDS)
  if (own.length === 0) return undefined
  return {
    fields: own.length,
    of(outcomes) {
      const far: number[] = []
      for (let number = 0; number < own.length; number++) {
        const { layout, at, field } = own[number] as Own
        const level = layout.outcomes[outcomes[at] ?? 0]?.[field] ?? -1
        if (level < 0) return undefined
        if (level >= (layout.levels[field] ?? 0) - 1) far.push(number)
      }
      return far
    },
  }
}

/**
 * Two who teach nothing about one person where people share much else: a given name or a birth date differs by far. A
 * household would teach that given names of one person differ; so would its twins, who share the birth date, and a father
 * and son of one name that birth dates do.
 */
export function teachesNothing(layouts: readonly Layout[]): ((outcomes: ArrayLike<number>) => boolean) | undefined {
  const own = ownFields(layouts, OWN_FIELDS)
  return own.length === 0 ? undefined : (outcomes) => own.some((one) => differsBy(one, outcomes, FAR))
}

/** Levels that teach nothing about one person where people share much else. */
export function untaught({ spec, levels }: Layout): (field: number, level: number) => boolean {
  return (field, level) => OWN_FIELDS.includes(spec.fields[field]?.kind ?? '') && level >= (levels[field] ?? 0) - FAR
}

/** The field is given on both sides, and within `farthest` levels of as different as can be. */
function differsBy({ layout, at, field }: Own, outcomes: ArrayLike<number>, farthest: number): boolean {
  const level = layout.outcomes[outcomes[at] ?? 0]?.[field] ?? -1
  return level >= 0 && level >= (layout.levels[field] ?? 0) - farthest
}
