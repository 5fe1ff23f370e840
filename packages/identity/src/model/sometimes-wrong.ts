import { groupOf } from './estimate.ts'
import type { Layout } from './layout.ts'

/**
 * Share of the fields of one person that hold what has nothing to do with them: another's value, a default, a new address. No
 * comparison is surer than that against a pair, and those who moved are met at all, so that the rest can be learnt from them.
 */
const WRONG = 0.005

/**
 * Probabilities among records of one person, in which now and then a whole comparison comes out as among others (`u`), and
 * where people share a home (`areShared`) one field of several, too. A given name that is wrong says nothing about the family name
 * beside it; without that, another given name would weigh the same beside any family name, and what a household shares of its
 * name would not be seen.
 */
export function sometimesWrong(layout: Layout, m: Float64Array, u: Float64Array, areShared: boolean): Float64Array {
  const whole = m.map((one, at) => mixed(one, u[at] ?? 0))
  if (!areShared || layout.levels.length === 1) return whole
  const found = whole.slice()
  layout.levels.forEach((_, field) => {
    const replaced = replacedIn(layout, field, whole, u)
    replaced.forEach((other, at) => {
      found[at] = (found[at] ?? 0) + WRONG * (other - (whole[at] ?? 0))
    })
  })
  return found
}

function mixed(right: number, wrong: number): number {
  return (1 - WRONG) * right + WRONG * wrong
}

/** The probabilities if one field were another's and the rest of the comparison the person's own; unchanged where it stands alone. */
function replacedIn(layout: Layout, field: number, m: Float64Array, u: Float64Array): Float64Array {
  const stride = layout.strides[field] ?? 1
  const levels = layout.levels[field] ?? 0
  const others = Array.from({ length: 1 << layout.levels.length }, () => new Float64Array(levels))
  forEachWith(layout, field, (at, level, known) => {
    const own = others[known]
    if (own !== undefined) own[level] = (own[level] ?? 0) + (u[at] ?? 0)
  })
  const found = m.slice()
  forEachWith(layout, field, (at, level, known) => {
    let rest = 0
    for (let other = 0; other < levels; other++) rest += m[at + (other - level) * stride] ?? 0
    const sums = others[known] ?? new Float64Array(levels)
    const all = sums.reduce((sum, one) => sum + one, 0)
    if (all > 0) found[at] = (rest * (sums[level] ?? 0)) / all
  })
  return found
}

/** Every outcome that knows a field and another one, too. */
function forEachWith(layout: Layout, field: number, visit: (at: number, level: number, known: number) => void): void {
  layout.outcomes.forEach((outcome, at) => {
    const level = outcome?.[field] ?? -1
    const known = groupOf(layout, outcome)
    if (outcome !== undefined && level >= 0 && known !== 1 << field) visit(at, level, known)
  })
}
