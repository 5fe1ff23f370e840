import type { Role } from '@passage/domain/access/roles'
import { readAlerts, whoWasTold } from '@passage/ledger/access/alerts'
import { listRaised } from '@passage/ledger/access/list-raised'
import { listRoles } from '@passage/ledger/sign-in/list-roles'
import { extensionRow } from '../acts/extension-words.ts'
import { strict } from '../acts/words.ts'
import { Problem, Refused } from '../app/problem.ts'
import { type App, type Service, todayOf } from '../app/service.ts'
import { MOST_AT_ONCE } from '../hand-over/work-in-hand.ts'
import { requireUser } from '../session/recognise.ts'
import type { User } from '../session/user.ts'
import { OversightView } from '../views/oversight.ts'
import { ref } from '../views/ref.ts'
import { countWord } from '../words/dates.ts'
import { budgetsPart } from './budgets-part.ts'
import { waitingExtensions } from './extensions-part.ts'
import { noticedKinds, noticedRows } from './noticed.ts'
import { readPeople } from './people.ts'
import { rolesPart } from './roles-part.ts'
import { watchers, watchesAlerts } from './watchers.ts'

const notForYou = (): Refused =>
  new Refused({
    status: 403,
    code: 'oversight.not-a-watcher',
    title: 'This is for those who watch over how power is used here',
    detail: 'Supervisors, security officers, auditors and operators. Your role does not open it.',
    remedy: 'Ask one of them.',
  })

const has = (user: User, wanted: readonly Role[]): boolean => user.roles.some((role) => wanted.includes(role))

function titleOf(waiting: number | undefined, noticed: number, asked: number): string {
  if (waiting === undefined || waiting === 0) {
    if (asked > 0) {
      return `${countWord(asked)} ${asked === 1 ? 'request' : 'requests'} for an extension ${asked === 1 ? 'waits' : 'wait'}.`
    }
    return noticed === 0
      ? 'Nothing was noticed.'
      : `${countWord(noticed)} ${noticed === 1 ? 'thing was' : 'things were'} noticed.`
  }
  return `${countWord(waiting)} ${waiting === 1 ? 'role waits' : 'roles wait'} for a second signature.`
}

const leads = ['Power is given by two people, for a time.', 'It is taken away by one, at once.']

/** Everything of the page that is the reader’s to see. Names of colleagues and ids: nothing of a person on record. */
async function readView(service: Service, reader: User): Promise<OversightView> {
  const now = new Date(service.clock())
  const today = todayOf(service)
  const { pools } = service
  const watches = has(reader, watchers)
  const [alerts, roles, raised, asked] = await Promise.all([
    readAlerts(pools, reader.id, now),
    listRoles(pools, now),
    watches ? listRaised(pools, now) : [],
    waitingExtensions(service, reader),
  ])
  const told = await whoWasTold(
    pools,
    alerts.map(({ alertId }) => alertId),
  )
  const mentioned = [
    ...alerts.map(({ actor }) => actor),
    ...[...told.values()].flat(),
    ...(asked ?? []).map(({ actor }) => actor),
    ...raised.flatMap(({ actor, by }) => [actor, by]),
    ...(watches ? roles.proposals.flatMap(({ actor, proposedBy }) => [actor, proposedBy]) : []),
  ]
  const people = await readPeople(pools, roles.held, mentioned)
  const seen = { reader, people, now, today }
  return {
    title: titleOf(watches ? roles.proposals.length : undefined, alerts.length, asked?.length ?? 0),
    lead: leads,
    madeAt: now.toISOString(),
    people: watches ? [...people.choices] : [],
    noticed: noticedRows({ alerts, told }, reader, people, today),
    kinds: noticedKinds,
    ...(watches ? { roles: rolesPart(roles, seen), budgets: budgetsPart(raised, reader, people, today) } : {}),
    ...(asked === undefined
      ? {}
      : { extensions: { waiting: asked.map((one) => extensionRow(one, people.nameOf, today)) } }),
    ...(has(reader, ['supervisor']) ? { handOver: { handOver: { may: true }, most: MOST_AT_ONCE } } : {}),
  }
}

/** One page for those who watch: what was noticed, who may act, what was raised, and what a leaver has in hand. */
export function oversightRoute(app: App, service: Service): void {
  app.get(
    '/v1/oversight',
    {
      schema: {
        tags: ['access'],
        summary: 'How power is used: what was noticed, roles, raised budgets, and what is the reader’s to do about it',
        description: 'For supervisors, security officers and auditors; operators see what they were told.',
        querystring: strict({}),
        response: { 200: ref(OversightView), default: Problem },
      },
    },
    async (request) => {
      const reader = await requireUser(service, request)
      if (!has(reader, watchesAlerts)) throw notForYou()
      return readView(service, reader)
    },
  )
}
