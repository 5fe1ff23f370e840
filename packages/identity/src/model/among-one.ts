import { probabilities } from './estimate.ts'
import type { Layout } from './layout.ts'
import type { Pattern } from './patterns.ts'

const M_SMOOTHING = { joint: 30, level: 1 }

/**
 * Share of the fields of one person that hold what has nothing to do with them: another's value, a default, a new address. No
 * comparison is surer than that against a pair, and those who moved are met at all, so that the rest can be learnt from them.
 */
const WRONG = 0.005

function sometimesWrong(m: Float64Array, u: Float64Array): Float64Array {
  return m.map((one, at) => (1 - WRONG) * one + WRONG * (u[at] ?? 0))
}

/** Probabilities among records of one person, from what was gathered of them. */
export function amongOne(
  layouts: readonly Layout[],
  mass: readonly Float64Array[],
  u: readonly Float64Array[],
): Float64Array[] {
  return layouts.map((layout, at) => {
    const found = probabilities(layout, mass[at] ?? new Float64Array(layout.size), M_SMOOTHING)
    return sometimesWrong(found, u[at] ?? new Float64Array(layout.size))
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
