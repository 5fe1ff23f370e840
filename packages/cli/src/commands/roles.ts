import { LONGEST_GRANT_DAYS } from '@passage/domain/access/role-grant'
import type { FirstFault } from '@passage/ledger/sign-in/first-roles'
import { exampleText } from '../talk/examples.ts'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import type { Register } from '../talk/register.ts'
import { print } from '../talk/terminal.ts'

interface FirstFlags {
  readonly supervisor: string
  readonly security: string
  readonly reason: string
}

/** `passage roles first`: the first two people who may give roles to others, while there are not two. */
export const addRoles: Register = (program, terminal, done) => {
  program
    .command('roles')
    .description('the first supervisor and security officer of a deployment; they give all other roles')
    .addHelpText(
      'before',
      exampleText([
        'passage roles first --supervisor p.osei --security s.oyelaran --reason "Order 12 of the director"',
      ]),
    )
    .command('first')
    .description('give both, while fewer than two people may give roles; an entry of the ledger says so')
    .requiredOption('--supervisor <user>', 'user name, as the directory knows it')
    .requiredOption('--security <user>', 'user name of somebody else')
    .requiredOption('--reason <words>', 'by whose order')
    .action(async (flags: FirstFlags) => {
      if (flags.supervisor === flags.security) throw refused('role.same-person', 'These are two people. Name two.')
      const { withLedger } = await import('../talk/context.ts')
      const { giveFirstRoles } = await import('@passage/ledger/sign-in/first-roles')
      const now = new Date(terminal.now())
      const from = now.toISOString()
      const until = new Date(now.getTime() + LONGEST_GRANT_DAYS * 86_400_000).toISOString()
      const grants = (['supervisor', 'security'] as const).map((role) => {
        return { actor: flags[role], role, from, until, reason: flags.reason }
      })
      const answer = await withLedger(terminal, ({ pools }) => giveFirstRoles(pools, grants, { by: 'operator', now }))
      if (!answer.ok) throw refused(answer.fault, `${answer.actor}: ${WORDS[answer.fault]}`)
      print(terminal, `${flags.supervisor} is supervisor and ${flags.security} security officer until ${until}.`)
      done(EXIT.ok)
    })
}

const WORDS: Readonly<Partial<Record<FirstFault, string>>> = {
  'role.not-first': 'two people may give roles already, and they give all others. An operator gives none.',
  'role.not-named': 'the directory names no open account with this role. It is entered there first.',
}

const refused = (code: string, words: string): Problem =>
  new Problem(code, words, { saved: 'Nothing was changed.', exitCode: EXIT.refused })
