import { readPerson } from '@passage/ledger/gateway/read-person'
import { liftStop, weighLifting } from '@passage/ledger/guard-rows/lift-stop'
import { readEndedStops } from '@passage/ledger/guard-rows/read-ended-stops'
import { readStops } from '@passage/ledger/guard-rows/read-stops'
import { placeStop } from '@passage/ledger/guard-rows/stops'
import { type Static, Type } from 'typebox'
import { noted, readRecord } from '../access/gateway.ts'
import { act } from '../access/may-act.ts'
import { PurposeHeader, purposeQuery, type Reader, readerOf } from '../access/reader.ts'
import { turnsOf } from '../access/turns.ts'
import { Instant, RecordParams, strict } from '../acts/words.ts'
import { notFound, Problem } from '../app/problem.ts'
import { idempotencyHeader, onceByKey, requestIdOf } from '../app/request-key.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { requireWitness } from '../log/witnessing.ts'
import { requireStepUp } from '../step-up/require-step-up.ts'
import { ref } from '../views/ref.ts'
import { Kind, StopsView } from '../views/stops.ts'
import { notLifted, notPlaced } from './refusals.ts'
import { stopsView } from './stops-view.ts'

const tags = ['stops']
const because = {
  authority: Type.String({ minLength: 3, maxLength: 300, description: 'The provision, the order or the request' }),
  reason: Type.String({ minLength: 3, maxLength: 500 }),
}
const New = strict({ kind: Kind, ...because, until: Type.Optional(Instant) })
const Of = strict({ ...RecordParams.properties, stop: Type.String({ format: 'uuid' }) })
const Done = Type.Object({ stop: Type.String({ format: 'uuid' }) })
const described = { tags, querystring: strict(purposeQuery) }

/** Who else, where a step is not the reader’s. */
const whose = {
  'place-stop': 'Caseworkers, legal staff and supervisors who work on this record enter stops.',
  'lift-stop': 'Legal staff or a supervisor assigned to this record lift a stop, and never whoever entered it.',
} as const

/** Stops with everything that the screen needs, read under one look. */
async function readView(service: Service, reader: Reader, id: string): Promise<StopsView> {
  const now = new Date(service.clock())
  const read = await readRecord(service, reader, 'inside', id, async (tx) => {
    const [file, stops] = [await readPerson(tx, id, now), await readStops(tx, id)]
    const ended = await readEndedStops(tx, id, new Set(stops.map(({ stop }) => stop)))
    return file === undefined ? undefined : { file, stops, ended }
  })
  if (read === undefined) throw notFound('This record')
  const turns = await turnsOf(service, reader, id, whose)
  const viewer = { reader, today: todayOf(service), place: turns['place-stop'], lift: turns['lift-stop'] }
  return stopsView(id, read, viewer)
}

/** What stops every act against a person: shown, placed by whoever works on the record, and lifted by somebody else. */
export function stopRoutes(app: App, service: Service): void {
  app.get<{ Params: Static<typeof RecordParams> }>(
    '/v1/records/:id/stops',
    {
      schema: {
        ...described,
        summary: 'What stops every act against this person, now and before',
        description: 'For the authority, the person and auditors. Needs a purpose and writes a look.',
        params: RecordParams,
        headers: PurposeHeader,
        response: { 200: ref(StopsView), default: Problem },
      },
    },
    async (request) => {
      return readView(service, await readerOf(service, request), request.params.id)
    },
  )
  app.post<{ Params: Static<typeof RecordParams>; Body: Static<typeof New> }>(
    '/v1/records/:id/stops',
    {
      schema: {
        ...described,
        summary: 'Place a stop: from its commit on nothing is done against the person',
        description: 'Needs a purpose. It protects, so it goes on when no witness answers.',
        params: RecordParams,
        headers: Type.Object({ ...PurposeHeader.properties, ...idempotencyHeader }),
        body: New,
        response: { 200: Done, default: Problem },
      },
    },
    async (request) => {
      const reader = await readerOf(service, request)
      const { id: recordId } = request.params
      const by = reader.user.id
      const stop = { stop: requestIdOf(request, by), recordId, by, ...request.body }
      const placed = await act(service, reader, 'place-stop', recordId, () =>
        onceByKey(() => placeStop(service.pools, stop, new Date(service.clock()))),
      )
      if (!placed.ok) throw notPlaced(placed.code)
      return { stop: placed.stop }
    },
  )
  liftRoute(app, service)
}

const Because = strict(because)

function liftRoute(app: App, service: Service): void {
  app.post<{ Params: Static<typeof Of>; Body: Static<typeof Because> }>(
    '/v1/records/:id/stops/:stop/lifting',
    {
      schema: {
        ...described,
        summary: 'Lift a stop: by somebody else than placed it, signed',
        description:
          'Needs a purpose. It opens the way to acts against the person, so it waits for a witness as they do.',
        params: Of,
        headers: PurposeHeader,
        body: Because,
        response: { 200: Done, default: Problem },
      },
    },
    async (request, reply) => {
      const reader = await readerOf(service, request)
      const { id, stop } = request.params
      const lifting = { stop, by: reader.user.id, ...request.body }
      await act(service, reader, 'lift-stop', id, async () => {
        const fault = await weighLifting(service.pools, id, lifting)
        if (fault !== undefined) throw notLifted(fault)
      })
      await noted(service, reader, () => requireWitness(service, 'adverse'))
      const signature = await requireStepUp({ service, request, reply }, { kind: 'lift-stop', record: id, ...lifting })
      const lifted = await liftStop(service.pools, id, { ...lifting, signature }, new Date(service.clock()))
      if (!lifted.ok) throw notLifted(lifted.code)
      return { stop: lifted.stop }
    },
  )
}
