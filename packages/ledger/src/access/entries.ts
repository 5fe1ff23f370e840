import type { Assignment } from '@passage/domain/access/assignment'
import type { FlagCode } from '@passage/domain/access/flags'
import type { RaisedBudget } from '@passage/domain/access/raised-budget'
import type { Role } from '@passage/domain/access/roles'
import type { Withholding } from '@passage/domain/access/withholding'
import type { SignatureText } from '../sign-in/entries.ts'

/** Entry types about access, each in the stream of whoever acted. */
export interface AccessBodies {
  readonly 'role-given': {
    readonly actor: string
    readonly role: Role
    /** Who signed second; the directory and the demo where no power is given. */
    readonly by: string
    /** Absent: from when it was recorded. */
    readonly from?: string
    readonly until?: string
    readonly reason?: string
    readonly proposal?: string
    readonly proposedBy?: string
    /** Given by the operator while nobody could propose and sign. */
    readonly first?: true
    readonly signature?: SignatureText
  }
  readonly 'role-taken': {
    readonly actor: string
    readonly role: Role
    readonly by: string
    readonly reason?: string
    readonly signature?: SignatureText
  }
  readonly assignment: Assignment
  readonly 'assignment-extended': {
    readonly assignmentId: string
    /** The records that the assignment names from now on, besides those that it named. */
    readonly records: readonly string[]
    readonly by: string
    readonly reason: string
    /** The request that it answers. */
    readonly request?: string
  }
  /** In the stream of whoever is assigned: a link added a record, and the assignment is asked to name it, too. */
  readonly 'extension-asked': {
    readonly request: string
    readonly assignmentId: string
    readonly actor: string
    /** The record at which the link was met. What the link added is not said: the worker does not know it. */
    readonly record: string
    readonly reason: string
  }
  readonly 'extension-refused': {
    readonly request: string
    readonly assignmentId: string
    readonly by: string
    readonly reason: string
  }
  readonly 'assignment-ended': { readonly assignmentId: string; readonly by: string; readonly reason: string }
  readonly 'flag-set': {
    readonly record: string
    readonly flag: FlagCode
    readonly by: string
    readonly authority: string
    readonly until?: string
  }
  readonly 'flag-lifted': {
    readonly record: string
    readonly flag: FlagCode
    readonly by: string
    readonly authority: string
  }
  readonly 'conflict-declared': { readonly record: string; readonly actor: string; readonly by: string }
  readonly 'look-withheld': Withholding
  readonly 'withholding-renewed': {
    readonly withholdingId: string
    readonly authority: string
    readonly by: string
    readonly until: string
  }
  readonly 'glass-broken': {
    readonly record: string
    readonly actor: string
    readonly justification: string
    readonly until: string
    /** Who was told at once. */
    readonly told: readonly string[]
    /** When the person sees it at the latest. */
    readonly personSees: string
    readonly withholdingId: string
  }
  /** In the stream of the supervisor. */
  readonly 'budget-raised': RaisedBudget & {
    readonly by: string
    readonly told: readonly string[]
    readonly signature: SignatureText
  }
  readonly 'canary-set': { readonly record: string; readonly by: string }
}
export type AccessType = keyof AccessBodies

/** One entry about access with its time. */
export type AccessEntry = {
  readonly [T in AccessType]: { readonly type: T; readonly body: AccessBodies[T]; readonly recorded: string }
}[AccessType]

export const accessTypes = [
  'role-given',
  'role-taken',
  'assignment',
  'assignment-extended',
  'assignment-ended',
  'extension-asked',
  'extension-refused',
  'flag-set',
  'flag-lifted',
  'conflict-declared',
  'look-withheld',
  'withholding-renewed',
  'glass-broken',
  'canary-set',
  'budget-raised',
] as const satisfies readonly AccessType[]
