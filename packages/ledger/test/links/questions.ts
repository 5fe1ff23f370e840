import { randomUUID } from 'node:crypto'
import { isSampled } from '@passage/domain/linking/match-review'
import { linkId } from '@passage/ledger/entry/derived-id'
import { recordSecret } from '@passage/ledger/intake/context'
import { prepare } from '@passage/ledger/intake/prepare'
import { takeIn } from '@passage/ledger/intake/take-in'
import { type AnsweredMatch, answerMatch, type SentAnswer } from '@passage/ledger/links/review/answer-match'
import type { Pools } from '@passage/ledger/pools/open'
import { signatureOf } from '../guard-rows/support.ts'
import { arrival, departure, NOON, type Opened, standing } from '../support/world.ts'

let made = 0
const letters = (n: number): string => [n, n / 26].map((m) => String.fromCharCode(65 + (Math.floor(m) % 26))).join('')

/**
 * Two records with the same name and birth date and another document: an arrival, and a departure in time. As one person
 * the stay is closed; as two it has no departure. Whether a question is a sample follows from ids that nobody chooses.
 */
export async function question(opened: Opened, sampled = false): Promise<readonly [string, string]> {
  const secret = await recordSecret(opened.pools)
  for (;;) {
    const n = made++
    const who = { name: { family: `Quarrel${letters(n)}`, given: 'Ida' }, birthDate: `19${50 + (n % 50)}-03-11` }
    const passport = (number: string) => ({ ...who, document: { type: 'P', number, issuer: 'BR' } })
    const inputs = [
      arrival('2025-01-10', '2025-07-09', passport(`QA${100000 + n}`)),
      departure('2025-06-20', passport(`QB${100000 + n}`)),
    ]
    // Known before anything is taken in: a pair of the other sort would stand in the queue as a question too many.
    const ids = inputs.map((input, at) => {
      const ready = prepare(at, input, secret, 'us')
      return 'recordId' in ready ? ready.recordId : ''
    })
    if (isSampled(linkId(ids[0] ?? '', ids[1] ?? '')) !== sampled) continue
    const taken = await takeIn(opened.pools, inputs, 'live', standing())
    const [a = '', b = ''] = taken.map((one) => ('receipt' in one ? one.receipt.recordId : JSON.stringify(one)))
    if (isSampled(linkId(a, b)) !== sampled) throw new Error('the ids are not those that were expected')
    return [a, b]
  }
}

/** An answer of a reviewer, signed. */
export const answerBy = (
  pools: Pools,
  records: readonly [string, string],
  by: string,
  answer: SentAnswer['answer'],
  more: Partial<SentAnswer> = {},
): Promise<AnsweredMatch | undefined> =>
  answerMatch(
    pools,
    {
      records,
      by,
      answer,
      requestId: randomUUID(),
      reasons: ['other-fields-agree'],
      words: '',
      signature: signatureOf(by),
      ...more,
    },
    NOON,
  )

export const outcomeOf = async (opened: Opened, record: string): Promise<string | undefined> =>
  (await opened.pools.rules.query('select outcome from proj.stay where record_id = $1', [record])).rows[0]?.outcome
export const stateOf = async (opened: Opened, records: readonly [string, string]): Promise<string | undefined> =>
  (await opened.pools.rules.query('select state from identity.link where link_id = $1', [linkId(...records)])).rows[0]
    ?.state
