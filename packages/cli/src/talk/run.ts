import { CommanderError } from 'commander'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { Problem } from './problem.ts'
import { ink, printJson, say, type Terminal } from './terminal.ts'

/** Runs a command and turns whatever comes out into words and an exit code. */
export async function runCommand(
  terminal: Terminal,
  json: boolean,
  command: () => Promise<unknown>,
): Promise<ExitCode> {
  try {
    const code = await command()
    return isExitCode(code) ? code : EXIT.ok
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
    return tell(terminal, json, error instanceof Problem ? error : asProblem(error, terminal))
  }
}

function isExitCode(value: unknown): value is ExitCode {
  return typeof value === 'number' && Object.values(EXIT).some((code) => code === value)
}

function tell(terminal: Terminal, json: boolean, problem: Problem): ExitCode {
  const { code, message, saved, remedy } = problem
  if (json) printJson(terminal, { problem: { code, message, ...(saved && { saved }), ...(remedy && { remedy }) } })
  say(terminal, `${ink(terminal, 'bold', 'passage:')} ${message}`)
  if (saved !== undefined) say(terminal, saved)
  if (remedy !== undefined) say(terminal, remedy)
  return problem.exitCode
}

const CODES: Readonly<Record<string, { readonly happened: string; readonly remedy: string }>> = {
  ECONNREFUSED: {
    happened: 'The database does not answer.',
    remedy: 'Is it running? DATABASE_URL names it; without DATABASE_URL the embedded one is used.',
  },
  ENOSPC: {
    happened: 'The disk is full.',
    remedy: 'Make room and run the same command again: it goes on where it stopped.',
  },
  '28P01': {
    happened: 'The database refused the password.',
    remedy: 'Check the file that DATABASE_PASSWORD_FILE names.',
  },
  '3D000': { happened: 'There is no such database.', remedy: 'Create it, or correct DATABASE_URL.' },
  '57P01': { happened: 'The database was stopped.', remedy: 'Start it and run the same command again.' },
  '53300': {
    happened: 'The database takes no more sessions.',
    remedy: 'Raise max_connections, or stop other programs.',
  },
}

/** A fault of ours or of the machine: the message, and the stack only for who asks with PASSAGE_DEBUG. */
function asProblem(error: unknown, terminal: Terminal): Problem {
  const { code, message, stack } = error as NodeJS.ErrnoException
  const known = code === undefined ? undefined : CODES[code]
  if (known !== undefined) return new Problem(`system.${code?.toLowerCase()}`, known.happened, { remedy: known.remedy })
  if ((terminal.env.PASSAGE_DEBUG ?? '') !== '') say(terminal, stack ?? String(error))
  return new Problem('system.fault', message ?? String(error), {
    saved: 'Whatever was reported as taken in before this is saved.',
    remedy: 'Run it again with PASSAGE_DEBUG=1 for the details.',
  })
}
