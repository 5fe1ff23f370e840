import type { Pools } from '../pools/open.ts'
import { inTransaction } from '../pools/transaction.ts'

/** Algorithms by which a system may prove who it is. All asymmetric: what is kept here proves nothing to others. */
export type KeyAlg = 'ES256' | 'ES384' | 'EdDSA' | 'PS256'

/** A system that speaks to us. */
export interface Client {
  readonly clientId: string
  readonly name: string
  readonly scopes: readonly string[]
  /** Sources for which it may send records; `*`: any. */
  readonly sources: readonly string[]
  readonly active: boolean
}

export interface PublicKey {
  readonly kid: string
  readonly alg: KeyAlg
  /** JWK as JSON, without a private part. */
  readonly jwk: string
}

interface ClientRow {
  client_id: string
  name: string
  scopes: string[]
  sources: string[]
  active: boolean
}

const clientOf = (row: ClientRow): Client => ({
  clientId: row.client_id,
  name: row.name,
  scopes: row.scopes,
  sources: row.sources,
  active: row.active,
})

/** Registers a system, or changes what it may do. What it held before under wider rights ends in the same transaction. */
export async function registerClient(pools: Pools, client: Omit<Client, 'active'>, now: Date): Promise<void> {
  await inTransaction(pools.sign, async (tx) => {
    await tx.query(
      `insert into sign_in.client (client_id, name, scopes, sources, created_at) values ($1, $2, $3, $4, $5)
       on conflict (client_id) do update set name = $2, scopes = $3, sources = $4, active = true`,
      [client.clientId, client.name, [...client.scopes], [...client.sources], now],
    )
    await tx.query('delete from sign_in.token where client_id = $1', [client.clientId])
  })
}

/** Adds public keys beside those that are there: the old one works until it is ended. Known ones are left as they are. */
export async function addKeys(pools: Pools, clientId: string, keys: readonly PublicKey[], now: Date): Promise<void> {
  for (const { kid, alg, jwk } of keys) {
    await pools.sign.query(
      `insert into sign_in.client_key (client_id, kid, alg, jwk, added_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [clientId, kid, alg, jwk, now],
    )
  }
}

/** Ends one key, and the tokens that were given for it. False: there is no such key in use. */
export async function endKey(pools: Pools, clientId: string, kid: string, now: Date): Promise<boolean> {
  return inTransaction(pools.sign, async (tx) => {
    const ended = await tx.query(
      'update sign_in.client_key set ended_at = $3 where client_id = $1 and kid = $2 and ended_at is null',
      [clientId, kid, now],
    )
    await tx.query('delete from sign_in.token where client_id = $1 and kid = $2', [clientId, kid])
    return ended.rowCount === 1
  })
}

/** Ends a system: neither its keys nor its tokens open anything. False: there is no such system at work. */
export async function endClient(pools: Pools, clientId: string): Promise<boolean> {
  return inTransaction(pools.sign, async (tx) => {
    const ended = await tx.query('update sign_in.client set active = false where client_id = $1 and active', [clientId])
    await tx.query('delete from sign_in.token where client_id = $1', [clientId])
    return ended.rowCount === 1
  })
}

export interface ListedClient extends Client {
  readonly keys: readonly { readonly kid: string; readonly alg: string; readonly endedAt: Date | undefined }[]
}

/** Every system, with its keys. */
export async function listClients(pools: Pools): Promise<ListedClient[]> {
  const clients = await pools.sign.query<ClientRow>(
    'select client_id, name, scopes, sources, active from sign_in.client order by client_id',
  )
  const keys = await pools.sign.query<{ client_id: string; kid: string; alg: string; ended_at: Date | null }>(
    'select client_id, kid, alg, ended_at from sign_in.client_key order by added_at, kid',
  )
  return clients.rows.map((row) => ({
    ...clientOf(row),
    keys: keys.rows
      .filter((key) => key.client_id === row.client_id)
      .map(({ kid, alg, ended_at }) => ({ kid, alg, endedAt: ended_at ?? undefined })),
  }))
}

/** The keys by which a system at work may prove who it is now, with what it may do. Undefined: there is no such system. */
export async function readClient(
  pools: Pools,
  clientId: string,
): Promise<{ readonly client: Client; readonly keys: readonly PublicKey[] } | undefined> {
  const found = await pools.sign.query<ClientRow>(
    'select client_id, name, scopes, sources, active from sign_in.client where client_id = $1 and active',
    [clientId],
  )
  const row = found.rows[0]
  if (row === undefined) return undefined
  const keys = await pools.sign.query<PublicKey>(
    'select kid, alg, jwk from sign_in.client_key where client_id = $1 and ended_at is null',
    [clientId],
  )
  return { client: clientOf(row), keys: keys.rows }
}
