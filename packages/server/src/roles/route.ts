import { randomUUID } from 'node:crypto'
import { type Role, roles } from '@passage/domain/access/roles'
import { findProposal, listRoles, type Proposal } from '@passage/ledger/sign-in/list-roles'
import { proposeRole, signRole, weighGrant, weighSigning } from '@passage/ledger/sign-in/role-grants'
import { takeRole, weighTaking } from '@passage/ledger/sign-in/take-role'
import { type Static, Type } from 'typebox'
import { Instant, Reason, strict } from '../acts/words.ts'
import { Problem, Refused } from '../app/problem.ts'
import type { App, Service } from '../app/service.ts'
import { requireWitness } from '../log/witnessing.ts'
import { requireUser } from '../session/recognise.ts'
import { requireStepUp } from '../step-up/require-step-up.ts'
import { refusedRole } from './refusals.ts'

const tags = ['roles']
const Code = Type.Unsafe<Role>(Type.Union(Object.keys(roles).map((code) => Type.Literal(code))))
const Name = Type.String({ minLength: 1, maxLength: 200 })
const New = strict({
  user: Name,
  role: Code,
  from: Instant,
  until: Instant,
  reason: Type.String({ minLength: 10, maxLength: 500 }),
})
const Waiting = Type.Object({ ...New.properties, proposal: Type.String(), proposedBy: Name, proposedAt: Instant })
const Held = Type.Object({ user: Name, role: Code, from: Instant, until: Type.Optional(Instant) })
const OfProposal = strict({ proposal: Type.String({ format: 'uuid' }) })
const OfRole = strict({ user: Name, role: Code })
const Done = Type.Object({ user: Name, role: Code })

const shown = ({ actor, proposedAt, ...rest }: Proposal): Static<typeof Waiting> => ({
  ...rest,
  user: actor,
  proposedAt: proposedAt.toISOString(),
})

/** Who may act: proposed by one person, signed by another, taken back by one. Nothing about a person on record. */
export function roleRoutes(app: App, service: Service): void {
  listRoute(app, service)
  proposeRoute(app, service)
  signRoute(app, service)
  takeRoute(app, service)
}

const readers: readonly Role[] = ['supervisor', 'security', 'auditor']

function listRoute(app: App, service: Service): void {
  app.get(
    '/v1/roles',
    {
      schema: {
        tags,
        summary: 'Who holds which role until when, and what waits for a second signature',
        description: 'For supervisors, security officers and auditors.',
        querystring: strict({}),
        response: { 200: Type.Object({ held: Type.Array(Held), proposals: Type.Array(Waiting) }), default: Problem },
      },
    },
    async (request) => {
      const { roles: own } = await requireUser(service, request)
      if (!own.some((role) => readers.includes(role))) throw notForYou()
      const { held, proposals } = await listRoles(service.pools, new Date(service.clock()))
      return { held: held.map(({ actor, ...rest }) => ({ user: actor, ...rest })), proposals: proposals.map(shown) }
    },
  )
}

const notForYou = (): Refused =>
  new Refused({
    status: 403,
    code: 'role.not-a-reader',
    title: 'This is for supervisors, security officers and auditors',
    detail: 'Your role does not open it.',
    remedy: 'Ask one of them.',
  })

function proposeRoute(app: App, service: Service): void {
  app.post<{ Body: Static<typeof New> }>(
    '/v1/roles/proposals',
    {
      schema: {
        tags,
        summary: 'Propose that somebody may act in a role, signed; nothing opens before another person signs too',
        body: New,
        response: { 200: Waiting, default: Problem },
      },
    },
    async (request, reply) => {
      const { id: by } = await requireUser(service, request)
      const { user, role, reason } = request.body
      // One way of writing an instant: what is signed and what is kept are the same text.
      const [from, until] = [inUtc(request.body.from), inUtc(request.body.until)]
      const grant = { actor: user, role, from, until, reason }
      const now = new Date(service.clock())
      const fault = await weighGrant(service.pools, grant, { by, now })
      if (fault !== undefined) throw refusedRole(fault)
      const signature = await requireStepUp({ service, request, reply }, { kind: 'role-propose', ...grant })
      const proposal = randomUUID()
      const done = await proposeRole(service.pools, { ...grant, proposal }, { by, signature, now })
      if (!done.ok) throw refusedRole(done.fault)
      return shown({ ...grant, proposal, proposedBy: by, proposedAt: now })
    },
  )
}

const inUtc = (instant: string): string => new Date(instant).toISOString()

function signRoute(app: App, service: Service): void {
  app.post<{ Params: Static<typeof OfProposal> }>(
    '/v1/roles/proposals/:proposal/signature',
    {
      schema: {
        tags,
        summary: 'Sign what somebody else proposed: from then on the role is held',
        description: 'It gives power, so it waits for a witness.',
        params: OfProposal,
        response: { 200: Done, default: Problem },
      },
    },
    async (request, reply) => {
      const { id: by, roles: held } = await requireUser(service, request)
      const now = new Date(service.clock())
      const proposal = await findProposal(service.pools.sign, request.params.proposal)
      if (proposal === undefined) throw refusedRole('role.no-proposal')
      const fault = await weighSigning(service.pools, proposal, { by, now })
      if (fault !== undefined) throw refusedRole(fault)
      await requireWitness(service, 'policy-change', { secondSupervisor: held.includes('supervisor') })
      const { actor, role, from, until, reason, proposedBy, proposal: id } = proposal
      const act = { kind: 'role-sign', actor, role, from, until, reason, proposedBy, proposal: id }
      const signature = await requireStepUp({ service, request, reply }, act)
      const done = await signRole(service.pools, id, { by, signature, now })
      if (!done.ok) throw refusedRole(done.fault)
      return { user: actor, role }
    },
  )
}

function takeRoute(app: App, service: Service): void {
  app.post<{ Params: Static<typeof OfRole>; Body: Static<typeof Reason> }>(
    '/v1/roles/:user/:role/taking',
    {
      schema: {
        tags,
        summary: 'Take a role back, or give one’s own up, signed: it ends at once, with every session of its holder',
        description: 'One person is enough, and it waits for nobody.',
        params: OfRole,
        body: Reason,
        response: { 204: Type.Null(), default: Problem },
      },
    },
    async (request, reply) => {
      const { id: by } = await requireUser(service, request)
      const { user: actor, role } = request.params
      const { reason } = request.body
      const now = new Date(service.clock())
      const fault = await weighTaking(service.pools, { actor, role }, { by, now })
      if (fault !== undefined) throw refusedRole(fault)
      const act = { kind: 'role-take', actor, role, reason }
      const signature = await requireStepUp({ service, request, reply }, act)
      const done = await takeRole(service.pools, { actor, role, reason }, { by, signature, now })
      service.sessions.nudge()
      if (!done.ok) throw refusedRole(done.fault)
      return reply.code(204).send(null)
    },
  )
}
