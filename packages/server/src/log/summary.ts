import { FRESH_MS, type Witnessing } from '@passage/domain/access/witness-rule'
import { publishedCheckpoint } from '@passage/ledger/log/published'
import { type LogState, readLog } from '@passage/ledger/log/state'
import { readWitnesses } from '@passage/ledger/log/witnesses'
import { type Static, Type } from 'typebox'
import type { Service } from '../app/service.ts'
import { nameOf } from './ask-witness.ts'
import { policyOf } from './service.ts'
import { witnessingOf } from './witnessing.ts'

/** `unwitnessed`: no witness is configured, or the log is not signed here. `not-yet-witnessed`: not lately, or never. */
export type LogStateWord = 'witnessed' | 'not-yet-witnessed' | 'unwitnessed'

export const LogSummary = Type.Object(
  {
    state: Type.Unsafe<LogStateWord>(
      Type.Union((['witnessed', 'not-yet-witnessed', 'unwitnessed'] as const).map((code) => Type.Literal(code))),
    ),
    words: Type.String(),
    origin: Type.Optional(Type.String({ description: 'Name of the log; absent where none was begun' })),
    size: Type.Integer({ description: 'Entries in the log' }),
    checkpoint: Type.Optional(
      Type.Object({
        size: Type.Integer(),
        root: Type.String({ description: 'Base64, as in a checkpoint' }),
        witnessedAt: Type.Optional(Type.String({ format: 'date-time' })),
        ageSeconds: Type.Optional(Type.Integer()),
      }),
    ),
    need: Type.Integer({ description: 'How many witnesses must have signed' }),
    witnesses: Type.Array(
      Type.Object({
        name: Type.String(),
        cosignedAt: Type.Optional(
          Type.String({ format: 'date-time', description: 'Newest cosignature that was kept' }),
        ),
      }),
    ),
  },
  { $id: 'LogSummary' },
)

export type LogSummary = Static<typeof LogSummary>

const words: Readonly<Record<LogStateWord, string>> = {
  witnessed: 'Witnesses outside vouch for the record.',
  'not-yet-witnessed': 'Not yet witnessed. What is written now waits for a witness outside to vouch for it.',
  unwitnessed: 'Unwitnessed. Nobody outside vouches that the record is whole.',
}

const ownWitness = 'A witness on this machine vouches for the record. Nobody outside does.'

/** In words, for anybody: a witness that the operator runs itself is no witness outside. */
function wordsFor(state: LogStateWord, { log }: Service): string {
  const isOwn = log?.witnesses.every(({ url }) =>
    /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname),
  )
  return state === 'witnessed' && isOwn === true ? ownWitness : words[state]
}

/** In one word, how the record is vouched for now. */
export function stateOf(witnessing: Witnessing, now: number): LogStateWord {
  if (witnessing.kind === 'none-configured') return 'unwitnessed'
  if (witnessing.kind === 'never') return 'not-yet-witnessed'
  return now - witnessing.at < FRESH_MS ? 'witnessed' : 'not-yet-witnessed'
}

/** What anybody may know of the log: its name, how long it is, who vouches for it and since when. */
export async function logSummary(service: Service): Promise<LogSummary> {
  const { pools, log } = service
  const now = Date.parse(service.clock())
  const state = stateOf(await witnessingOf(service), now)
  const begun = await readLog(pools.publish)
  return {
    state,
    words: wordsFor(state, service),
    ...(begun === undefined ? {} : { origin: begun.origin }),
    size: begun?.size ?? 0,
    ...(await checkpointOf(service, begun, now)),
    need: log?.need ?? 0,
    witnesses: await witnessesOf(service, begun),
  }
}

async function checkpointOf({ pools, log }: Service, begun: LogState | undefined, now: number) {
  const found =
    log === undefined || begun === undefined ? undefined : await publishedCheckpoint(pools.publish, policyOf(log))
  if (found === undefined) return {}
  const { checkpoint, witnessedAt } = found
  const aged =
    witnessedAt === undefined
      ? {}
      : {
          witnessedAt: witnessedAt.toISOString(),
          ageSeconds: Math.max(0, Math.floor((now - witnessedAt.getTime()) / 1000)),
        }
  return { checkpoint: { size: checkpoint.size, root: checkpoint.root.toString('base64'), ...aged } }
}

/** The witnesses that are configured; what any of them said lately is for the operator (`passage status`). */
async function witnessesOf({ pools, log }: Service, begun: LogState | undefined) {
  const rows = begun === undefined ? [] : await readWitnesses(pools.publish, begun.origin)
  return (log?.witnesses ?? []).map((place) => {
    const at = rows.find(({ witness }) => witness === nameOf(place))?.cosignedAt
    return { name: place.verifier.name, ...(at === undefined ? {} : { cosignedAt: at.toISOString() }) }
  })
}
