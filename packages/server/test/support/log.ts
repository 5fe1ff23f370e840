import type { LogSettings } from '@passage/server/log/service'
import { COSIGNATURE, NOTE_SIGNATURE, type Signer, signerFrom } from '@passage/tlog/note/key'

export const ORIGIN = 'log.example/test'

/** The log's own key, always the same in tests. */
export const logSigner: Signer = signerFrom(ORIGIN, NOTE_SIGNATURE, Buffer.alloc(32, 1))

export const witnessSigner = (name: string, seed: number): Signer =>
  signerFrom(name, COSIGNATURE, Buffer.alloc(32, seed))

/** A log that nobody witnesses. */
export const unwitnessed: LogSettings = { signer: logSigner, witnesses: [], need: 0, demo: true }
