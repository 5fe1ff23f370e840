import type { Service } from '../app/service.ts'
import { withRoles } from '../session/recognise.ts'
import type { SignedIn } from '../session/user.ts'
import type { RecordChange } from './changes.ts'
import { toldOf } from './told.ts'
import { workVersion } from './work-version.ts'

/** At most two screen updates a second: what changes in between goes out together. */
const holdMs = 500
/** A screen shows one record and one list; of more ids at once the newest are told. */
const mostIds = 500

interface Message {
  readonly records: readonly { readonly id: string; readonly version: string }[]
  readonly work: string
}

async function messageFor(
  service: Service,
  who: SignedIn,
  changed: readonly (readonly [string, number])[],
): Promise<Message> {
  const user = await withRoles(service, who)
  const told = await toldOf(
    service,
    user,
    changed.map(([id]) => id),
  )
  const records = changed.filter(([id]) => told.has(id)).map(([id, version]) => ({ id, version: String(version) }))
  return { records, work: await workVersion(service, user) }
}

export interface Writer {
  add(changes: readonly RecordChange[]): void
  stop(): void
}

/**
 * Collects changes and writes them out together, the first of a burst at once. Where nothing is left that the listener
 * may be told, nothing is written: that something happened is an answer, too.
 *
 * @param onFault what was collected could not be asked about: the stream has to end, so that the screen asks anew
 */
export function createWriter(
  service: Service,
  who: SignedIn,
  write: (text: string) => unknown,
  onFault: (error: unknown) => void,
): Writer {
  const held = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined
  let last = 0
  let work: string | undefined
  const flush = async (): Promise<void> => {
    const changed = [...held].slice(-mostIds)
    held.clear()
    const message = await messageFor(service, who, changed)
    timer = undefined
    // Counted from when it is written: asking may take a while.
    last = Date.now()
    if (held.size > 0) plan()
    if (message.records.length === 0 && message.work === work) return
    work = message.work
    write(`event: change\ndata: ${JSON.stringify(message)}\n\n`)
  }
  const plan = (): void => {
    timer ??= setTimeout(() => void flush().catch(onFault), Math.max(0, last + holdMs - Date.now()))
  }
  // What the queue looks like when the listening begins: messages tell what differs from there.
  const begun = messageFor(service, who, []).then((message) => {
    work ??= message.work
  })
  begun.catch(onFault)
  return {
    add(changes) {
      for (const { id, version } of changes) held.set(id, version)
      void begun.then(plan, () => undefined)
    },
    stop: () => clearTimeout(timer),
  }
}
