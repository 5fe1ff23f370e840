import { parseDay } from '@passage/domain/calendar/day'
import { lookUpKeys } from '@passage/identity/border/look-up-keys'
import type { IdentityAsRead, IdentityKeys } from '@passage/identity/identity'
import { bigints, dates, instants, texts, uuids } from '../append/binary-array.ts'
import type { Tx } from '../pools/transaction.ts'
import type { Prepared } from './prepare.ts'

/** A row of `identity.record`. */
export interface MintedRecord {
  readonly recordId: string
  readonly identity: IdentityAsRead
  readonly keys: IdentityKeys
  readonly source: string
  /** Milliseconds since 1970. */
  readonly mintedAt: number
}

/** Puts new identity records on the look-up table, from the entry that begins their stream. */
export async function mintRecords(tx: Tx, minted: readonly Prepared[], now: Date): Promise<void> {
  const rows = minted.flatMap(({ recordId, identity, keys, input: { source } }) =>
    identity === undefined || keys === undefined ? [] : [{ recordId, identity, keys, source, mintedAt: now.getTime() }],
  )
  await mintRows(tx, rows)
}

/** Writes rows of the look-up table, without what belongs to a protected class: nothing is looked up by it; a record that is there already stays as it is. */
export async function mintRows(tx: Tx, rows: readonly MintedRecord[]): Promise<void> {
  if (rows.length === 0) return
  const looks = rows.map(({ identity }) => lookUpKeys(identity))
  await tx.query({
    name: 'mint-records',
    text: `insert into identity.record (record_id, document_key, biographic_key, document_type, document_number,
        document_issuer, family, given, birth_date, first_source, minted_at,
        document_look, family_day, given_day, whole_day, first_day, last_day)
      select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
        $9::date[], $10::text[], $11::timestamptz[], $12::bigint[], $13::bigint[], $14::bigint[],
        $15::bigint[], $16::bigint[], $17::bigint[])
      on conflict (record_id) do nothing`,
    values: [
      uuids(rows.map(({ recordId }) => recordId)),
      texts(rows.map(({ keys }) => keys.document)),
      texts(rows.map(({ keys }) => keys.biographic)),
      texts(rows.map(({ identity }) => identity.document?.type)),
      texts(rows.map(({ identity }) => identity.document?.number)),
      texts(rows.map(({ identity }) => identity.document?.issuer)),
      texts(rows.map(({ identity }) => identity.name.family)),
      texts(rows.map(({ identity }) => identity.name.given)),
      dates(rows.map(({ identity }) => (identity.birthDate === undefined ? undefined : parseDay(identity.birthDate)))),
      texts(rows.map(({ source }) => source)),
      instants(rows.map(({ mintedAt }) => mintedAt)),
      bigints(looks.map(({ document }) => document)),
      bigints(looks.map(({ familyDay }) => familyDay)),
      bigints(looks.map(({ givenDay }) => givenDay)),
      bigints(looks.map(({ wholeDay }) => wholeDay)),
      bigints(looks.map(({ firstDay }) => firstDay)),
      bigints(looks.map(({ lastDay }) => lastDay)),
    ],
  })
}
