import { useEffect } from 'react'
import type { OwnExtensions } from '../api/extension-types.ts'
import type { EntrustedList, User } from '../api/types.ts'
import { useResource } from '../data/use-resource.ts'
import { OwnRequests } from '../extension/own-requests.tsx'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { Exact } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'
import { navigate, withQuery } from '../router/location.ts'
import { Page } from '../shell/page.tsx'

const addressOf = (list: EntrustedList, recordId: string): string =>
  withQuery(`/records/${recordId}`, { purpose: list.purpose })

const Rows = ({ list }: { readonly list: EntrustedList }) => (
  <ul className="card reading">
    {list.rows.map((row) => (
      <li key={row.recordId}>
        <Link className="result-row" href={addressOf(list, row.recordId)}>
          <strong>
            <bdi>{row.name}</bdi>
          </strong>
          <span className="under">
            <Exact>{row.recordLabel}</Exact>
            <span>{row.bond}</span>
            {row.case !== undefined && <span>Case {row.case}</span>}
            <span>{row.until}</span>
          </span>
        </Link>
      </li>
    ))}
  </ul>
)

interface EntrustedProps {
  readonly user: User
  readonly location: URL
}

/** The own record, whom one represents, or what was assigned. Whoever has one record alone is led straight to it. */
export default function Entrusted({ user, location }: EntrustedProps) {
  const after = location.searchParams.get('after') ?? undefined
  const purpose = location.searchParams.get('purpose') ?? user.usualPurpose
  const list = useResource<EntrustedList>(withQuery('/v1/entrusted', { after }), purpose)
  const requests = useResource<OwnExtensions>('/v1/extension-requests').value?.requests ?? []
  const shown = list.value
  const isOwn = purpose === 'own-record' && user.roles.includes('person')
  const only = isOwn && after === undefined && shown?.rows.length === 1 ? shown.rows[0] : undefined
  useEffect(() => {
    if (shown !== undefined && only !== undefined) navigate(addressOf(shown, only.recordId), { replace: true })
  }, [shown, only])
  const title = shown?.title ?? user.places.find(({ code }) => code === 'assigned')?.words ?? 'Assigned'
  return (
    <Page title={title} address="assigned" lead={shown?.lead ?? []}>
      {list.problem !== undefined && <ProblemNotice problem={list.problem} onRetry={list.reload} />}
      {(list.waiting || only !== undefined) && <Waiting rows={4} words="The list is on its way." />}
      {shown !== undefined && only === undefined && shown.rows.length > 0 && <Rows list={shown} />}
      {after === undefined && requests.length > 0 && <OwnRequests rows={requests} />}
      {shown?.next !== undefined && (
        <div className="acts">
          <Link className="button" href={withQuery('/assigned', { purpose, after: shown.next })}>
            Next page
          </Link>
        </div>
      )}
    </Page>
  )
}
