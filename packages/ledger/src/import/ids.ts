import type pg from 'pg'

/** Ids of one lane's share: they are spread evenly over their first byte. SQL over a column `r`. */
export function shareOf(lane: number, lanes: number): string {
  const from = Math.floor((256 * lane) / lanes)
  const to = Math.floor((256 * (lane + 1)) / lanes)
  const edge = (byte: number) => `'${byte.toString(16).padStart(2, '0')}000000-0000-0000-0000-000000000000'`
  return to > 255 ? `r >= ${edge(from)}` : `r >= ${edge(from)} and r < ${edge(to)}`
}

/**
 * Pages of ids from a query with one column `r`, by a cursor that lives on across transactions, so that any number of
 * ids takes no memory here and each page can commit.
 */
export async function* idPages(client: pg.PoolClient, sql: string, size: number): AsyncGenerator<readonly string[]> {
  await client.query('begin')
  await client.query(`declare ids no scroll cursor with hold for ${sql}`)
  await client.query('commit')
  try {
    for (;;) {
      const page = await client.query<{ r: string }>(`fetch ${size} from ids`)
      if (page.rows.length === 0) return
      yield page.rows.map(({ r }) => r)
    }
  } finally {
    await client.query('close ids').catch(() => undefined)
  }
}
