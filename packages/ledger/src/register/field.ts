import { keepingRules } from '@passage/domain/retention/keeping.rules'
import { retentionRules } from '@passage/domain/retention/schedule.rules'
import type { Authority } from '@passage/domain/rules/rule'

/**
 * What kind of thing a field holds. `protected`: belongs to a class that no queue policy may name, or tells of
 * protection that 8 USC 1367 keeps secret. `contact`: how a person is reached. `staff`: who acted for the authority.
 * `operational`: ids, positions, times and codes of the service.
 */
export type FieldClass = 'personal' | 'protected' | 'contact' | 'staff' | 'operational'

/** Who gets to see it. Everybody but `nobody` and `anybody` is shown it under a look that is written first. */
export type Recipient = 'nobody' | 'staff-with-look' | 'the-person' | 'auditors' | 'operators' | 'witnesses' | 'anybody'

/** Every schedule that a field may name. */
export const schedules = { ...retentionRules, ...keepingRules }
export type ScheduleName = keyof typeof schedules

/** Why a group of fields is stored, by what authority, for how long and for whom. */
export interface Keeping {
  readonly purpose: string
  readonly authority: readonly Authority[]
  /** The first is the rule; the rest say what else bears on it. */
  readonly retention: readonly ScheduleName[]
  readonly recipients: readonly Recipient[]
}

/** One stored field: `schema.table.column`, `fact.<kind>.<field>` or `entry.<type>.<path>`. */
export interface StoredField extends Keeping {
  readonly field: string
  readonly class: FieldClass
  /** The day a named human last compared this row with the texts that it names. Undefined until someone has. */
  readonly lastCheckedOn: undefined
}

/** Fields of one table or noun that are kept alike; names are separated by spaces. */
export function fields(
  prefix: string,
  keeping: Keeping,
  names: Partial<Record<FieldClass, string>>,
): readonly StoredField[] {
  return Object.entries(names).flatMap(([fieldClass, list]) =>
    list.split(' ').map((name) => ({
      field: `${prefix}.${name}`,
      class: fieldClass as FieldClass,
      ...keeping,
      lastCheckedOn: undefined,
    })),
  )
}

/** The fields of a signature over an act, but for who gave it. */
export const signature =
  'signature.credential signature.digest signature.nonce signature.authenticatorData signature.clientDataJSON signature.signature'
