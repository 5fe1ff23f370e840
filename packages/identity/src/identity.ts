import { type DocumentAsRead, documentKey } from './document.ts'
import { foldName, type NameAsRead, nameKey } from './names.ts'

/** What one source says about who someone is: one document and one set of biographics. */
export interface IdentityAsRead {
  readonly document?: DocumentAsRead
  readonly name: NameAsRead
  /** `YYYY-MM-DD`. Absent: the source does not say. */
  readonly birthDate?: string
  readonly nationality?: string
  readonly sexMarker?: string
}

/** Keys of an identity, for look-up and comparison. */
export interface IdentityKeys {
  readonly document: string | undefined
  /** `FAMILY|GIVEN|YYYY-MM-DD`; undefined without a birth date or a name, since then it singles nobody out. */
  readonly biographic: string | undefined
  /**
   * Equal exactly for readings that are one identity record. Undefined where neither document nor biographics
   * single anybody out: such a reading cannot be put on record as somebody.
   */
  readonly record: string | undefined
}

/** The keys of what was read. */
export function identityKeys(identity: IdentityAsRead): IdentityKeys {
  const document = identity.document === undefined ? undefined : documentKey(identity.document)
  const name = nameKey(identity.name)
  const named = foldName(identity.name.family) !== '' || foldName(identity.name.given ?? '') !== ''
  const biographic = identity.birthDate === undefined || !named ? undefined : `${name}|${identity.birthDate}`
  const record =
    document === undefined && biographic === undefined
      ? undefined
      : `${document ?? ''}\u001f${name}\u001f${identity.birthDate ?? ''}`
  return { document, biographic, record }
}
