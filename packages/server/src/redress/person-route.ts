import { LONGEST_WORDS, MOST_ITEMS, MOST_SHOWN } from '@passage/domain/redress/decide'
import { type Item, missingKinds, type Shown } from '@passage/domain/redress/items'
import { allEvidenceKinds, allRequestKinds } from '@passage/domain/redress/kinds'
import { fileRequest, type Received, type Sent } from '@passage/ledger/redress/file'
import { type PersonStep, personStep } from '@passage/ledger/redress/step'
import type { Wrote } from '@passage/ledger/redress/write'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Static, type TObject, Type } from 'typebox'
import { act } from '../access/may-act.ts'
import { PurposeHeader, purposeQuery, readerOf } from '../access/reader.ts'
import { RecordParams, strict } from '../acts/words.ts'
import { Problem } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { requireWitness } from '../log/witnessing.ts'
import { Receipt } from '../views/redress.ts'
import { ref } from '../views/ref.ts'
import { recordLabel } from '../words/labels.ts'
import { KeyHeader, requireKey, valueOrRefused } from './sent.ts'

/** One of these codes. */
export const codes = <T extends string>(all: readonly T[]) =>
  Type.Unsafe<T>(Type.Union(all.map((code) => Type.Literal(code))))
const fact = Type.String({ minLength: 1, maxLength: 60, description: 'Id of a line of the own record' })
const Value = Type.Union([Type.String({ maxLength: 100 }), Type.Number(), Type.Boolean()])
const AskedOf = Type.Union([
  strict({ what: Type.Literal('field'), fact, field: Type.String({ maxLength: 40 }), proposed: Type.Optional(Value) }),
  strict({ what: Type.Literal('fact'), fact }),
  strict({
    what: Type.Literal('missing'),
    fact,
    kind: codes(missingKinds),
    on: Type.String({ maxLength: 10 }),
    place: Type.Optional(Type.String({ minLength: 1, maxLength: 10 })),
  }),
])
/** One more than is allowed, so that the refusal is the one of the rule, with what would clear it. */
const words = Type.String({ maxLength: LONGEST_WORDS + 1 })
const ShownOf = strict({
  kind: codes(allEvidenceKinds),
  on: Type.Optional(Type.String({ format: 'date' })),
  words,
})
const Filing = strict({
  kind: codes(allRequestKinds),
  items: Type.Array(AskedOf, { maxItems: MOST_ITEMS + 1 }),
  shown: Type.Optional(Type.Array(ShownOf, { maxItems: MOST_SHOWN + 1 })),
  words: Type.Optional(words),
})
/** A request on a record. */
export const OfRequest = Type.Object({ ...RecordParams.properties, request: Type.String({ format: 'uuid' }) })
const Said = strict({ words })
const Nothing = strict({})

const described = <P extends TObject, B extends TObject>(summary: string, params: P, body: B) => ({
  tags: ['redress'],
  summary,
  description:
    'Needs a purpose and an Idempotency-Key. One entry of the record; the receipt is given in its transaction.',
  params,
  body,
  headers: Type.Object({ ...PurposeHeader.properties, ...KeyHeader }),
  querystring: strict(purposeQuery),
  response: { 200: ref(Receipt), 201: ref(Receipt), default: Problem },
})

type Receive = (sent: Sent) => Promise<Wrote<Received> | undefined>

/** Asks whether the person may, writes, and answers with the receipt: 201 the first time, 200 for the same once more. */
export async function receive(service: Service, request: FastifyRequest, reply: FastifyReply, receiveIt: Receive) {
  const reader = await readerOf(service, request)
  const { id: recordId } = request.params as { id: string }
  const key = requireKey(request)
  const mark = await requireWitness(service, 'redress')
  const marked = mark === undefined ? {} : { mark }
  const sent = { recordId, by: reader.user.id, key, ...marked }
  const received = valueOrRefused(await act(service, reader, 'file-redress', recordId, () => receiveIt(sent)))
  service.changes.nudge()
  const { standsOn: home, ...rest } = received
  const standsOn = home === undefined ? {} : { standsOn: { recordId: home, recordLabel: recordLabel(home) } }
  return reply.code(received.repeated ? 200 : 201).send({ ...rest, ...standsOn, ...marked })
}

/** What the person, or whoever represents the person, sends in about the own record. */
export function redressPersonRoutes(app: App, service: Service): void {
  app.post<{ Params: Static<typeof RecordParams>; Body: Static<typeof Filing> }>(
    '/v1/records/:id/redress',
    {
      schema: described(
        'Ask for a correction, show evidence, or let a statement stand beside it',
        RecordParams,
        Filing,
      ),
    },
    (request, reply) =>
      receive(service, request, reply, (sent) => {
        const { kind, items, shown = [], words: said = '' } = request.body
        const filing = { kind, items: items as readonly Item[], shown: shown as readonly Shown[], words: said }
        return fileRequest(service.pools, sent, filing, new Date(service.clock()))
      }),
  )
  const step = <B extends TObject>(path: string, summary: string, body: B, of: (said: Static<B>) => PersonStep) =>
    app.post<{ Params: Static<typeof OfRequest>; Body: Static<B> }>(
      `/v1/records/:id/redress/:request/${path}`,
      { schema: described(summary, OfRequest, body) },
      (request, reply) =>
        receive(service, request, reply, (sent) => {
          const named = { ...sent, request: request.params.request }
          return personStep(service.pools, named, of(request.body as Static<B>), new Date(service.clock()))
        }),
    )
  step('review', 'Ask for a review of a refusal', Said, (said) => ({ step: 'ask-review', ...said }))
  step('statement', 'Let a statement of disagreement stand beside it', Said, (said) => ({ step: 'state', ...said }))
  step('withdrawal', 'Withdraw a request', Nothing, () => ({ step: 'withdraw' }))
}
