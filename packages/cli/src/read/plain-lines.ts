import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'

/**
 * Lines of a text file, gzipped or not, as often as they are asked for. A damaged gzip file ends where it breaks.
 * @throws the error of the system where the file cannot be read
 */
export async function* readPlainLines(path: string): AsyncGenerator<string> {
  const zipped = await isGzip(path)
  const bytes = createReadStream(path)
  const chunks = zipped ? bytes.pipe(createGunzip()) : bytes
  // `pipe` passes on no errors: a file that vanishes while it is read must end the reading.
  if (zipped) bytes.on('error', (error) => chunks.destroy(error))
  const decoder = new StringDecoder('utf8')
  let rest = ''
  try {
    for await (const chunk of chunks) {
      const lines = (rest + decoder.write(chunk)).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield withoutReturn(line)
    }
  } catch (error) {
    if (!zipped || !/^Z_/.test((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
  rest += decoder.end()
  if (rest !== '') yield withoutReturn(rest)
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await file.close()
  }
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line)
