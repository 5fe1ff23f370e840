import type { Pools } from '../pools/open.ts'

/** What somebody was told: what kind of thing, whose doing, when, and at most an id. */
export interface Told {
  readonly alertId: string
  readonly kind: string
  readonly actor: string
  readonly recordId?: string
  readonly at: string
}

const MOST = 200

/**
 * What somebody was told, newest first, at most 200. Alerts are addressed by name to those who held the
 * role then, and are left out where the record must not be seen to exist by them now.
 */
export async function readAlerts(pools: Pools, who: string, now: Date): Promise<readonly Told[]> {
  const found = await pools.read.query<{
    alert_id: string
    kind: string
    actor: string
    record_id: string | null
    at: Date
  }>('select alert_id, kind, actor, record_id, at from access.alerts_for($1, $2, $3)', [who, MOST, now])
  return found.rows.map(({ alert_id, kind, actor, record_id, at }) => ({
    alertId: alert_id,
    kind,
    actor,
    ...(record_id === null ? {} : { recordId: record_id }),
    at: at.toISOString(),
  }))
}

/**
 * Who was told, by alert: whoever held the role then, and may know of the record. Asked only for alerts that the asker was
 * told of.
 */
export async function whoWasTold(
  pools: Pools,
  alertIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await pools.write.query<{ alert_id: string; told: string[] }>(
    'select alert_id, told from access.alert where alert_id = any($1::uuid[])',
    [alertIds],
  )
  return new Map(found.rows.map(({ alert_id, told }) => [alert_id, told]))
}
