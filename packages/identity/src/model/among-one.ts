import { probabilities } from './estimate.ts'
import type { Layout } from './layout.ts'
import type { Pattern } from './patterns.ts'
import { untaught } from './shared-parts.ts'
import { sometimesWrong } from './sometimes-wrong.ts'

const M_SMOOTHING = { joint: 30, level: 1 }

/**
 * Probabilities among records of one person, from what was gathered of them. `areShared`: people share a home, so that a field
 * goes wrong without the others of its comparison, and what teaches nothing is no likelier than that a field is wrong.
 */
export function amongOne(
  layouts: readonly Layout[],
  mass: readonly Float64Array[],
  u: readonly Float64Array[],
  areShared: boolean,
): Float64Array[] {
  return layouts.map((layout, at) => {
    const none = areShared ? untaught(layout) : undefined
    const found = probabilities(layout, mass[at] ?? new Float64Array(layout.size), { ...M_SMOOTHING, none })
    return sometimesWrong(layout, found, u[at] ?? new Float64Array(layout.size), areShared)
  })
}

/** Agrees nearly on all that both sides know, and that is most of what there is. */
export function isDeterministic(layouts: readonly Layout[], { outcomes }: Pattern): boolean {
  let [known, exact] = [0, 0]
  for (let at = 0; at < layouts.length; at++) {
    const levels = layouts[at]?.outcomes[outcomes[at] ?? 0] ?? []
    for (const level of levels) {
      if (level < 0) continue
      if (level > 2) return false
      known++
      if (level === 0) exact++
    }
  }
  const fields = layouts.reduce((sum, { levels }) => sum + levels.length, 0)
  return known >= Math.min(3, fields) && known * 2 > fields && exact * 4 >= known * 3
}
