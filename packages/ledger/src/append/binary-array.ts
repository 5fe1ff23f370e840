/**
 * One-dimensional arrays in PostgreSQL's binary format, as query parameters. A batch of columns travels without
 * text escapes, and the server reads it without parsing: COPY is closed to roles that row-level security binds.
 */
const HEADER = 20
/** Object ids of the element types (pg_type.dat); they never change. */
const OID = { int4: 23, int8: 20, text: 25, bytea: 17, uuid: 2950, timestamptz: 1184, date: 1082, bool: 16 } as const

/** Milliseconds and days between 1970-01-01 and PostgreSQL's zero, 2000-01-01. */
const EPOCH_MS = 946_684_800_000
const EPOCH_DAYS = 10_957

type Maybe<T> = T | undefined

export function uuids(values: readonly Maybe<string>[]): Buffer {
  return fixed(values, OID.uuid, 16, putUuid)
}

/** Value of a hexadecimal digit by its character code; hyphens and anything else are -1. */
const DIGIT = Int8Array.from({ length: 128 }, (_, code) => {
  const digit = Number.parseInt(String.fromCharCode(code), 16)
  return Number.isNaN(digit) ? -1 : digit
})

function putUuid(buffer: Buffer, at: number, value: string): void {
  let [to, high] = [at, -1]
  for (let from = 0; from < value.length; from++) {
    const digit = DIGIT[value.charCodeAt(from)] ?? -1
    if (digit < 0) continue
    if (high < 0) high = digit
    else {
      buffer[to++] = (high << 4) | digit
      high = -1
    }
  }
  if (to !== at + 16) throw new RangeError(`not a UUID: ${value}`)
}

export function ints(values: readonly Maybe<number>[]): Buffer {
  return fixed(values, OID.int4, 4, (buffer, at, value) => buffer.writeInt32BE(value, at))
}

/** Whole numbers that a `number` holds exactly. */
export function bigints(values: readonly Maybe<number>[]): Buffer {
  return fixed(values, OID.int8, 8, (buffer, at, value) => buffer.writeBigInt64BE(BigInt(value), at))
}

export function booleans(values: readonly Maybe<boolean>[]): Buffer {
  return fixed(values, OID.bool, 1, (buffer, at, value) => buffer.writeUInt8(value ? 1 : 0, at))
}

/** Days since 1970-01-01. */
export function dates(values: readonly Maybe<number>[]): Buffer {
  return fixed(values, OID.date, 4, (buffer, at, value) => buffer.writeInt32BE(value - EPOCH_DAYS, at))
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function instants(values: readonly Maybe<number>[]): Buffer {
  return fixed(values, OID.timestamptz, 8, (buffer, at, value) =>
    buffer.writeBigInt64BE(BigInt(value - EPOCH_MS) * 1000n, at),
  )
}

export function texts(values: readonly Maybe<string>[]): Buffer {
  let size = HEADER + values.length * 4
  for (const value of values) if (value !== undefined) size += Buffer.byteLength(value)
  const buffer = header(size, OID.text, values.length, values.includes(undefined))
  let at = HEADER
  for (const value of values) {
    if (value === undefined) {
      at = buffer.writeInt32BE(-1, at)
      continue
    }
    const written = buffer.write(value, at + 4)
    buffer.writeInt32BE(written, at)
    at += 4 + written
  }
  return buffer
}

export function byteas(values: readonly Uint8Array[]): Buffer {
  let size = HEADER + values.length * 4
  for (const value of values) size += value.length
  const buffer = header(size, OID.bytea, values.length, false)
  let at = HEADER
  for (const value of values) {
    at = buffer.writeInt32BE(value.length, at)
    buffer.set(value, at)
    at += value.length
  }
  return buffer
}

/** Bytes given in hexadecimal. */
export function hexBytes(values: readonly string[]): Buffer {
  let size = HEADER + values.length * 4
  for (const value of values) size += value.length >> 1
  const buffer = header(size, OID.bytea, values.length, false)
  let at = HEADER
  for (const value of values) {
    at = buffer.writeInt32BE(value.length >> 1, at)
    at += buffer.write(value, at, 'hex')
  }
  return buffer
}

function fixed<T>(
  values: readonly Maybe<T>[],
  oid: number,
  width: number,
  put: (buffer: Buffer, at: number, value: T) => void,
): Buffer {
  const nulls = values.reduce((count, value) => (value === undefined ? count + 1 : count), 0)
  const buffer = header(HEADER + values.length * (4 + width) - nulls * width, oid, values.length, nulls > 0)
  let at = HEADER
  for (const value of values) {
    if (value === undefined) {
      at = buffer.writeInt32BE(-1, at)
      continue
    }
    at = buffer.writeInt32BE(width, at)
    put(buffer, at, value)
    at += width
  }
  return buffer
}

function header(size: number, oid: number, length: number, nulls: boolean): Buffer {
  const buffer = Buffer.allocUnsafe(Math.max(size, HEADER))
  buffer.writeInt32BE(length === 0 ? 0 : 1, 0)
  buffer.writeInt32BE(nulls ? 1 : 0, 4)
  buffer.writeInt32BE(oid, 8)
  if (length === 0) return buffer.subarray(0, 12)
  buffer.writeInt32BE(length, 12)
  buffer.writeInt32BE(1, 16)
  return buffer
}
