import { closeSync, existsSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from '../../disk/make-folder.ts'
import { LIST_HEAD, type ListedErasure, type ListLine, lineText, parseList, TORN } from './line.ts'

/** The list of erasures, outside the database. Nobody erases without one. */
export interface ErasureList {
  /** Adds a line; when it returns, the line is on disk. */
  append(line: ListLine): void
  read(): readonly ListedErasure[]
  /** The bytes of the list as it is now. */
  bytes(): Buffer
}

/**
 * The list in a file of mode 0600, made when missing. It only grows: each line is written at the end in one piece and
 * flushed to the disk before anything else happens.
 */
export function openErasureList(file: string): ErasureList {
  makeList(file)
  return {
    append: (line) => appendFlushed(file, `${lineBreakBefore(file)}${lineText(line)}\n`),
    read: () => parseList(readFileSync(file, 'utf8')),
    bytes: () => readFileSync(file),
  }
}

/** The list of a file that must be there: to begin an empty one would forget every erasure. */
export function existingErasureList(file: string): ErasureList | undefined {
  return existsSync(file) ? openErasureList(file) : undefined
}

/** It appears with its head, or not at all. */
function makeList(file: string): void {
  if (existsSync(file)) return
  makeFolder(dirname(file), 0o700)
  const partial = `${file}.${process.pid}`
  write(partial, 'w', `${LIST_HEAD}\n`)
  try {
    linkSync(partial, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(partial)
  }
  const folder = openSync(dirname(file), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

/** A line that was torn off by a power cut is ended, so that the next one stands alone. */
function lineBreakBefore(file: string): string {
  return readFileSync(file).at(-1) === NEWLINE ? '' : `\n${TORN}\n`
}
const NEWLINE = 10

function appendFlushed(file: string, text: string): void {
  write(file, 'a', text)
}

function write(file: string, flags: string, text: string): void {
  const handle = openSync(file, flags, 0o600)
  try {
    const bytes = Buffer.from(text)
    if (writeSync(handle, bytes) !== bytes.length) throw new Error(`${file} could not be written whole`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
