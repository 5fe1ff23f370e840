import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LogSettings, WitnessPlace } from '@passage/server/log/service'
import { COSIGNATURE, NOTE_SIGNATURE, type Signer, signerFrom } from '@passage/tlog/note/key'
import { serveWitness } from '@passage/verify/witness/serve'
import { openState } from '@passage/verify/witness/state-file'

export const ORIGIN = 'log.example/test'

/** The log's own key, always the same in tests. */
export const logSigner: Signer = signerFrom(ORIGIN, NOTE_SIGNATURE, Buffer.alloc(32, 1))

export const witnessSigner = (name: string, seed: number): Signer =>
  signerFrom(name, COSIGNATURE, Buffer.alloc(32, seed))

/** A log that nobody witnesses. */
export const unwitnessed: LogSettings = { signer: logSigner, witnesses: [], need: 0, demo: true }

/** A witness in this process, on a state of its own. */
export interface TestWitness {
  readonly place: WitnessPlace
  close(): Promise<void>
}

/** @param clock milliseconds of POSIX */
export async function startWitness(name: string, seed: number, clock: () => number): Promise<TestWitness> {
  const folder = mkdtempSync(join(tmpdir(), 'passage-witness-'))
  const signer = witnessSigner(name, seed)
  const running = await serveWitness({
    signers: [signer],
    logs: () => [logSigner.verifier],
    state: openState(join(folder, 'state.json')),
    clock: () => Math.floor(clock() / 1000),
    port: 0,
    host: '127.0.0.1',
  })
  return {
    place: { url: running.url, verifier: signer.verifier },
    async close() {
      await running.close()
      rmSync(folder, { recursive: true })
    },
  }
}
