/**
 * Mutants of an exported log, by an attacker of growing strength, against a verifier with the last witnessed checkpoint
 * and against one that has the key of the log only. Ends with exit code 1 when one comes through, or when the second
 * verifier catches what it cannot see: then the measure itself is broken.
 * Usage: node bench/tamper.ts [--count 16000] [--growths 1000] [--seed 1]
 */
import { parseArgs } from 'node:util'
import { falseAlarms, type Tally, tamper } from '../packages/verify/test/log/tamper.ts'
import { circumstances, report } from './support/result.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '16000' },
    growths: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
})
const [count, growths, seed] = [Number(values.count), Number(values.growths), Number(values.seed)]

const start = performance.now()
const { tallies, missed } = tamper(count, seed)
const alarms = falseAlarms(growths, seed)
const all = Object.entries<Tally>(tallies)
const sum = (of: keyof Tally) => all.reduce((total, [, tally]) => total + tally[of], 0)
/** With the key of the log in hand, nothing that was made consistent can be told without a witness. */
const controls = all.filter(([name]) => name.endsWith('/signed'))
const controlHolds = controls.every(([, { caughtWithoutWitness }]) => caughtWithoutWitness === 0)
report('tamper', {
  ...circumstances(seed),
  mutants: sum('mutants'),
  caught: sum('caught'),
  missed,
  caughtWithoutWitness: sum('caughtWithoutWitness'),
  controlHolds,
  honestGrowths: growths,
  falseAlarms: alarms,
  byKind: tallies,
  seconds: Math.round((performance.now() - start) / 1000),
})
if (missed.length > 0 || alarms > 0 || !controlHolds) process.exitCode = 1
