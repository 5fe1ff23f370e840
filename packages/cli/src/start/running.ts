import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkoutRoot, placesOf } from '@passage/ledger/postgres/places'
import { startTimeOf } from '@passage/ledger/postgres/users'

/** A start of this checkout that is alive. */
export interface Running {
  readonly pid: number
  /** Tells this process from a later one with the same pid. */
  readonly startTime: string
  /** Undefined while it is still starting. */
  readonly address: string | undefined
}

export function runningHome(): string {
  return placesOf(checkoutRoot()).home
}

/** The start that is alive, or undefined. What a killed one left behind does not count. */
export function readRunning(home: string): Running | undefined {
  try {
    const found = JSON.parse(readFileSync(fileOf(home), 'utf8')) as Running
    return startTimeOf(found.pid) === found.startTime ? found : undefined
  } catch {
    return undefined
  }
}

/** Takes the place of the one start of this checkout. Gives the start that holds it already, if one is alive. */
export function claimRunning(home: string): Running | undefined {
  mkdirSync(home, { recursive: true, mode: 0o711 })
  for (;;) {
    try {
      writeFileSync(fileOf(home), textOf(undefined), { flag: 'wx', mode: 0o644 })
      return undefined
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const other = readRunning(home)
    if (other !== undefined) return other
    rmSync(fileOf(home), { force: true })
  }
}

/** Says where this start answers. */
export function announceRunning(home: string, address: string): void {
  const partial = `${fileOf(home)}.${process.pid}`
  writeFileSync(partial, textOf(address), { mode: 0o644 })
  renameSync(partial, fileOf(home))
}

export function releaseRunning(home: string): void {
  if (readRunning(home)?.pid === process.pid) rmSync(fileOf(home), { force: true })
}

function fileOf(home: string): string {
  return join(home, 'running.json')
}

function textOf(address: string | undefined): string {
  return JSON.stringify({ pid: process.pid, startTime: startTimeOf(process.pid), address })
}
