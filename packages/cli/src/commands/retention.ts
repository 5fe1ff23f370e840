import { formatDay } from '@passage/domain/calendar/day'
import type { Pools } from '@passage/ledger/pools/open'
import type { DueList } from '@passage/ledger/retention/find-due'
import { exampleText } from '../talk/examples.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import { startProgress } from '../talk/progress.ts'
import type { Register } from '../talk/register.ts'
import { count, print, printJson, say, type Terminal } from '../talk/terminal.ts'

interface RetentionFlags {
  readonly erase?: boolean
  readonly scrub?: boolean
  readonly signer: readonly string[]
  readonly json?: boolean
}

/** `passage retention`: what the schedules say is to be erased, as ids; and its erasure, signed. */
export const addRetention: Register = (program, terminal, done) => {
  program
    .command('retention')
    .description('list the stays and records that are due for erasure, by id; erase them with --erase and a name')
    .option('--erase', 'erase them: whole stays and records, for ever')
    .option('--scrub', 'rewrite the tables, so that no page keeps what was erased; each is locked meanwhile')
    .option('--signer <name>', 'who orders the erasure; again for a second name', addName, [])
    .option('--json', 'print JSON')
    .addHelpText('before', exampleText(['passage retention', 'passage retention --erase --signer d.halvorsen']))
    .action(async ({ erase, scrub, signer, json }: RetentionFlags) => {
      if (erase === true && signer.length === 0) throw unsigned()
      const { withLedger } = await import('../talk/context.ts')
      const { findDue, dayBegunEverywhere } = await import('@passage/ledger/retention/find-due')
      const now = new Date(terminal.now())
      const on = dayBegunEverywhere(now)
      await withLedger(terminal, async ({ pools, database }) => {
        const found = await findDue(pools, on)
        if (erase === true) await eraseAll(terminal, pools, found, { signer, now, json: json === true })
        else tellDue(terminal, found, formatDay(on), json === true)
        if (scrub === true) await scrubAll(terminal, database.connectionString)
      })
      done(undefined)
    })
}

async function eraseAll(
  terminal: Terminal,
  pools: Pools,
  { due }: DueList,
  { signer, now, json }: { readonly signer: readonly string[]; readonly now: Date; readonly json: boolean },
): Promise<void> {
  const { eraseDue } = await import('@passage/ledger/retention/erase-due')
  const { ourErasureList } = await import('../keep/places.ts')
  const progress = startProgress(terminal, 'Erasing', 'units')
  const erased = await eraseDue(pools, due, signer, now, ourErasureList(terminal), (units) =>
    progress.update(units / due.length, units),
  )
  progress.clear()
  if (json) printJson(terminal, erased)
  else print(terminal, `Erased ${count(erased.units)} stays and records, ${count(erased.entries)} entries.`)
  for (const [code, times] of Object.entries(erased.refused)) say(terminal, `Not erased: ${count(times)}, ${code}`)
}

async function scrubAll(terminal: Terminal, connectionString: string): Promise<void> {
  const { scrub, ScrubBlocked } = await import('@passage/ledger/erase/scrub')
  try {
    const tables = await scrub(connectionString)
    say(terminal, `Rewritten: ${tables.join(', ')}.`)
  } catch (error) {
    if (!(error instanceof ScrubBlocked)) throw error
    throw new Problem('erase.scrub-blocked', `${error.message}.`, {
      saved: 'What is erased is erased; some pages still keep its bytes.',
      remedy: 'Run it again when less is going on: passage retention --scrub',
      cause: error,
    })
  }
}

export function addName(name: string, names: readonly string[]): readonly string[] {
  return [...names, name]
}

function unsigned(): Problem {
  return new Problem('erase.unsigned', 'An erasure is signed: name who orders it with --signer.', {
    saved: 'Nothing was erased.',
    exitCode: EXIT.usage,
  })
}

const MOST_SHOWN = 50

function tellDue(terminal: Terminal, found: DueList, on: string, json: boolean): void {
  const due = found.due.map(({ unit, rule, since }) => ({ ...unit, rule, since: formatDay(since) }))
  if (json) {
    printJson(terminal, { on, due, notYet: found.notYet, held: found.held, unknown: found.unknown })
    return
  }
  print(terminal, `On ${on}: ${count(due.length)} due, ${count(found.notYet)} not yet, ${count(found.held)} held.`)
  for (const [code, times] of Object.entries(found.unknown)) print(terminal, `  not known: ${count(times)}, ${code}`)
  for (const one of found.due.slice(0, MOST_SHOWN)) {
    const name = 'stayId' in one.unit ? `stay ${one.unit.stayId}` : `record ${one.unit.recordId}`
    print(terminal, `  ${name}  since ${formatDay(one.since)}, ${one.rule}`)
  }
  if (due.length > MOST_SHOWN) print(terminal, `  and ${count(due.length - MOST_SHOWN)} more; all of them: --json`)
}
