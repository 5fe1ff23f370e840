import { Problem } from '../talk/problem.ts'

/**
 * Refuses what is not UTF-8 as a whole. UTF-16 and UTF-32 are known by their mark, UTF-16 without one by the NULs that
 * plain text has in every second byte; anything else with NULs in it is no text.
 */
export function refuseEncoding(path: string, bytes: Buffer): void {
  const encoding = encodingOf(bytes)
  if (encoding === 'UTF-8') return
  const isText = encoding !== 'binary'
  throw new Problem(
    'file.not-utf-8',
    `${path} is not UTF-8 text; it ${isText ? `looks like ${encoding}` : 'is no text'}.`,
    {
      saved: 'Nothing was taken in.',
      remedy: isText
        ? `Convert it: iconv -f ${encoding} -t UTF-8 "${path}" > converted.csv`
        : 'Files are read as CSV, NDJSON or Parquet; the first two may be gzipped.',
    },
  )
}

type Encoding = 'UTF-8' | 'UTF-16' | 'UTF-16LE' | 'UTF-16BE' | 'UTF-32' | 'binary'
const SAMPLE = 2000
const FEW_NULS = 8

function encodingOf(bytes: Buffer): Encoding {
  const mark = bytes.subarray(0, 4).toString('hex')
  if (mark === 'fffe0000' || mark === '0000feff') return 'UTF-32'
  if (mark.startsWith('fffe') || mark.startsWith('feff')) return 'UTF-16'
  const sample = bytes.subarray(0, SAMPLE)
  const nuls = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = nuls
  if (even + odd < FEW_NULS) return 'UTF-8'
  // Plain text in UTF-16 has nearly half its bytes NUL, all on one side.
  if (even === 0 && odd > sample.length / 4) return 'UTF-16LE'
  if (odd === 0 && even > sample.length / 4) return 'UTF-16BE'
  return 'binary'
}
