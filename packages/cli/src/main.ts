#!/usr/bin/env node
import { buildProgram } from './program.ts'
import { runCommand } from './talk/run.ts'
import { realTerminal } from './talk/terminal.ts'

// A reader that closes early (`passage rules | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

// What is said beside the result is lost with its reader: the work goes on.
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const terminal = realTerminal()
const json = process.argv.includes('--json')
let result: unknown
const program = buildProgram(terminal, (code) => {
  result = code
})
process.exitCode = await runCommand(terminal, json, async () => {
  await program.parseAsync(process.argv)
  return result
})
