import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { whyUnreadable } from '../read/why-unreadable.ts'
import { exampleText } from '../talk/examples.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import type { Register } from '../talk/register.ts'
import { print, printJson, say, type Terminal } from '../talk/terminal.ts'

const EXAMPLES = [
  'passage mrz zone.txt                   the two or three lines of a zone in a file',
  'passage mrz < zone.txt                 or from another program',
  'passage mrz zone.txt --json',
]

/** More than any zone is long: what is longer is something else, and is not read to its end. */
const LONGEST = 1_000

/** `passage mrz`: what a machine-readable zone says, and which of its check digits hold. No database. */
export const addMrz: Register = (program, terminal, done) => {
  program
    .command('mrz')
    .description(
      'read a machine-readable zone (ICAO Doc 9303) and check its digits; corrects nothing; needs no database',
    )
    .argument('[file]', 'text file with the lines of one zone; standard input without it')
    .option('--json', 'the reading as JSON')
    .addHelpText('before', exampleText(EXAMPLES))
    .action(async (file: string | undefined, { json }: { json?: boolean }) => {
      done(await tellZone(terminal, await zoneFrom(terminal, file), json === true))
    })
}

/** The exit code says whether every digit holds. @throws Problem where the text is no zone */
async function tellZone(terminal: Terminal, zone: string, asJson: boolean): Promise<number> {
  const { readMrz } = await import('@passage/identity/normalise/mrz')
  if (zone.trim() === '')
    throw new Problem('mrz.shape', 'There is nothing to read.', { remedy: 'Give the lines of one zone.' })
  const reading = readMrz(zone)
  if ('refused' in reading) {
    const remedy = 'Give the lines of one zone as they were read, of capital letters, digits and <, and nothing else.'
    throw new Problem(reading.refused, `That is no machine-readable zone. ${reading.because}`, { remedy })
  }
  if (asJson) printJson(terminal, reading)
  else {
    const { readingLines } = await import('../mrz/words.ts')
    const today = new Date(terminal.now()).toISOString().slice(0, 10)
    for (const line of readingLines(reading, today)) print(terminal, line)
  }
  const wrong = reading.checks.filter(({ holds }) => holds === false)
  if (wrong.length === 0) return EXIT.ok
  const digits = wrong.map(({ of }) => of).join(', ')
  say(terminal, `Misread, or not as issued: ${digits}. Nothing was corrected; look at the document.`)
  return EXIT.verificationFailed
}

/** @throws Problem where the file cannot be read */
async function zoneFrom(terminal: Terminal, file: string | undefined): Promise<string> {
  if (file === undefined) {
    if (process.stdin.isTTY) say(terminal, 'Type the lines of the zone, then Ctrl-D.')
    return beginningOf(process.stdin.setEncoding('utf8'))
  }
  try {
    return await beginningOf(createReadStream(file, 'utf8'))
  } catch (cause) {
    throw new Problem('file.unreadable', `${file} cannot be read. ${whyUnreadable(cause)}.`, {
      remedy: 'Check the path.',
      cause,
    })
  }
}

/** As much of a text as a zone may be long. The rest is left, also where it never ends. */
async function beginningOf(texts: Readable): Promise<string> {
  let found = ''
  for await (const text of texts) {
    found += text
    if (found.length >= LONGEST) break
  }
  return found.slice(0, LONGEST)
}
