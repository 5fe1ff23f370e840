import { type Consequence, consequencesOf, type StayOutcome } from '@passage/domain/linking/consequence'
import { newAnswers } from '../../determine/answer-person.ts'
import { membersOf } from '../../determine/determine-persons.ts'
import { type PersonSet, personsTouched } from '../../determine/members.ts'
import { type RecordEntries, readRecords } from '../../determine/person-entries.ts'
import { linkId } from '../../entry/derived-id.ts'
import type { Tx } from '../../pools/transaction.ts'

/** What follows from either answer about two records. Nothing of it is stored. */
export interface Preview {
  /** Records of the one and of the other, as links stand. */
  readonly sides: readonly [readonly string[], readonly string[]]
  readonly records: ReadonlyMap<string, RecordEntries>
  readonly consequences: { readonly same: Consequence; readonly 'not-same': Consequence }
  /** Links beside this one on which it is open whether either is the same person as somebody else. */
  readonly rivals: readonly { readonly linkId: string; readonly a: string; readonly b: string }[]
}

/** Whether it is open that somebody beside these two fits one of the two. */
export const isContested = ({ sides, rivals }: Pick<Preview, 'sides' | 'rivals'>): boolean => {
  const both = new Set(sides.flat())
  return rivals.some(({ a, b }) => !(both.has(a) && both.has(b)))
}

/** Determines three ways from the facts on record: as it stands while the question is open, as one person, and as two. */
export async function previewMatch(tx: Tx, a: string, b: string, now: Date): Promise<Preview> {
  const sets = await personsTouched(tx, [a, b], 'read')
  const records = await readRecords(
    tx,
    sets.flatMap(({ members }) => members),
  )
  const sideOf = (id: string): PersonSet =>
    sets.find(({ members }) => members.includes(id)) ?? { personId: id, members: [id], open: [], checks: [] }
  const [one, other] = [sideOf(a), sideOf(b)]
  const id = linkId(a, b)
  const rivals = [...one.open, ...other.open].filter((pair) => pair.linkId !== id)
  // What stands as a question besides this one keeps withholding, whatever is answered here.
  const open = (set: PersonSet): boolean => set.open.some((pair) => pair.linkId !== id)
  const [ones, others] = [membersOf(one, records), membersOf(other, records)]
  const isOne = one.personId === other.personId
  const joined = outcomesOf(isOne ? ones : [...ones, ...others], open(one) || open(other), now)
  const apart = isOne ? joined : [...outcomesOf(ones, open(one), now), ...outcomesOf(others, open(other), now)]
  const asIs = isOne ? joined : [...outcomesOf(ones, true, now), ...outcomesOf(others, true, now)]
  return {
    sides: [one.members, other.members],
    records,
    consequences: consequencesOf({ now: asIs, same: joined, notSame: apart }),
    rivals: [...new Map(rivals.map((pair) => [pair.linkId, pair])).values()],
  }
}

function outcomesOf(members: readonly RecordEntries[], identityOpen: boolean, now: Date): readonly StayOutcome[] {
  const asked = { members: members.map((one) => ({ ...one, answers: [] })), identityOpen }
  return newAnswers(asked, now).flatMap(({ body }) => ('determination' in body ? [body.determination] : []))
}
