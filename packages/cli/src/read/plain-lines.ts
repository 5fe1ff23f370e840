import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

/** Lines of a text file, gzipped or not, as often as they are asked for. A damaged gzip file ends where it breaks. */
export async function* readPlainLines(path: string): AsyncGenerator<string> {
  const file = await open(path)
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
  await file.close()
  const bytes = createReadStream(path)
  const zipped = buffer[0] === 0x1f && buffer[1] === 0x8b
  const input = zipped ? bytes.pipe(createGunzip()) : bytes
  const broken = { happened: false }
  input.on('error', () => {
    broken.happened = true
    lines.close()
  })
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  yield* lines
}
