import { type Invariant, never } from '../invariant.ts'

/** A rule of the pack of the European Union that forbids steps while something is so. */
export const rule = (
  id: string,
  text: string,
  law: readonly string[],
  steps: readonly string[],
  holds: Parameters<typeof never>[0]['while'],
): Invariant => never({ id: `eu.${id}`, text, law, pack: 'eu-rd', steps, while: holds })

export const DETAIN = ['detained', 'detention-continued', 'detention-extended', 'prison-accommodation']
/** A return decision that was served, whatever became of it, less one that was taken back. */
export const IN_FORCE = ['served', 'suspended', 'enforceable', 'complied', 'executed']
export const REMOVAL = ['removal-scheduled', 'removal-carried-out']
