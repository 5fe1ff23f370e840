import { copyFileSync, createWriteStream, existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { EXIT } from '../talk/exit-codes.ts'
import { interruptible } from '../talk/interrupt.ts'
import { Problem } from '../talk/problem.ts'
import type { Terminal } from '../talk/terminal.ts'
import { inChunks } from './lines.ts'
import { besideOf, targetOf } from './places.ts'
import { unwritable } from './unwritable.ts'

/** A file and the lines that it is to hold. */
export interface Output {
  readonly path: string
  readonly lines: Iterable<string>
}

/** A file on its way to its name. */
interface Moving {
  readonly path: string
  readonly target: string
  readonly beside: string
  /** What stood under the name before, while it can still come back. */
  readonly before: string
}

const NONE = 'No file was written: what stood under those names is as it was.'

/**
 * Writes several files that belong together, or none of them: all are written beside their names first and get them
 * together. Where anything fails, or Ctrl-C stops it, what stood there before stands there still.
 * @throws Problem
 */
export async function writeAllOrNone(terminal: Terminal, outputs: readonly Output[]): Promise<void> {
  if (outputs.length === 0) return
  await interruptible(terminal, 'Stopping…', async (signal) => {
    const begun: Moving[] = []
    let path = ''
    try {
      for (const output of outputs) {
        path = output.path
        const one = await movingOf(path)
        begun.push(one)
        const file = createWriteStream(one.beside, { mode: 0o600 })
        await pipeline(Readable.from(inChunks(output.lines)), file, { signal })
      }
      if (signal.aborted) throw signal.reason
      path = ''
      nameAll(begun)
    } catch (error) {
      for (const { beside } of begun) takeAway(beside)
      if (signal.aborted) throw new Problem('stopped', `Stopped. ${NONE}`, { exitCode: EXIT.interrupted })
      throw error instanceof Problem ? error : (unwritable(path, error, NONE) ?? error)
    }
  })
}

async function movingOf(path: string): Promise<Moving> {
  const target = await targetOf(path)
  const beside = besideOf(target)
  return { path, target, beside, before: `${beside}.before` }
}

/** In one go, so that nothing comes between; what was renamed before one that fails gets back what it was. */
function nameAll(all: readonly Moving[]): void {
  const named: Moving[] = []
  try {
    for (const one of all) {
      try {
        keep(one)
        renameSync(one.beside, one.target)
        named.push(one)
      } catch (error) {
        throw unwritable(one.path, error, NONE) ?? error
      }
    }
  } catch (error) {
    for (const { target, before } of named) existsSync(before) ? renameSync(before, target) : rmSync(target)
    throw error
  } finally {
    for (const { before } of all) takeAway(before)
  }
}

/** What is not there, or where there is no such place by now, need not be taken away. */
function takeAway(file: string): void {
  if (existsSync(file)) rmSync(file)
}

/** A second name for what stands there: a copy only where the disk knows no second names. */
function keep({ target, before }: Moving): void {
  takeAway(before)
  if (!existsSync(target)) return
  try {
    linkSync(target, before)
  } catch {
    copyFileSync(target, before)
  }
}
