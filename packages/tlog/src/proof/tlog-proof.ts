import { decodeBase64, decodeHash, decodeNumber } from '../note/base64.ts'
import { parseCheckpoint, type SignedCheckpoint, signedCheckpointText } from '../note/checkpoint.ts'

/** C2SP tlog-proof: all that somebody needs to check, without any connection, that an entry is in the log. */
export interface TlogProof {
  readonly index: number
  /** From the leaf's sibling up. */
  readonly hashes: readonly Buffer[]
  readonly checkpoint: SignedCheckpoint
  /** Not authenticated by the proof. Passage puts the entry's salt and text there, which the leaf then proves. */
  readonly extra?: Buffer
}

const HEADER = 'c2sp.org/tlog-proof@v1'

/** A tree of any size that is exact here is less high than this. */
const MOST_HASHES = 63

/** The proof as a file, `.tlog-proof` by custom. */
export function proofText({ index, hashes, checkpoint, extra }: TlogProof): string {
  const lines = [HEADER]
  if (extra !== undefined) lines.push(`extra ${extra.toString('base64')}`)
  lines.push(`index ${index}`, ...hashes.map((hash) => hash.toString('base64')), '')
  return `${lines.join('\n')}\n${signedCheckpointText(checkpoint)}`
}

/** Reads a proof; undefined where it is none. Nothing is verified here. */
export function parseProof(text: string): TlogProof | undefined {
  const end = text.indexOf('\n\n')
  if (end < 0) return undefined
  const lines = text.slice(0, end).split('\n')
  if (lines.shift() !== HEADER) return undefined
  const extra = takeExtra(lines)
  const index = decodeNumber(afterWord('index', lines.shift() ?? '') ?? '')
  const hashes = lines.map(decodeHash)
  const checkpoint = parseCheckpoint(text.slice(end + 2))
  if (extra === 'broken' || index === undefined || checkpoint === undefined || hashes.length > MOST_HASHES) {
    return undefined
  }
  const whole = hashes.filter((hash) => hash !== undefined)
  if (whole.length !== hashes.length) return undefined
  return { index, hashes: whole, checkpoint, ...(extra !== undefined && { extra }) }
}

function takeExtra(lines: string[]): Buffer | undefined | 'broken' {
  const encoded = afterWord('extra', lines[0] ?? '')
  if (encoded === undefined) return undefined
  lines.shift()
  return decodeBase64(encoded) ?? 'broken'
}

function afterWord(word: string, line: string): string | undefined {
  return line.startsWith(`${word} `) ? line.slice(word.length + 1) : undefined
}
