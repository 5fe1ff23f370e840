import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beginLog, newOrigin, readLog } from '@passage/ledger/log/state'
import type { Pools } from '@passage/ledger/pools/open'
import type { LogSettings, WitnessPlace } from '@passage/server/log/service'
import { NOTE_SIGNATURE, parseVerifier, type Signer, verifierText } from '@passage/tlog/note/key'
import { KeyFileError, readOrMakeSigner, readSigner } from '@passage/verify/witness/key-file'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import { say, type Terminal } from '../talk/terminal.ts'
import { folderFor } from '../write/folder.ts'
import { startWitness } from './witness-process.ts'

export interface LogSetUp {
  readonly settings: LogSettings | undefined
  close(): Promise<void>
}

const UNSIGNED: LogSetUp = { settings: undefined, close: async () => undefined }

/**
 * Begins the log of this database, finds its key, and its witnesses: those of PASSAGE_LOG_POLICY_FILE, or our own as
 * a second process. A log whose key is gone stays unsigned, with words: what protects people goes on, power stops.
 */
export async function setUpLog(
  terminal: Terminal,
  pools: Pools,
  home: string,
  wishes: { readonly witness: boolean; readonly demo: boolean },
): Promise<LogSetUp> {
  const { PASSAGE_LOG_ORIGIN: wished, PASSAGE_LOG_POLICY_FILE: policyFile } = terminal.env
  const origin = await beginLog(pools.integrate, wished === undefined || wished === '' ? newOrigin() : wished)
  const signer = await openKey(terminal, pools, home, origin)
  if (signer === undefined) return UNSIGNED
  const { demo } = wishes
  if (policyFile !== undefined && policyFile !== '') {
    return { ...UNSIGNED, settings: { signer, demo, ...readPolicy(policyFile) } }
  }
  if (!wishes.witness) {
    say(terminal, 'Unwitnessed: nobody outside this database could tell if its history were changed.')
    return { ...UNSIGNED, settings: { signer, demo, witnesses: [], need: 0 } }
  }
  const witness = await startWitness(join(home, 'witness'), verifierText(signer.verifier))
  return { settings: { signer, demo, witnesses: [witness.place], need: 1 }, close: witness.close }
}

/** The key of the log. A new one is made only for a log that was never signed. */
async function openKey(terminal: Terminal, pools: Pools, home: string, origin: string): Promise<Signer | undefined> {
  const given = terminal.env.PASSAGE_LOG_KEY_FILE
  const file =
    given === undefined || given === '' ? join(home, 'log', `${origin.replaceAll(/[^\w.-]/g, '_')}.key`) : given
  const isNew = (await readLog(pools.integrate))?.size === 0
  try {
    if (isNew) folderFor(dirname(file), 0o700)
    const signer = isNew ? readOrMakeSigner(file, NOTE_SIGNATURE, origin) : existing(file)
    if (signer?.verifier.name === origin) return signer
    say(
      terminal,
      `The log ${origin} is not signed: its key is not in ${file}. Adverse acts are refused until it is back.`,
    )
    return undefined
  } catch (error) {
    if (error instanceof KeyFileError)
      throw new Problem('log.key', error.message, { exitCode: EXIT.usage, cause: error })
    throw error
  }
}

function existing(file: string): Signer | undefined {
  return existsSync(file) ? readSigner(file, NOTE_SIGNATURE) : undefined
}

/** Reads `{"need": 2, "witnesses": [{"url": "https://…", "key": "<public key>"}]}`. */
function readPolicy(file: string): { readonly need: number; readonly witnesses: readonly WitnessPlace[] } {
  const wrong = (why: string) =>
    new Problem('log.policy', `${file}: ${why}`, { exitCode: EXIT.usage, saved: 'Nothing was started.' })
  const given = parse(readFileSync(file, 'utf8')) as { need?: unknown; witnesses?: { url?: unknown; key?: unknown }[] }
  if (!Array.isArray(given?.witnesses)) throw wrong('"witnesses" is a list of {"url", "key"}.')
  const witnesses = given.witnesses.map(({ url, key }) => {
    const verifier = typeof key === 'string' ? parseVerifier(key) : undefined
    if (typeof url !== 'string' || !URL.canParse(url) || verifier === undefined)
      throw wrong('a witness has no address or key.')
    return { url: url.replace(/\/$/, ''), verifier }
  })
  const keys = new Set(witnesses.map(({ verifier }) => verifier.publicKey.toString('hex')))
  const { need } = given
  if (typeof need !== 'number' || !Number.isInteger(need) || need < 1 || need > keys.size) {
    throw wrong(
      '"need" is how many different witnesses must have seen a checkpoint: 1 or more, and no more than there are.',
    )
  }
  return { need, witnesses }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
