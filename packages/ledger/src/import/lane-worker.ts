import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { readFieldKeys } from '../field-keys/key-file.ts'
import { recordSecret } from '../intake/context.ts'
import { openPools } from '../pools/open.ts'
import { laneHere } from './lane-here.ts'
import type { FromLane, ThreadStart, ToLane } from './lane-thread.ts'

/** The other end of `laneInThread`. Time is the system's: a clock cannot be handed to a thread. */
async function serve(port: MessagePort, start: ThreadStart): Promise<void> {
  const { connectionString, keyFile } = start
  const fieldKeys = keyFile === undefined ? undefined : readFieldKeys(keyFile)
  const pools = openPools({ connectionString, max: 2, ...(fieldKeys === undefined ? {} : { fieldKeys }) })
  const settings = { jurisdiction: start.jurisdiction, clock: () => new Date() }
  const { importId, laneCount } = start
  const lane = laneHere({ pools, importId, settings, laneCount, secret: await recordSecret(pools) }, start.state)
  let stopped = false
  const answer = (message: FromLane) => port.postMessage(message)
  const run = async (message: ToLane) => {
    if (message.kind === 'append') {
      const lines = message.lines.split('\n')
      const rows = message.ordinals.map((ordinal, index) => ({ ordinal, text: lines[index] ?? '' }))
      answer({ kind: 'appended', done: await lane.append({ rows, upTo: message.upTo }) })
    } else if (message.kind === 'link') {
      answer({ kind: 'linked', whole: await lane.link(() => stopped) })
    } else if (message.kind === 'determine') {
      const whole = await lane.determine(
        (more) => answer({ kind: 'page', more }),
        () => stopped,
      )
      answer({ kind: 'determined', whole })
    }
  }
  port.on('message', (message: ToLane) => {
    if (message.kind === 'stop') stopped = true
    else if (message.kind === 'close') void pools.end().finally(() => port.close())
    else run(message).catch((error: Error) => answer({ kind: 'failed', message: error.message, stack: error.stack }))
  })
}

if (parentPort !== null) await serve(parentPort, workerData as ThreadStart)
