import {
  type ActClass,
  mayAct,
  type WitnessAnswer,
  type Witnessing,
  type WitnessMark,
} from '@passage/domain/access/witness-rule'
import { publishedCheckpoint } from '@passage/ledger/log/published'
import { Refused } from '../app/problem.ts'
import type { Service } from '../app/service.ts'
import { policyOf } from './service.ts'

type Standing = Pick<Service, 'pools' | 'clock' | 'log'>

/** What the witnesses vouch for now, their signatures verified again. Without a signed log nobody vouches for it. */
export async function witnessingOf({ pools, log }: Standing): Promise<Witnessing> {
  if (log === undefined || log.need === 0) return { kind: 'none-configured', demo: log?.demo ?? false }
  const found = await publishedCheckpoint(pools.publish, policyOf(log))
  if (found?.witnessedAt === undefined) return { kind: 'never' }
  return { kind: 'witnessed', at: found.witnessedAt.getTime() }
}

/** What may be done now, as the rule says. */
export async function askWitnessRule(service: Standing, act: ActClass): Promise<WitnessAnswer> {
  return mayAct(act, await witnessingOf(service), Date.parse(service.clock()))
}

/**
 * The gate that every act goes through before it is written. Gives the mark that the entry must carry, or undefined.
 * @throws Refused where the rule says no, or asks for a second supervisor who did not sign
 */
export async function requireWitness(
  service: Standing,
  act: ActClass,
  signed: { readonly secondSupervisor: boolean } = { secondSupervisor: false },
): Promise<WitnessMark | undefined> {
  const answer = await askWitnessRule(service, act)
  if (answer.kind === 'yes') return answer.mark
  if (answer.kind === 'second-supervisor') {
    if (signed.secondSupervisor) return answer.mark
    throw refusal(
      'witness.second-supervisor',
      'The log has not been witnessed for 15 minutes',
      'An act that takes a second signature goes on with that of a supervisor. Others wait until a witness has seen the log.',
    )
  }
  const since = answer.lastCheckpoint === undefined ? 'never' : new Date(answer.lastCheckpoint).toISOString()
  throw refusal(
    answer.code,
    'The log is not witnessed',
    'Mend the connection to the witnesses: `passage status` names them. What protects people goes on meanwhile.',
    ` The last witnessed checkpoint: ${since}.`,
  )
}

function refusal(code: string, title: string, remedy: string, more = ''): Refused {
  return new Refused({
    status: 409,
    code,
    title,
    detail: `Nobody outside vouches for the record now, so this act waits. Nothing was changed.${more}`,
    rule: 'log.witness-silent',
    citation: 'Passage design, decision 5',
    remedy,
  })
}
