import type { Day } from '@passage/domain/calendar/day'
import { type DeterminationJson, determinationToJson } from '@passage/domain/stay/answer-json'
import { determine } from '@passage/domain/stay/determine'
import { withholdAdverse } from '@passage/identity/withhold'
import type { LinkOfPerson } from './read-about.ts'
import type { FactOfPerson, PersonFile } from './read-person.ts'

/** A person as the links of an earlier moment had it. */
export interface PersonThen {
  /** Facts of the records that were one person then, recorded by then. */
  readonly facts: readonly FactOfPerson[]
  /** It was open then, or is open now, whether another record is the same person. */
  readonly identityOpen: boolean
}

/** About whom, for which moment, and how a further record is read: by the gateway, which may refuse. */
export interface ThenRequest {
  readonly recordId: string
  /** RFC 3339 instant in UTC with milliseconds. */
  readonly knownAt: string
  readonly readMore: (recordId: string) => Promise<PersonFile>
}

/**
 * The person whom a record belonged to, as known at a time. A record that was parted from it since is read, too,
 * under a look that names it.
 *
 * @param file the person as it is now, read under the look of the same reader
 */
export async function readPersonThen(file: PersonFile, request: ThenRequest): Promise<PersonThen> {
  const { recordId, knownAt, readMore } = request
  let files: readonly PersonFile[] = [file]
  for (;;) {
    const links = files.flatMap((one) => one.links)
    const members = membersAt(recordId, links, knownAt)
    const read = new Set(files.flatMap(({ records }) => records.map((record) => record.recordId)))
    const missing = [...members].find((id) => !read.has(id))
    if (missing === undefined) return personOf(files, members, links, knownAt)
    const more = await readMore(missing)
    if (!more.records.some((one) => one.recordId === missing))
      throw new Error('a record that a link names has no entries')
    files = [...files, more]
  }
}

/** What the rules give about one stay on those facts; undefined where there was no such stay. */
export function foldStay(
  person: PersonThen,
  stayId: string,
  asOf: Day,
  knownAt: string,
): { readonly determination: DeterminationJson; readonly withheld: boolean; readonly rulebook: string } | undefined {
  const opens = person.facts.find(({ id }) => id === stayId)
  if (opens === undefined) return undefined
  const { jurisdiction } = opens
  const facts = person.facts.filter((fact) => fact.jurisdiction === jurisdiction || fact.kind === 'birth')
  const answer = determine({ jurisdiction, facts }, { asOf, knownAt })
  const found = answer.determinations.find((determination) => determination.stay === stayId)
  if (found === undefined) return undefined
  const plain = determinationToJson(found)
  const determination = person.identityOpen ? withholdAdverse<DeterminationJson>(plain) : plain
  return { determination, withheld: determination !== plain, rulebook: answer.rulebook }
}

/** The newest ruling on a link at a time; undefined where none was given by then. */
function rulingAt(link: LinkOfPerson, knownAt: string): string | undefined {
  return link.history.filter(({ recorded }) => recorded <= knownAt).at(-1)?.type
}

/** Every record that was one person with the one given. */
function membersAt(recordId: string, links: readonly LinkOfPerson[], knownAt: string): ReadonlySet<string> {
  const stood = links.filter((link) => rulingAt(link, knownAt) === 'link').map(({ records }) => records)
  const members = new Set([recordId])
  for (let before = 0; before !== members.size; ) {
    before = members.size
    for (const pair of stood) if (pair.some((id) => members.has(id))) for (const id of pair) members.add(id)
  }
  return members
}

function personOf(
  files: readonly PersonFile[],
  members: ReadonlySet<string>,
  links: readonly LinkOfPerson[],
  knownAt: string,
): PersonThen {
  const wasOpen = links.some(
    (link) => rulingAt(link, knownAt) === 'link-undetermined' && link.records.some((id) => members.has(id)),
  )
  const facts = files.flatMap((one) => one.facts)
  return {
    facts: facts.filter((fact) => members.has(fact.recordId) && fact.recorded <= knownAt),
    identityOpen: wasOpen || files.some(({ identityOpen }) => identityOpen),
  }
}
