import type { Day } from '../../../calendar/day.ts'

/** A case with its place in a family, as joining and severing ask for it. */
export interface Placed {
  readonly case: string
  readonly pack: string
  /** Every record of its person. */
  readonly person: readonly string[]
  /** The case that it rides along with. */
  readonly lead?: { readonly case: string; readonly since: Day }
  readonly riders: readonly string[]
  /** Those of its lead and riders that are about the same person, by a link made since. */
  readonly onePerson?: readonly string[]
}

/** Why two cases are not joined or severed: faults in what was named, in words. Codes are never renamed and never reused. */
export const familyFaults = {
  'family.same-case': 'A case is not its own lead.',
  'family.same-person': 'Both cases are about one person. Families are of several.',
  'family.other-law': 'Both cases stand under one law that knows families.',
  'family.lead-rides': 'The lead rides along with another case itself. Join this case to that one.',
  'family.leads-others': 'Other cases ride along with this one. Sever them first.',
  'family.already-joined': 'This case rides along with a lead already.',
  'family.not-joined': 'This case does not ride along with that lead.',
  'family.before-joined': 'The ruling is of a day before the cases were joined.',
  'family.one-person':
    'Lead and rider are on record as one person. First it is settled what is wrong: the link, or the family.',
  'family.no-such-line': 'There is no such line about these two cases, or it was withdrawn before.',
  'family.later-line': 'A later line of this case rests on it. Withdraw that one first.',
  'family.same-signer': 'Whoever proposed it does not sign it as well.',
  'family.own-interest':
    'Whoever declared an own interest in one of the two writes nothing down that takes something away.',
} as const
export type FamilyFault = keyof typeof familyFaults

/** Packs whose law knows leads and riders. */
const packsWithFamilies: readonly string[] = ['us']
export const knowsFamilies = (pack: string): boolean => packsWithFamilies.includes(pack)

/** Why `rider` cannot be joined to `lead`; undefined: nothing stands against it. */
export function refuseJoin(rider: Placed, lead: Placed): FamilyFault | undefined {
  if (rider.case === lead.case) return 'family.same-case'
  if (lead.person.some((record) => rider.person.includes(record))) return 'family.same-person'
  if (rider.pack !== lead.pack || !knowsFamilies(rider.pack)) return 'family.other-law'
  if (rider.lead !== undefined) return 'family.already-joined'
  if (lead.lead !== undefined) return 'family.lead-rides'
  if (isUnsettled(rider) || isUnsettled(lead)) return 'family.one-person'
  return rider.riders.length > 0 ? 'family.leads-others' : undefined
}

/** Why `rider` cannot be severed from `lead` by a ruling of a day, whatever it would do to a child; undefined: nothing. */
export function refuseParting(
  rider: Placed,
  lead: Pick<Placed, 'case' | 'onePerson'>,
  on: Day,
): FamilyFault | undefined {
  if (rider.lead?.case !== lead.case) return 'family.not-joined'
  if (isUnsettled(rider) || isUnsettled(lead)) return 'family.one-person'
  return on < rider.lead.since ? 'family.before-joined' : undefined
}

/** Whether it waits for a person to say what is wrong: the link that made lead and rider one, or their family. */
export const isUnsettled = ({ onePerson = [] }: Pick<Placed, 'onePerson'>): boolean => onePerson.length > 0
