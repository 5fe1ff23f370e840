import { readFileSync } from 'node:fs'
import { addKeys, endClient, endKey, listClients, registerClient } from '@passage/ledger/sign-in/clients'
import { KeyRefused, readPublicKeys } from '@passage/server/systems/public-keys'
import { isScope, scopes } from '@passage/server/systems/scopes'
import type { Command } from 'commander'
import { withLedger } from '../talk/context.ts'
import { exampleText } from '../talk/examples.ts'
import { EXIT, type ExitCode } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import type { Register } from '../talk/register.ts'
import { print, type Terminal } from '../talk/terminal.ts'

interface AddFlags {
  readonly name?: string
  readonly scope: string[]
  readonly source: string[]
  readonly keys: string
}

const ID = /^[a-z0-9][a-z0-9.-]{1,99}$/

/** `passage client`: systems that may speak to Passage, and the public keys by which they prove who they are. */
export const addClient: Register = (program, terminal, done) => {
  const client = program
    .command('client')
    .description('systems that may send: register one, change its keys, end it')
    .addHelpText(
      'before',
      exampleText([
        'passage client add gates.example --scope crossings:write --source border-entry --keys gates.jwks.json',
        'passage client end-key gates.example 2026-03',
        'passage client list',
      ]),
    )
  client
    .command('add <id>')
    .description('register a system, or add keys and change what it may do; its tokens end')
    .option('--name <words>', 'what it is, for people')
    .requiredOption('--scope <scope...>', Object.keys(scopes).join(', '))
    .option('--source <source...>', 'sources for which it may send; * for any', [])
    .requiredOption('--keys <file>', 'its public keys, as JWK set')
    .action(async (id: string, flags: AddFlags) => done(await add(terminal, id, flags)))
  addEndings(client, terminal, done)
  client
    .command('list')
    .description('every system with its keys')
    .action(async () => done(await list(terminal)))
}

const addEndings = (client: Command, terminal: Terminal, done: (result: unknown) => void): void => {
  client
    .command('end <id>')
    .description('end a system: neither its tokens nor its keys open anything')
    .action(async (id: string) =>
      done(await withLedger(terminal, async ({ pools }) => ended(terminal, id, await endClient(pools, id)))),
    )
  client
    .command('end-key <id> <kid>')
    .description('end one key, when its successor works')
    .action(async (id: string, kid: string) =>
      done(
        await withLedger(terminal, async ({ pools }) => ended(terminal, kid, await endKey(pools, id, kid, new Date()))),
      ),
    )
}

async function add(terminal: Terminal, id: string, { name = id, scope, source, keys }: AddFlags): Promise<ExitCode> {
  const wrong = (why: string) => new Problem('client.add', why, { exitCode: EXIT.usage, saved: 'Nothing was changed.' })
  if (!ID.test(id)) throw wrong('An id is 2 to 100 of a-z, 0-9, dot and hyphen, such as gates.example.')
  const unknown = scope.find((each) => !isScope(each))
  if (unknown !== undefined) throw wrong(`There is no scope ${unknown}. There are: ${Object.keys(scopes).join(', ')}.`)
  if (scope.includes('crossings:write') && source.length === 0) {
    throw wrong('Say for which sources it may send: --source.')
  }
  const read = await readPublicKeys(readFileSync(keys, 'utf8')).catch((error: unknown) => {
    throw error instanceof KeyRefused ? wrong(`${keys}: ${error.message}`) : error
  })
  await withLedger(terminal, async ({ pools }) => {
    await registerClient(pools, { clientId: id, name, scopes: scope, sources: source }, new Date())
    await addKeys(pools, id, read, new Date())
  })
  print(terminal, `${id} may: ${scope.join(', ')}. Keys: ${read.map(({ kid, alg }) => `${kid} (${alg})`).join(', ')}.`)
  return EXIT.ok
}

function ended(terminal: Terminal, what: string, isEnded: boolean): ExitCode {
  print(terminal, isEnded ? `${what} has ended.` : `There is no ${what} at work.`)
  return isEnded ? EXIT.ok : EXIT.failure
}

async function list(terminal: Terminal): Promise<ExitCode> {
  const clients = await withLedger(terminal, ({ pools }) => listClients(pools))
  if (clients.length === 0) print(terminal, 'No system is registered.')
  for (const { clientId, name, scopes: may, sources, active, keys } of clients) {
    print(terminal, `${clientId}  ${name}${active ? '' : '  (ended)'}`)
    print(terminal, `  may ${may.join(', ')}${sources.length === 0 ? '' : `, for ${sources.join(', ')}`}`)
    for (const { kid, alg, endedAt } of keys) {
      print(terminal, `  key ${kid} ${alg}${endedAt === undefined ? '' : `, ended ${endedAt.toISOString()}`}`)
    }
  }
  return EXIT.ok
}
