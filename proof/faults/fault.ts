import type { Gate, Move, Pack, Transition } from '@passage/domain/case/pack'
import type { Engine } from '../engine.ts'

/** A planted fault: what a slip of the pen, or of the core, would be. The invariant that it is paired with has to see it. */
export interface Fault {
  readonly invariant: string
  readonly text: string
  /** Where it is looked for, in this order. */
  readonly slices: readonly string[]
  readonly plant: (sound: Engine) => Engine
}

const withPack = (change: (pack: Pack) => Pack): Fault['plant'] => {
  return (sound) => ({ ...sound, pack: change(sound.pack) })
}
/** One row of the table is another. */
export const row = (event: string, change: (row: Transition) => Transition): Fault['plant'] =>
  withPack((pack) => ({
    ...pack,
    transitions: pack.transitions.map((one) => (one.event === event ? change(one) : one)),
  }))
/** A step does not ask these gates. */
export const drop = (event: string, ...gates: readonly string[]): Fault['plant'] =>
  row(event, (one) => ({ ...one, gates: one.gates.filter((id) => !gates.includes(id)) }))
/** A gate is clear where it should not be. */
export const clear = (id: string, condition: Gate['clear']): Fault['plant'] =>
  withPack((pack) => ({
    ...pack,
    gates: pack.gates.map((gate) => (gate.id === id ? { ...gate, clear: condition } : gate)),
  }))
export const pack = withPack
/** A service counts whenever it was, also before the paper in force was made. */
export const anyService = (document: string): Fault['plant'] =>
  withPack((pack) => {
    const { madeOn: _, ...kind } = pack.documents[document] ?? {
      words: document,
      matter: 'proceeding',
      withCounsel: 'both',
    }
    return { ...pack, documents: { ...pack.documents, [document]: kind } }
  })
/** A step is also open to somebody. */
export const opensTo = (event: string, role: string): Fault['plant'] =>
  row(event, (one) => ({ ...one, by: [...one.by, role] }))
/** A step moves something that it should not, or begins from fewer states. */
export const moves = (event: string, change: (moves: readonly Move[]) => readonly Move[]): Fault['plant'] =>
  row(event, (one) => ({ ...one, moves: change(one.moves) }))
/** A step begins only from these states of a region. */
export const only = (event: string, region: string, ...from: readonly string[]): Fault['plant'] =>
  moves(event, (all) => all.map((move) => (move.region === region ? { ...move, from } : move)))

/** A fault that leaves out gates of one step. */
export const leftOut = (invariant: string, slice: string, event: string, ...gates: readonly string[]): Fault => ({
  invariant,
  text: `\`${event}\` does not ask ${gates.map((id) => `\`${id}\``).join(' and ')}`,
  slices: [slice],
  plant: drop(event, ...gates),
})

/** The same, of the pack of the United States. */
export const without = (invariant: string, slice: string, event: string, ...gates: readonly string[]): Fault =>
  leftOut(`us.${invariant}`, `us.${slice}`, event, ...gates)
