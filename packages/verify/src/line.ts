/** One entry of an export: its place, exact text, salt and commitment. Text and salt are absent where erased. */
export interface EntryLine {
  readonly kind: 'entry'
  /** `record:<uuid>`. */
  readonly stream: string
  readonly seq: number
  readonly type: string
  readonly text?: string
  /** Base64url of 16 bytes. */
  readonly salt?: string
  /** 64 hex digits. */
  readonly commitment: string
  readonly erasedBy?: string
}
/** What a file says of itself before its entries. Nobody has signed it, and nothing is worked out from it. */
export interface HeadLine {
  readonly kind: 'passage-export'
  readonly version: number
  readonly exportedAt: string
  readonly rulebook: string
  /** Absent: by stream and position. */
  readonly order?: string
}
/** What vouches for a log: a signed checkpoint with its cosignatures. */
export interface CheckpointLine {
  readonly kind: 'checkpoint'
  readonly text: string
}
export interface FootLine {
  readonly kind: 'end'
  readonly entries: number
}
export type ExportLine = EntryLine | HeadLine | CheckpointLine | FootLine

/** Reads a line of an export; undefined where it is none. Nothing of the content is ever quoted. */
export function parseLine(text: string): ExportLine | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const line = value as Record<string, unknown>
  if (line.kind === 'entry') return isEntry(line) ? (value as EntryLine) : undefined
  if (line.kind === 'end') return Number.isSafeInteger(line.entries) ? (value as FootLine) : undefined
  if (line.kind === 'checkpoint') return typeof line.text === 'string' ? (value as CheckpointLine) : undefined
  return line.kind === 'passage-export' && isHead(line) ? (value as HeadLine) : undefined
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

function isHead({ version, exportedAt, rulebook, order }: Readonly<Record<string, unknown>>): boolean {
  const isInstant = typeof exportedAt === 'string' && INSTANT.test(exportedAt) && !Number.isNaN(Date.parse(exportedAt))
  const isOrder = order === undefined || typeof order === 'string'
  return Number.isSafeInteger(version) && isInstant && typeof rulebook === 'string' && isOrder
}

function isEntry(line: Readonly<Record<string, unknown>>): boolean {
  const optionalText = (name: string) => line[name] === undefined || typeof line[name] === 'string'
  return (
    typeof line.stream === 'string' &&
    Number.isSafeInteger(line.seq) &&
    typeof line.type === 'string' &&
    typeof line.commitment === 'string' &&
    /^[0-9a-f]{64}$/.test(line.commitment) &&
    ['text', 'salt', 'erasedBy'].every(optionalText)
  )
}
