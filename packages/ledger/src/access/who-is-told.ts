import { type AlertKind, alerts } from '@passage/domain/access/alert'
import type { Tx } from '../pools/transaction.ts'

/** Whom an alert is for. Each list is one alert; an empty one is none. */
export interface Told {
  /** They may know that there is such a record, and are told which. */
  readonly ofRecord: readonly string[]
  /** Too few may know, so these are told that somebody did it, and never about whom. */
  readonly ofActor: readonly string[]
}

/**
 * Everybody who holds a role that is told of such a thing, but for whoever did it. A record that must not be seen to exist
 * by somebody is not named to them: they are left out, unless too few others are there to be told. So nothing that is done
 * to a hidden record goes unseen, and nobody learns of the record by it.
 */
export async function whoIsTold(
  tx: Pick<Tx, 'query'>,
  { kind, actor, record }: { readonly kind: AlertKind; readonly actor: string; readonly record?: string | undefined },
  now: Date,
): Promise<Told> {
  const found = await tx.query<{ actor: string; hidden: boolean }>(
    `select h.actor, $3::uuid is not null and access.is_hidden(h.actor, $3, $2) as hidden
       from (select distinct actor from access.holders_of($1, $2)) h where h.actor <> $4 order by 1`,
    [[...alerts[kind].told], now, record ?? null, actor],
  )
  const names = (hidden: boolean): string[] => found.rows.filter((row) => row.hidden === hidden).map((row) => row.actor)
  const [ofRecord, others] = [names(false), names(true)]
  return { ofRecord, ofActor: ofRecord.length < alerts[kind].fewest ? others : [] }
}
