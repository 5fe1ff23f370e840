import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { COSIGNATURE, type Signer, verifierText } from '@passage/tlog/note/key'
import { KeyFileError, readOrMakeSigner, readVerifiers } from '@passage/verify/witness/key-file'
import { serveWitness } from '@passage/verify/witness/serve'
import { openState } from '@passage/verify/witness/state-file'
import type { WitnessFlags } from '../commands/witness.ts'
import { whenAsked } from '../start/when-asked.ts'
import { EXIT, type ExitCode } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import { ink, print, printJson, say, type Terminal } from '../talk/terminal.ts'
import { folderFor } from '../write/folder.ts'

/** Serves until it is asked to stop, or until the process that started it is gone. */
export async function runWitness(terminal: Terminal, flags: WitnessFlags): Promise<ExitCode> {
  const stop = whenAsked(terminal)
  const parentGone = flags.endWithInput === true ? endOfInput() : undefined
  try {
    const witness = await startServing(terminal, flags)
    await Promise.race([stop.asked, ...(parentGone === undefined ? [] : [parentGone])])
    await witness.close()
    return EXIT.ok
  } finally {
    // An input that is still open would keep the process alive, also one that could not start.
    if (parentGone !== undefined) process.stdin.destroy()
    stop.release()
  }
}

async function startServing(terminal: Terminal, flags: WitnessFlags): Promise<{ close(): Promise<void> }> {
  const logs = join(flags.home, 'logs')
  folderFor(flags.home, 0o700)
  const signer = openKey(join(flags.home, 'witness.key'), flags.name)
  const witness = await serveWitness({
    signers: [signer],
    logs: () => (existsSync(logs) ? readVerifiers(logs) : []),
    state: openState(join(flags.home, 'state.json')),
    port: flags.port,
    host: flags.host,
    onFault: (error) => say(terminal, `The witness failed: ${(error as Error).message}`),
  })
  const key = verifierText(signer.verifier)
  // Beside the secret key, for whoever checks an export or a receipt and has to name whom they trust.
  writeFileSync(join(flags.home, 'witness.pub'), `${key}\n`)
  if (flags.json === true) printJson(terminal, { url: witness.url, key })
  else {
    print(terminal, `Witness at ${ink(terminal, 'bold', witness.url)}`)
    print(terminal, `Its public key, for whoever relies on it: ${key}`)
    if (!existsSync(logs)) say(terminal, `No log is known yet. Put public keys of logs into ${logs}, one a line.`)
  }
  return witness
}

function openKey(file: string, name: string): Signer {
  try {
    return readOrMakeSigner(file, COSIGNATURE, name)
  } catch (error) {
    if (!(error instanceof KeyFileError)) throw error
    throw new Problem('witness.key', error.message, { saved: 'Nothing was cosigned.', cause: error })
  }
}

function endOfInput(): Promise<void> {
  return new Promise((resolve) => {
    process.stdin.once('close', () => resolve()).once('end', () => resolve())
    process.stdin.resume()
  })
}
