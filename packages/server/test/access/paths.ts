import type { Reading } from '@passage/domain/access/operations'
import type { Purpose } from '@passage/domain/access/purposes'
import type { Stage } from '../support/stage.ts'
import { documentOf, type Subject } from './subjects.ts'

/** What came back by one way of reading. */
export interface Read {
  readonly status: number
  readonly body: string
  /** The person’s record was answered from. */
  readonly opened: boolean
}

export interface Asker {
  readonly stage: Stage
  readonly cookie: string
  readonly purpose: Purpose
}
export interface Path {
  readonly name: string
  readonly operation: Reading
  read(asker: Asker, subject: Pick<Subject, 'n' | 'recordId'>): Promise<Read>
}

const nobody = '00000000-0000-4000-8000-000000000000'

type Open = (answer: { statusCode: number; body: string }) => boolean
const isOk: Open = ({ statusCode }) => statusCode === 200

const at =
  (
    url: (subject: Pick<Subject, 'n' | 'recordId'>) => string,
    isOpen: Open = isOk,
    more: Record<string, string> = {},
  ): Path['read'] =>
  async ({ stage, cookie, purpose }, subject) => {
    const headers = { cookie, 'passage-purpose': purpose, ...more }
    const answer = await stage.app.inject({ url: url(subject), headers })
    return { status: answer.statusCode, body: answer.body, opened: isOpen(answer) }
  }

/** Every way in which one record is read over the interface. */
export const paths: readonly Path[] = [
  { name: 'file', operation: 'get', read: at(({ recordId }) => `/v1/records/${recordId}`) },
  { name: 'why', operation: 'get', read: at(({ recordId }) => `/v1/records/${recordId}/why`) },
  { name: 'stays', operation: 'get', read: at(({ recordId }) => `/v1/records/${recordId}/stays`) },
  { name: 'looks', operation: 'inside', read: at(({ recordId }) => `/v1/records/${recordId}/looks`) },
  { name: 'stops', operation: 'inside', read: at(({ recordId }) => `/v1/records/${recordId}/stops`) },
  { name: 'findings', operation: 'inside', read: at(({ recordId }) => `/v1/stays/${recordId}/1/findings`) },
  { name: 'ways to a finding', operation: 'inside', read: at(({ recordId }) => `/v1/records/${recordId}/findings`) },
  { name: 'cases', operation: 'inside', read: at(({ recordId }) => `/v1/records/${recordId}/cases`) },
  {
    name: 'case',
    operation: 'inside',
    // Nobody has a case here: whoever may read the record is told just that.
    read: at(
      ({ recordId }) => `/v1/records/${recordId}/cases/${nobody}`,
      ({ body }) => body.includes('This case is not known'),
    ),
  },
  {
    name: 'family of a case',
    operation: 'inside',
    read: at(
      ({ recordId }) => `/v1/records/${recordId}/cases/${nobody}/family?what=join&record=${recordId}&lead=${nobody}`,
      ({ body }) => body.includes('This case is not known'),
    ),
  },
  { name: 'corrections', operation: 'get', read: at(({ recordId }) => `/v1/records/${recordId}/redress`) },
  {
    name: 'match review',
    operation: 'get',
    // A record beside itself: whoever may read it is told that nobody ever asked that.
    read: at(
      ({ recordId }) => `/v1/records/${recordId}/match/${recordId}`,
      ({ body }) => body.includes('This question is not known'),
    ),
  },
  {
    name: 'what a question stands on',
    operation: 'get',
    read: at(
      ({ recordId }) => `/v1/records/${recordId}/match/${recordId}/basis`,
      ({ body }) => body.includes('This question is not known'),
    ),
  },
  { name: 'stay', operation: 'get', read: at(({ recordId }) => `/v1/stays/${recordId}/1`) },
  {
    name: 'past',
    operation: 'get',
    read: at(({ recordId }) => `/v1/stays/${recordId}/1?as_of=2026-06-15`),
  },
  { name: 'copy', operation: 'export', read: at(({ recordId }) => `/v1/records/${recordId}/copy`) },
  {
    name: 'receipt',
    operation: 'export',
    read: at(
      ({ recordId }) => `/v1/records/${recordId}/entries/1/receipt`,
      ({ body }) => body.includes('receipt.no-log'),
    ),
  },
  {
    name: 'receipt of a look',
    operation: 'inside',
    read: at(
      ({ recordId }) => `/v1/records/${recordId}/looks/none/receipt`,
      ({ body }) => body.includes('This look is not known'),
    ),
  },
  {
    name: 'file of evidence',
    operation: 'attachment',
    read: at(
      ({ recordId }) => `/v1/records/${recordId}/redress/${nobody}/files/${nobody}`,
      ({ body }) => body.includes('This file is not known'),
    ),
  },
  {
    name: 'error text',
    operation: 'error',
    read: at(
      ({ recordId }) => `/v1/records/${recordId}/why?stay=none`,
      ({ body }) => body.includes('This stay is not known'),
    ),
  },
  {
    name: 'etag',
    operation: 'etag',
    // Any answer is current where there is one; where there is none, no tag tells so.
    async read(asker, subject) {
      const first = await at(({ recordId }) => `/v1/records/${recordId}/stays`)(asker, subject)
      const tag = await tagOf(asker, subject)
      const again = await at(
        ({ recordId }) => `/v1/records/${recordId}/stays`,
        ({ statusCode }) => statusCode === 304,
        { 'if-none-match': tag ?? '"none"' },
      )(asker, subject)
      return { ...again, opened: again.opened || (first.opened && tag === undefined) }
    },
  },
]

async function tagOf({ stage, cookie, purpose }: Asker, { recordId }: Pick<Subject, 'recordId'>) {
  const answer = await stage.app.inject({
    url: `/v1/records/${recordId}/stays`,
    headers: { cookie, 'passage-purpose': purpose },
  })
  const { etag } = answer.headers
  return typeof etag === 'string' ? etag : undefined
}

/** The exact search. It comes last for a subject: whoever found a record may open it for a while. */
export const search: Path = {
  name: 'search',
  operation: 'search',
  async read({ stage, cookie, purpose }, { n, recordId }) {
    const answer = await stage.app.inject({
      method: 'POST',
      url: '/v1/find',
      headers: { cookie, 'passage-purpose': purpose },
      payload: { documentNumber: documentOf(n), justification: 'The person asks about the departure' },
    })
    return { status: answer.statusCode, body: answer.body, opened: answer.body.includes(recordId) }
  },
}
