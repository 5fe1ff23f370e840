import type { Given, MatchAnswer } from '@passage/domain/linking/match-answer'
import type { EntryText } from '../../entry/bodies.ts'
import type { LinkBody } from '../../entry/entry-bodies.ts'
import type { FieldKeys } from '../../field-keys/encipher.ts'
import type { Tx } from '../../pools/transaction.ts'
import { type MatchBodies, readWords } from './entries.ts'
import { type Handed, type Held, handedOf, heldOf, takenUpBy } from './moves.ts'

/** An answer with its place. `wordsKnown`: false where the words were erased, or their key is not here. */
export interface GivenAt extends Given {
  readonly seq: number
  readonly wordsKnown: boolean
}
/** The answers between one ruling about two records and the next. */
export interface Round {
  readonly given: readonly GivenAt[]
  /** How often it was put aside meanwhile, oldest first. */
  readonly held: readonly Held[]
  /** How often it was handed over meanwhile, oldest first. */
  readonly handed: readonly Handed[]
  /** What ended it; absent: it is open. */
  readonly settled?: { readonly answer: MatchAnswer; readonly signers: readonly string[] }
  /** It ended without an answer: a computation asked again. */
  readonly setAside?: true
}

const answerOf: Readonly<Record<string, MatchAnswer>> = {
  link: 'same',
  'link-apart': 'not-same',
  'link-withdrawn': 'not-same',
  'link-undetermined': 'cannot-tell',
}

/** An entry of a link as it is read. */
export interface RoundRow {
  readonly seq: number
  readonly type: string
  /** Absent: it was erased. */
  readonly body: string | null
}

/** The rounds of answers about a link, oldest first; the last is open. */
export async function readRounds(
  tx: Pick<Tx, 'query'>,
  linkId: string,
  keys: FieldKeys | undefined,
): Promise<readonly Round[]> {
  const found = await tx.query<RoundRow>({
    name: 'match-rounds',
    text: `select stream_seq as seq, type, body from ledger.entry
      where stream_id = $1 and stream_kind = 'link' and type <> 'erasure' order by stream_seq`,
    values: [linkId],
  })
  return roundsOf(found.rows, linkId, keys)
}

/** Folds the entries of a link into rounds. */
export function roundsOf(rows: readonly RoundRow[], linkId: string, keys: FieldKeys | undefined): readonly Round[] {
  const words = wordsByAnswer(rows, linkId, keys)
  const rounds: Round[] = []
  let given: GivenAt[] = []
  let held: readonly Held[] = []
  let handed: readonly Handed[] = []
  for (const { seq, type, body } of rows) {
    if (body === null || type === 'match-words') continue
    if (type === 'match-held') held = [...held, heldOf(body)]
    else if (type === 'match-taken-up') held = takenUpBy(held, body)
    else if (type === 'match-handed') handed = [...handed, handedOf(body)]
    else if (type === 'match-answered') {
      given.push(givenOf(seq, body, words.get(seq)))
      held = held.map((one) => ({ ...one, ended: true }))
      handed = handed.map((one) => ({ ...one, ended: true }))
    } else {
      rounds.push({ given, held, handed, ...endOf(type, (JSON.parse(body) as EntryText<LinkBody>).body) })
      given = []
      held = []
      handed = []
    }
  }
  return [...rounds, { given, held, handed }]
}

/** Whoever said before that the two are one person, also in a check of a link by code, has said what the person disputes. */
export const saidSame = (rounds: readonly Round[], by: string): boolean =>
  rounds
    .slice(0, -1)
    .some(
      ({ settled, given }) =>
        (settled?.answer === 'same' && settled.signers.includes(by)) ||
        given.some((one) => one.by === by && one.answer === 'same'),
    )

function endOf(type: string, { by }: LinkBody): Pick<Round, 'settled' | 'setAside'> {
  const answer = answerOf[type]
  if (by.signers === undefined || answer === undefined) return { setAside: true }
  return { settled: { answer, signers: by.signers } }
}

interface Words {
  readonly text: string
  readonly known: boolean
}
function wordsByAnswer(
  rows: readonly RoundRow[],
  linkId: string,
  keys: FieldKeys | undefined,
): ReadonlyMap<number, Words> {
  const words = new Map<number, Words>()
  for (const { seq, type, body } of rows) {
    if (type !== 'match-words') continue
    // What was erased says no more which answer it belonged to: it was written right after it.
    if (body === null) words.set(seq - 1, { text: '', known: false })
    else {
      const said = (JSON.parse(body) as EntryText<MatchBodies['match-words']>).body
      const text = readWords(keys, linkId, said)
      words.set(said.answer, { text: text ?? '', known: text !== undefined })
    }
  }
  return words
}

function givenOf(seq: number, text: string, words: Words | undefined): GivenAt {
  const { recorded, body } = JSON.parse(text) as EntryText<MatchBodies['match-answered']>
  const { answer, reasons, against } = body
  const [by] = body.by.signers
  return { seq, by, answer, reasons, against, words: words?.text ?? '', wordsKnown: words?.known ?? true, at: recorded }
}

/** Whoever answered where it was decided, also outvoted, leaves the next look to others. That nobody could tell decides nothing. */
export const answeredBefore = (rounds: readonly Round[], by: string): boolean =>
  rounds
    .slice(0, -1)
    .some(
      ({ settled, given }) =>
        settled !== undefined &&
        settled.answer !== 'cannot-tell' &&
        (settled.signers.includes(by) || given.some((one) => one.by === by)),
    )
