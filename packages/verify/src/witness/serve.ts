import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Signer, Verifier } from '@passage/tlog/note/key'
import { decide, type WitnessAnswer } from './decide.ts'
import type { WitnessState } from './state-file.ts'

export interface WitnessOptions {
  readonly signers: readonly Signer[]
  /** Public keys of the logs that are witnessed; asked at each request, so that a log can be added. */
  readonly logs: () => readonly Verifier[]
  readonly state: WitnessState
  /** Seconds of POSIX. Default: the clock of the machine. */
  readonly clock?: () => number
  readonly port: number
  readonly host: string
  /** Told of what went wrong here, never of what a client did wrong. */
  readonly onFault?: (error: unknown) => void
}

export interface RunningWitness {
  /** Submission prefix, such as `http://127.0.0.1:8091`. */
  readonly url: string
  /** Answers what was received, then lets go of the state. */
  close(): Promise<void>
}

/** A proof of 63 hashes and a checkpoint with many signatures stay far below. */
const MOST_BYTES = 65_536
const SLOW_MS = 10_000

/** Serves `POST /add-checkpoint`. One process, one state: what is decided and kept is done in one go. */
export async function serveWitness(options: WitnessOptions): Promise<RunningWitness> {
  const server = createServer({ requestTimeout: SLOW_MS, keepAliveTimeout: 60_000 }, (request, response) => {
    void answer(request, response, options)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  const { address, port, family } = server.address() as AddressInfo
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    close: () => close(server, options.state),
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, options: WitnessOptions): Promise<void> {
  if (request.url?.split('?', 1)[0] !== '/add-checkpoint') return send(response, 404, 'Nothing stands here.\n')
  if (request.method !== 'POST') return send(response.setHeader('allow', 'POST'), 405, 'Send it by POST.\n')
  try {
    const text = await readBody(request)
    if (text === 'too-long') return send(response.setHeader('connection', 'close'), 413, 'The request is too long.\n')
    const given = text === undefined ? malformed : decideAndKeep(text, options)
    send(response.setHeader('content-type', given.type), given.status, given.body)
  } catch (error) {
    options.onFault?.(error)
    if (!response.headersSent) send(response, 500, 'The witness failed. Nothing was cosigned.\n')
  }
}

const malformed: WitnessAnswer = { status: 400, type: 'text/plain; charset=utf-8', body: 'The request is malformed.\n' }

/** Synchronous from reading the state to having it on disk: no second request comes in between. */
function decideAndKeep(text: string, { signers, logs, state, clock }: WitnessOptions): WitnessAnswer {
  const keys = logs()
  const given = decide(text, {
    signers,
    keysOf: (origin) => keys.filter(({ name }) => name === origin),
    seenOf: state.seenOf,
    now: clock?.() ?? Math.floor(Date.now() / 1000),
  })
  if (given.keep !== undefined) state.keep(given.keep.origin, given.keep)
  return given
}

/** The body as text; undefined where it is not UTF-8. */
async function readBody(request: IncomingMessage): Promise<string | undefined | 'too-long'> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > MOST_BYTES) return 'too-long'
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks))
  } catch {
    return undefined
  }
}

function send(response: ServerResponse, status: number, body: string): void {
  if (!response.hasHeader('content-type')) response.setHeader('content-type', 'text/plain; charset=utf-8')
  response.statusCode = status
  response.end(body)
}

async function close(server: Server, state: WitnessState): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  await closed
  state.release()
}
