import { Agent, request } from 'node:http'

export interface LoadResult {
  readonly sent: number
  readonly answered: number
  readonly statuses: Readonly<Record<string, number>>
  readonly seconds: number
  readonly answeredPerSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly maxMs: number
}

/**
 * Sends `rate` requests a second for `seconds`, on time whether or not earlier ones were answered. A latency counts
 * from the moment at which the request was due, so that a server that stalls cannot hide it by slowing the sender.
 */
export async function openLoop(
  url: string,
  rate: number,
  seconds: number,
  bodyAt: (index: number) => string,
  token: string,
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const total = rate * seconds
  const latencies = new Float64Array(total)
  const statuses: Record<string, number> = {}
  let [sent, answered] = [0, 0]
  const started = performance.now()
  const waiting: Promise<void>[] = []
  while (sent < total) {
    const due = Math.min(total, Math.floor(((performance.now() - started) / 1000) * rate))
    for (; sent < due; sent++) {
      const index = sent
      const dueAt = started + (index / rate) * 1000
      waiting.push(
        post(agent, url, bodyAt(index), token).then((status) => {
          latencies[answered++] = performance.now() - dueAt
          statuses[status] = (statuses[status] ?? 0) + 1
        }),
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await Promise.all(waiting)
  const took = (performance.now() - started) / 1000
  agent.destroy()
  const sorted = latencies.subarray(0, answered).sort()
  const at = (share: number) =>
    Math.round((sorted[Math.min(answered - 1, Math.floor(answered * share))] ?? 0) * 10) / 10
  return {
    sent,
    answered,
    statuses,
    seconds: Math.round(took * 10) / 10,
    answeredPerSecond: Math.round(answered / took),
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    maxMs: at(1),
  }
}

function post(agent: Agent, url: string, body: string, token: string): Promise<string> {
  return new Promise((resolve) => {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'content-length': Buffer.byteLength(body),
    }
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('end', () => resolve(String(response.statusCode)))
    })
    sending.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'))
    sending.end(body)
  })
}
