import { instants, texts, uuids } from '../append/binary-array.ts'
import { derivedId } from '../entry/derived-id.ts'
import { encipher } from '../field-keys/encipher.ts'
import { fieldKeysOf } from '../field-keys/of-session.ts'
import type { Tx } from '../pools/transaction.ts'
import type { IntakeFault, IntakeOutcome, Lane } from './input.ts'
import { textOf } from './text-of.ts'

/** A record that is kept whole for a person, and why. */
export interface Quarantined {
  readonly index: number
  readonly source: string
  readonly sourceKey: string
  readonly fault: IntakeFault
  readonly value: unknown
}

/**
 * Keeps records for a person. The same content again is the same row. Half characters and NUL become visible escapes:
 * the text is JSON of what came. It is enciphered: nobody knows what an unreadable record
 * holds, an address or a telephone number for one.
 */
export async function writeQuarantine(tx: Tx, records: readonly Quarantined[], lane: Lane, now: Date): Promise<void> {
  if (records.length === 0) return
  const keys = fieldKeysOf(tx)
  await tx.query(
    `insert into ops.quarantine (quarantine_id, source, source_key, lane, code, path, content, received_at)
      select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[])
      on conflict do nothing`,
    [
      uuids(records.map(quarantineIdOf)),
      texts(records.map(({ source }) => source)),
      texts(records.map(({ sourceKey }) => sourceKey)),
      texts(records.map(() => lane)),
      texts(records.map(({ fault }) => fault.code)),
      texts(records.map(({ fault }) => writable(fault.path))),
      texts(records.map((record) => encipher(keys, contentPlace(quarantineIdOf(record)), textOf(record.value)))),
      instants(records.map(() => now.getTime())),
    ],
  )
}

export function quarantinedOutcome(record: Quarantined): IntakeOutcome {
  return { status: 'quarantined', quarantineId: quarantineIdOf(record), ...record.fault }
}

/** Where the content of a row belongs. */
export function contentPlace(quarantineId: string): string {
  return `ops.quarantine.content|${quarantineId}`
}

function quarantineIdOf(record: Quarantined): string {
  return derivedId('passage/quarantine', record.source, record.sourceKey, record.fault.code, textOf(record.value))
}

function writable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\ufffd')
}
