import type { UnlawfulPresence } from '../determination.ts'

/**
 * The count of a stay whose records contradict each other. It stays as a reading for whoever looks at it, but no bar is
 * said to attach: nothing that cannot all be true may be used against a person.
 */
export function withoutContested(presence: UnlawfulPresence | undefined): UnlawfulPresence | undefined {
  if (presence === undefined || presence.barAttaches === 'none') return presence
  return { ...presence, barAttaches: 'undetermined' }
}
