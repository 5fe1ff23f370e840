import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildProgram } from '../src/program.ts'
import { runCommand } from '../src/talk/run.ts'
import type { Terminal } from '../src/talk/terminal.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the command as a shell would, without a screen, on a fixed day. */
export async function passage(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  let [out, err] = ['', '']
  const terminal: Terminal = {
    ...silent(env),
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  }
  let result: unknown
  const program = buildProgram(terminal, (given) => {
    result = given
  })
  const code = await runCommand(terminal, args.includes('--json'), async () => {
    await program.parseAsync(['node', 'passage', ...args])
    return result
  })
  return { code, out, err }
}

/** A terminal without a screen, on a fixed day, that shows nobody anything. */
export function silent(env: Readonly<Record<string, string>> = {}): Terminal {
  return {
    out: () => undefined,
    err: () => undefined,
    animated: false,
    colour: false,
    columns: 100,
    env: { ...env },
    now: () => Date.parse('2026-11-24T12:00:00Z'),
  }
}

export interface Scratch {
  readonly path: (name: string) => string
  put(name: string, content: string | Buffer): string
  remove(): void
}

export function makeScratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'passage-cli-'))
  const path = (name: string) => join(folder, name)
  return {
    path,
    put(name, content) {
      writeFileSync(path(name), content)
      return path(name)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
