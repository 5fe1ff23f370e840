import type { Fact } from '@passage/domain/facts/fact'
import { isSampled } from '@passage/domain/linking/match-review'
import { uuids } from '../append/binary-array.ts'
import { linkId } from '../entry/derived-id.ts'
import { fieldKeysOf } from '../field-keys/of-session.ts'
import type { LinkState } from '../links/candidates.ts'
import { DISPUTED_BY_PERSON } from '../links/review/ask-again.ts'
import { isContested, type Preview, previewMatch } from '../links/review/preview.ts'
import { type Round, readRounds } from '../links/review/rounds.ts'
import { carriedBy } from '../links/rule-inside.ts'
import type { LookTx } from './look.ts'
import { type RecordOfPerson, recordOf } from './read-person.ts'

/** One of two records with the crossings that it holds. */
export interface MatchSide {
  readonly record: RecordOfPerson
  readonly crossings: readonly Extract<Fact, { kind: 'arrival' | 'departure' }>[]
}
/** Whether two records are one person, with everything that a reviewer is to weigh. */
export interface MatchQuestion {
  readonly linkId: string
  readonly state: LinkState
  /** Codes, as whoever asked or ruled last gave them. */
  readonly reasons: readonly string[]
  readonly since: string
  readonly rounds: readonly Round[]
  readonly sides: readonly [MatchSide, MatchSide]
  readonly consequences: Preview['consequences']
  readonly rivals: Preview['rivals']
  /** Each of the two persons carries a case, a finding or a stop. */
  readonly carries: boolean
  readonly sampled: boolean
  /** The person says that the records are not of one person. */
  readonly disputed: boolean
  /** It is open, too, whether somebody else fits one of the two. */
  readonly contested: boolean
}

/** The question about two records, under a look at both. Undefined: nobody ever asked it, or a record is gone. */
export async function readMatch(tx: LookTx, one: string, other: string, now: Date): Promise<MatchQuestion | undefined> {
  const id = linkId(one, other)
  const found = await tx.query<{ state: LinkState; reasons: string[]; at: Date; check: boolean }>(
    `select l.state, l.reasons, l.decided_at as at, l.to_check as check from identity.link l where l.link_id = $1
        and (select count(*) from identity.record r where r.record_id = any($2::uuid[])) = 2`,
    [id, uuids([one, other])],
  )
  const link = found.rows[0]
  if (link === undefined) return undefined
  const preview = await previewMatch(tx, one, other, now)
  const { records, consequences, rivals } = preview
  const keys = fieldKeysOf(tx)
  const sideOf = (recordId: string): MatchSide | undefined => {
    const entries = records.get(recordId)
    if (entries === undefined) return undefined
    const facts = [...entries.facts.values()].flat()
    const crossings = facts.filter((fact) => fact.kind === 'arrival' || fact.kind === 'departure')
    return { record: recordOf(entries, keys), crossings }
  }
  const [left, right] = [sideOf(one), sideOf(other)]
  if (left === undefined || right === undefined) return undefined
  return {
    linkId: id,
    // Whoever checks a link by code does not know that it is one.
    state: link.check ? 'undetermined' : link.state,
    reasons: link.reasons,
    since: link.at.toISOString(),
    rounds: await readRounds(tx, id, keys),
    sides: [left, right],
    consequences,
    rivals,
    carries: (await carriedBy(tx, one, other)).every(Boolean),
    sampled: link.check || isSampled(id),
    contested: isContested(preview),
    disputed: link.state === 'undetermined' && link.reasons.includes(DISPUTED_BY_PERSON),
  }
}
