import { useState } from 'react'
import type { CaseRelative, CaseView } from '../api/case-types.ts'
import { Exact } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'
import { withQuery } from '../router/location.ts'
import type { CaseProps } from './common.ts'
import { FamilyForm } from './family-form.tsx'
import { Waits } from './family-waiting.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

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
        <bdi>
          Since {since}. Relief: {relief.toLowerCase()}.
        </bdi>
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
  const { title, own, lead, riders, unsettled, waiting } = view.family
  const isLead = riders.length > 0
  return (
    <section className="card pad matter" aria-labelledby="case-family">
      <h2 id="case-family">Family</h2>
      <p>{title}</p>
      {unsettled !== undefined && (
        <div className="note unknown">
          <p>
            <b>{unsettled.words}</b>
          </p>
          <p>{unsettled.remedy}</p>
        </div>
      )}
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
      {waiting.map((one) => (
        <Waits key={one.proposal} waiting={one} {...props} />
      ))}
      {view.work.may && <Work {...props} family={view.family} />}
    </section>
  )
}

/** What can be written down: a ruling, unless lead and rider are on record as one person, and that a line is wrong. */
function Work({ family, ...props }: CaseProps & { readonly family: InFamily['family'] }) {
  const { lead, riders, unsettled, last } = family
  const isOthers = lead !== undefined && lead.opens === undefined
  return (
    <>
      {unsettled === undefined && riders.length === 0 && !isOthers && (
        <details className="case-step">
          <summary>{lead === undefined ? 'A judge joined it to a lead' : 'A judge severed it from the lead'}</summary>
          <FamilyForm {...props} lead={lead?.opens} />
        </details>
      )}
      {last !== undefined && !isOthers && <Wrong {...props} last={last} lead={lead?.opens} />}
      {isOthers && (
        <p className="soft">
          Somebody who works on both cases writes down that they were severed, or that it is wrong.
        </p>
      )}
    </>
  )
}

/** Opened before anything is read: whoever does not need it, asks for nothing. */
function Wrong(props: CaseProps & Pick<Parameters<typeof WithdrawForm>[0], 'last' | 'lead'>) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="case-step" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>The last line about the family is wrong</summary>
      {isOpen && <WithdrawForm {...props} />}
    </details>
  )
}
