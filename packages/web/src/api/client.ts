import type { GateRow } from './case-types.ts'
import { tellSessionEnd } from './session-end.ts'

/** A refusal or fault as the server words it (RFC 9457). */
export interface Problem {
  title: string
  status: number
  detail: string
  code: string
  rule?: string
  citation?: string
  remedy?: string
  trace_id?: string
  /** What is to be signed before the same is sent again. */
  stepUp?: unknown
  errors?: { pointer: string; detail: string }[]
  /** Of a step of a case: everything that stands against it. */
  gates?: GateRow[]
}

/** Thrown by `ask` for every answer that is not a success. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

const unreachable: Problem = {
  title: 'Passage does not answer',
  status: 0,
  code: 'offline',
  detail: 'The server could not be reached. Nothing was changed.',
  remedy: 'Check that it runs, then try again.',
}

async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? ''
  if (type.includes('problem+json')) return (await response.json()) as Problem
  return { ...unreachable, status: response.status, title: 'Something broke on our side', code: 'fault' }
}

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly body?: unknown
  /** A file in place of a body, and what it shows. */
  readonly file?: { readonly kind: string; readonly file: File }
  readonly purpose?: string
  readonly signal?: AbortSignal
  /** Nobody asked for this: it keeps no session awake. */
  readonly byItself?: boolean
  /** The signature over this act. */
  readonly signature?: string
  /** Idempotency key: the same for the same thing sent once more. */
  readonly key?: string
}

/** One request to the server; throws `ProblemError` with the server's own words. */
export async function ask<T>(
  path: string,
  { method = 'GET', body, purpose, signal, byItself = false, signature, key, file }: Asked = {},
): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (file !== undefined) {
    headers['content-type'] = file.file.type || 'application/octet-stream'
    headers['passage-file-kind'] = file.kind
    headers['passage-file-name'] = encodeURIComponent(file.file.name)
  }
  if (signature !== undefined) headers['passage-signature'] = signature
  if (key !== undefined) headers['idempotency-key'] = key
  if (byItself) headers['passage-background'] = '1'
  if (purpose !== undefined) headers['passage-purpose'] = purpose
  const init: RequestInit = { method, headers, credentials: 'same-origin', cache: 'no-store' }
  if (body !== undefined) init.body = JSON.stringify(body)
  if (file !== undefined) init.body = file.file
  if (signal !== undefined) init.signal = signal
  const response = await fetch(path, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ProblemError(unreachable)
  })
  if (!response.ok) {
    const problem = await problemOf(response)
    // Whoever asks who is signed in is told by the answer itself.
    if (problem.code === 'session.none' && path !== '/v1/session') tellSessionEnd(method !== 'GET')
    throw new ProblemError(problem)
  }
  return (response.status === 204 ? undefined : await response.json()) as T
}
