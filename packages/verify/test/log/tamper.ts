import { type LogTrust, verifyLog } from '@passage/verify/log/verify-log'
import type { Line } from '../build-export.ts'
import { checkpointOf, credulous, handed, honestLines, policy, signed } from './handed-log.ts'
import { dice, KINDS, type Kind, mutate } from './mutants.ts'

/**
 * How far the attacker goes. `content`: changes entries. `rehashed`: also works out chains and commitments. `signed`:
 * also has the secret key of the log and signs the new tree; never a key of a witness. `older`: also hands over an
 * older checkpoint that witnesses did sign, where a shorter log has one.
 */
export const STRENGTHS = ['content', 'rehashed', 'signed', 'older'] as const
export type Strength = (typeof STRENGTHS)[number]

export interface Tally {
  mutants: number
  /** By a verifier with the keys of the witnesses and the last witnessed checkpoint. */
  caught: number
  /** By one that has the key of the log only. */
  caughtWithoutWitness: number
}

export type Tallies = Record<`${Kind}/${Strength}`, Tally>

function forge(whole: readonly Line[], kind: Kind, strength: Strength, seed: number) {
  const roll = dice(seed)
  const lines = mutate(whole, kind, roll, strength !== 'content')
  if (strength === 'signed') return handed(lines, [])
  if (strength !== 'older') return { entries: lines, checkpoint: handed(whole).checkpoint }
  return kind === 'truncate' ? handed(lines) : handed(lines, [])
}

/** Tries so many mutants, evenly over kinds and strengths. `missed` names the seeds that came through. */
export function tamper(count: number, seed: number, size = 120) {
  const whole = honestLines(size, 9)
  const outside: LogTrust = { policy, lastSeen: signed(checkpointOf(whole)) }
  const tallies = {} as Tallies
  const missed: string[] = []
  for (let n = 0; n < count; n++) {
    const kind = KINDS[n % KINDS.length] ?? 'edit'
    const strength = STRENGTHS[Math.floor(n / KINDS.length) % STRENGTHS.length] ?? 'content'
    const forged = forge(whole, kind, strength, seed + n)
    const name = `${kind}/${strength}` as const
    const tally = tallies[name] ?? { mutants: 0, caught: 0, caughtWithoutWitness: 0 }
    tallies[name] = tally
    tally.mutants++
    if (verifyLog(forged, outside).ok) missed.push(`${name} seed ${seed + n}`)
    else tally.caught++
    if (!verifyLog(forged, { policy: credulous }).ok) tally.caughtWithoutWitness++
  }
  return { tallies, missed }
}

/** Honest logs that grow beyond what was seen: how many are wrongly refused. */
export function falseAlarms(count: number, seed: number): number {
  const whole = honestLines(200, 9)
  let refused = 0
  for (let n = 0; n < count; n++) {
    const roll = dice(seed + n)
    const before = 1 + roll(199)
    const after = before + roll(200 - before) + 1
    const lastSeen = signed(checkpointOf(whole.slice(0, before)))
    if (!verifyLog(handed(whole.slice(0, after)), { policy, lastSeen }).ok) refused++
  }
  return refused
}
