import { withholdAdverse } from '@passage/identity/withhold'
import type { StoredDetermination } from './read-person.ts'

/**
 * A stored answer as it may be shown: while it is open whose record this is, an answer from before that question
 * is not held against anybody either. The stored bytes stay what they are.
 */
export function asMayBeShown(answer: StoredDetermination, identityOpen: boolean): StoredDetermination {
  if (!identityOpen || answer.identity === 'undetermined') return answer
  const determination = withholdAdverse(answer.determination)
  return determination === answer.determination ? answer : { ...answer, determination, identity: 'undetermined' }
}
