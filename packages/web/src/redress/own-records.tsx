import { useResource } from '../data/use-resource.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { Exact } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'
import { withQuery } from '../router/location.ts'
import { Page } from '../shell/page.tsx'

interface Own {
  readonly records: readonly { recordId: string; recordLabel: string; bond: 'own' | 'represents' }[]
}
const bonds = { own: 'Your own record', represents: 'Somebody whom you represent' } as const

/** The way in for the person concerned and for whoever represents somebody. */
export default function OwnRecords() {
  const own = useResource<Own>('/v1/own-records')
  const address = (recordId: string, tab?: string): string =>
    withQuery(`/records/${recordId}`, { purpose: 'own-record', tab })
  return (
    <Page title="Your record" address="own-record" lead={['See what is recorded, and say what is wrong.']}>
      {own.problem !== undefined && <ProblemNotice problem={own.problem} onRetry={own.reload} />}
      {own.waiting && <Waiting rows={3} words="Your record is on its way." />}
      {own.value?.records.length === 0 && <p className="soft">No record is connected with this sign-in.</p>}
      {own.value?.records.map(({ recordId, recordLabel, bond }) => (
        <section key={recordId} className="card pad own-record">
          <h2>
            {bonds[bond]} <Exact>{recordLabel}</Exact>
          </h2>
          <div className="acts">
            <Link className="button primary" href={address(recordId)}>
              Read the record
            </Link>
            <Link className="button" href={address(recordId, 'corrections')}>
              Corrections
            </Link>
          </div>
        </section>
      ))}
    </Page>
  )
}
