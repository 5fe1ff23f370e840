import type { Day } from '@passage/domain/calendar/day'
import type { Command } from 'commander'
import { say, type Terminal } from '../talk/terminal.ts'

interface Flags {
  readonly sever?: boolean
  readonly withdraw?: boolean
  readonly derivative?: boolean
  readonly on?: string
  readonly born?: string
  readonly childDecided?: string
}

/** `passage case family`: what joining a case to a lead, severing it, or taking back a wrong report would do to each. */
export function addFamily(
  command: Command,
  terminal: Terminal,
  done: (result: unknown) => void,
  { dayOf, nobody }: { readonly dayOf: (text: string | undefined) => Day; readonly nobody: string },
): void {
  command
    .command('family')
    .description(
      'what joining a case to a lead, severing it, or withdrawing a wrong report would do to each, and what stands against it',
    )
    .argument('<lead>', 'the case that leads, as lines of JSON')
    .argument('<rider>', 'the case that rides along, as lines of JSON')
    .option('--sever', 'the rider is severed; default: it is joined')
    .option('--withdraw', 'a wrong report of it is taken back')
    .option('--derivative', 'the relief of the rider rests on the application of the lead')
    .option('--born <date>', 'day of birth of the rider; not known: a child’s')
    .option('--child-decided <date>', 'when a judge decided whether the child stays with the parent')
    .option('--on <date>', 'on which day; default: today')
    .action(async (leadFile: string, riderFile: string, flags: Flags) => {
      const { readCaseFile } = await import('../case/case-file.ts')
      const { printFamily } = await import('../case/family.ts')
      const known = (text: string | undefined) => (text === undefined ? undefined : dayOf(text))
      printFamily(terminal, {
        lead: await readCaseFile(leadFile),
        rider: await readCaseFile(riderFile),
        what: flags.sever === true ? 'sever' : 'join',
        withdraw: flags.withdraw === true,
        derivative: flags.derivative === true,
        on: dayOf(flags.on),
        born: known(flags.born),
        decided: known(flags.childDecided),
      })
      say(terminal, nobody)
      done(undefined)
    })
}
