import { type Static, Type } from 'typebox'
import { GateRow } from '../views/case.ts'
import { ref } from '../views/ref.ts'

/** RFC 9457 problem details with the members that Passage adds. Codes are stable; words may change. */
export const Problem = Type.Object(
  {
    type: Type.String({ description: 'Address that names the kind of problem' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.String({ description: 'Stable code of the refusal' }),
    rule: Type.Optional(Type.String({ description: 'Rule that refuses' })),
    citation: Type.Optional(Type.String()),
    remedy: Type.Optional(Type.String({ description: 'What would clear it, and who can' })),
    gates: Type.Optional(
      Type.Array(ref(GateRow), { description: 'Of a step of a case: everything that stands against it' }),
    ),
    policies: Type.Optional(Type.Array(Type.String(), { description: 'Policies that decided' })),
    stepUp: Type.Optional(Type.Unknown({ description: 'What is to be signed: WebAuthn request options' })),
    instance: Type.String({ description: 'Path that was asked' }),
    trace_id: Type.String(),
    errors: Type.Optional(
      Type.Array(Type.Object({ pointer: Type.String(), detail: Type.String() }), {
        description: 'One per field, named by JSON Pointer',
      }),
    ),
  },
  { $id: 'Problem' },
)
export type Problem = Static<typeof Problem>

export interface ProblemInit {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly rule?: string
  readonly citation?: string
  readonly remedy?: string
  readonly gates?: GateRow[]
  readonly policies?: string[]
  readonly errors?: { pointer: string; detail: string }[]
  /** What the caller is to sign before it sends the same again. */
  readonly stepUp?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A refusal on its way to the caller. Thrown inside a request, answered as problem+json, never logged as a fault. */
export class Refused extends Error {
  readonly init: ProblemInit
  constructor(init: ProblemInit) {
    super(init.detail)
    this.name = 'Refused'
    this.init = init
  }
}

/** The body of a problem: what the caller reads. */
export function problemBody(init: ProblemInit, instance: string, traceId: string): Problem {
  const { headers: _headers, code, ...shown } = init
  return { type: `/problems/${code.replaceAll('.', '/')}`, code, ...shown, instance, trace_id: traceId }
}

export const notFound = (what: string): Refused =>
  new Refused({
    status: 404,
    code: 'not-found',
    title: 'Nothing stands at this address',
    detail: `${what} is not known here, or may not be shown for this purpose.`,
    remedy: 'Check the address, or go there from a list or a search that you have.',
  })

/** For what is open to everybody, where no purpose would change the answer. */
export const notKnown = (what: string, remedy: string): Refused =>
  new Refused({
    status: 404,
    code: 'not-found',
    title: 'Nothing stands at this address',
    detail: `${what} is not known here.`,
    remedy,
  })
