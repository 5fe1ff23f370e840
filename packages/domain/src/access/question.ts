import type { FlagCode } from './flags.ts'
import type { Operation } from './operations.ts'
import type { Purpose } from './purposes.ts'
import type { Relation } from './relations.ts'
import type { Role } from './roles.ts'

/**
 * The whole of what a permission depends on. Two questions that are equal here get the same answer, whoever asks and
 * about whomever: nothing else about the person or the caller can weigh in.
 */
export interface AccessQuestion {
  readonly roles: readonly Role[]
  readonly operation: Operation
  readonly purpose: Purpose
  readonly relations: readonly Relation[]
  /** Flags on any record of the person. */
  readonly flags: readonly FlagCode[]
  /** Compartments that the caller’s assignment names, for every record of the person that carries the flag. */
  readonly cleared: readonly FlagCode[]
  /** The caller’s own interests are touched. */
  readonly conflict: boolean
}

/** Yes or no, and by which policies: those that permit, or those that forbid. Nobody permits: an empty no. */
export interface AccessAnswer {
  readonly allowed: boolean
  readonly policies: readonly string[]
}

/** How the caller stands to one record now, as the ledger knows it. */
export interface Standing {
  /** The record that was asked for. */
  readonly recordId: string
  /** Every record that is the same person now. */
  readonly members: readonly string[]
  /** There is such a record. */
  readonly known: boolean
  readonly relations: readonly Relation[]
  readonly flags: readonly FlagCode[]
  readonly cleared: readonly FlagCode[]
  readonly conflict: boolean
  /** An assignment names the record that was asked for, and not all that a link has added since. */
  readonly partlyAssigned: boolean
  /** The case that the caller’s assignment belongs to. */
  readonly caseRef?: string
  /** A record of nobody, laid out so that whoever goes looking is noticed. */
  readonly canary: boolean
}

/** The question that follows from who asks what for, and how the caller stands. */
export function questionOf(
  asked: { readonly roles: readonly Role[]; readonly operation: Operation; readonly purpose: Purpose },
  { relations, flags, cleared, conflict }: Pick<Standing, 'relations' | 'flags' | 'cleared' | 'conflict'>,
): AccessQuestion {
  return { ...asked, relations, flags, cleared, conflict }
}
