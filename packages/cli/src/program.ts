import { Command } from 'commander'
import { addBackup } from './commands/backup.ts'
import { addCase } from './commands/case.ts'
import { addClient } from './commands/client.ts'
import { addDeadline } from './commands/deadline.ts'
import { addDetermine } from './commands/determine.ts'
import { addExplain } from './commands/explain.ts'
import { addExport } from './commands/export.ts'
import { addFieldKey } from './commands/field-key.ts'
import { addHold } from './commands/hold.ts'
import { addImport } from './commands/import.ts'
import { addLink } from './commands/link.ts'
import { addMigrate } from './commands/migrate.ts'
import { addMrz } from './commands/mrz.ts'
import { addRebuild } from './commands/rebuild.ts'
import { addReceipt } from './commands/receipt.ts'
import { addRestore } from './commands/restore.ts'
import { addRetention } from './commands/retention.ts'
import { addRoles } from './commands/roles.ts'
import { addRules } from './commands/rules.ts'
import { addStart } from './commands/start.ts'
import { addStatus } from './commands/status.ts'
import { addVerify } from './commands/verify.ts'
import { addWitness } from './commands/witness.ts'
import { addWorld } from './commands/world.ts'
import { exampleText } from './talk/examples.ts'
import type { Register } from './talk/register.ts'
import type { Terminal } from './talk/terminal.ts'

const COMMANDS: readonly Register[] = [
  addStart,
  addImport,
  addDetermine,
  addExplain,
  addDeadline,
  addCase,
  addStatus,
  addExport,
  addVerify,
  addReceipt,
  addWitness,
  addBackup,
  addRestore,
  addRetention,
  addHold,
  addFieldKey,
  addLink,
  addMrz,
  addWorld,
  addMigrate,
  addRebuild,
  addClient,
  addRoles,
  addRules,
]

/** The `passage` command. Errors come as exceptions; nothing here ends the process. */
export function buildProgram(terminal: Terminal, done: (result: unknown) => void): Command {
  const program = new Command('passage')
  program
    .description("One true, explainable record of a person's way through an immigration system.")
    .version('0.1.0')
    .option('--no-color', 'no colour, as with NO_COLOR')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('Help: passage --help')
    .addHelpText('before', exampleText(EXAMPLES))
  for (const register of COMMANDS) register(program, terminal, done)
  for (const command of program.commands) setManners(command, terminal, 'passage')
  return program
}

/** What a command takes from its parent is what that had when it was made: each is set, and names its own help. */
function setManners(command: Command, terminal: Terminal, parent: string): void {
  const name = `${parent} ${command.name()}`
  command
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError(`Help: ${name} --help`)
  for (const below of command.commands) setManners(below, terminal, name)
}

const EXAMPLES = [
  'passage start                              everything, on this machine, with a synthetic world',
  'passage import crossings.csv.gz            take a file in',
  'passage determine facts.json --as-of 2026-07-01',
  'passage export > ledger.ndjson && passage verify ledger.ndjson',
]
