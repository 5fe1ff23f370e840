/** Where a command writes: results to `out`, talk to `err`. Tests pass their own. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether talk goes to a person at a screen: only then is anything redrawn. */
  readonly animated: boolean
  readonly colour: boolean
  readonly columns: number
  readonly env: Readonly<Record<string, string | undefined>>
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number
}

export function realTerminal(): Terminal {
  const animated = process.stderr.isTTY === true && process.env.TERM !== 'dumb'
  return {
    out: (text) => {
      process.stdout.write(text)
    },
    err: (text) => {
      process.stderr.write(text)
    },
    animated,
    colour: animated && (process.env.NO_COLOR ?? '') === '' && !process.argv.includes('--no-color'),
    columns: process.stderr.columns ?? 80,
    env: process.env,
    now: Date.now,
  }
}

/** A line of talk. */
export function say(terminal: Terminal, text = ''): void {
  terminal.err(`${text}\n`)
}

/** A line of result. */
export function print(terminal: Terminal, text = ''): void {
  terminal.out(`${text}\n`)
}

export function printJson(terminal: Terminal, value: unknown): void {
  print(terminal, JSON.stringify(value))
}

type Ink = 'bold' | 'dim' | 'warn' | 'good'
const INKS: Readonly<Record<Ink, string>> = { bold: '1', dim: '2', warn: '33', good: '32' }

/** Colour on a screen, the bare text everywhere else. Colour never carries a meaning that the words do not. */
export function ink(terminal: Terminal, kind: Ink, text: string): string {
  return terminal.colour ? `\u001b[${INKS[kind]}m${text}\u001b[0m` : text
}

/** `1,234,567`: the same in every locale, so that scripts and people read one form. */
export function count(value: number): string {
  return value.toLocaleString('en-US')
}
