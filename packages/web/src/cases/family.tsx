import type { CaseRelative, CaseView } from '../api/case-types.ts'
import { Exact } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'
import { withQuery } from '../router/location.ts'
import type { CaseProps } from './common.ts'
import { FamilyForm } from './family-form.tsx'

/** A case of the same family: by its label, with a way to it for whoever may open that person as well. */
function Relative({ as, relative, purpose }: { as: string; relative: CaseRelative; purpose: string }) {
  const { label, since, relief, ruling, opens } = relative
  const name = <Exact>{label}</Exact>
  return (
    <li>
      <b>
        {as}{' '}
        {opens === undefined ? (
          name
        ) : (
          <Link href={withQuery(`/records/${encodeURIComponent(opens.recordId)}/cases/${opens.caseId}`, { purpose })}>
            {name}
          </Link>
        )}
      </b>
      <span>
        Since {since}. Relief: {relief.toLowerCase()}.
      </span>
      <span className="source">
        <bdi>{ruling}</bdi>
      </span>
    </li>
  )
}

type InFamily = CaseView & { readonly family: NonNullable<CaseView['family']> }
const hasFamily = (view: CaseView): view is InFamily => view.family !== undefined

/** With which cases this one goes along; whoever works on it sees what a ruling would do, and writes it down. */
export function Family(props: CaseProps) {
  const { view, purpose } = props
  if (!hasFamily(view)) return null
  const { title, own, lead, riders } = view.family
  const isLead = riders.length > 0
  return (
    <section className="card pad matter" aria-labelledby="case-family">
      <h2 id="case-family">Family</h2>
      <p>{title}</p>
      {(lead !== undefined || isLead) && (
        <>
          <ul className="plain-list">
            {lead !== undefined && <Relative as="Lead" relative={lead} purpose={purpose} />}
            {riders.map((rider) => (
              <Relative key={rider.label} as="Rider" relative={rider} purpose={purpose} />
            ))}
          </ul>
          <p className="soft">{own}</p>
        </>
      )}
      {view.work.may && !isLead && (lead === undefined || lead.opens !== undefined) && (
        <details className="case-step">
          <summary>{lead === undefined ? 'A judge joined it to a lead' : 'A judge severed it from the lead'}</summary>
          <FamilyForm {...props} lead={lead?.opens} />
        </details>
      )}
      {view.work.may && lead !== undefined && lead.opens === undefined && (
        <p className="soft">Somebody who works on both cases writes down that they were severed.</p>
      )}
    </section>
  )
}
