import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'

/** Adds a command to the program; `done` takes the exit code its action ends with, or nothing for 0. */
export type Register = (program: Command, terminal: Terminal, done: (result: unknown) => void) => void
