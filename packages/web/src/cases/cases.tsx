import { useState } from 'react'
import type { CasesView } from '../api/case-types.ts'
import { useResource } from '../data/use-resource.ts'
import { useSend } from '../data/use-send.ts'
import { ActForm } from '../parts/act-form.tsx'
import { Line, LongText, Select } from '../parts/fields.tsx'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { Sentences } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'
import { withQuery } from '../router/location.ts'

interface CasesProps {
  readonly recordId: string
  readonly purpose: string
  readonly addressFor: (purpose: string) => string
  readonly onChanged: () => void
}
const nothing = { pack: '', places: '', reason: '' }

/** Opens a case: under which law, where it stands, and why. */
function OpenForm({ view, recordId, purpose, addressFor, onChanged }: CasesProps & { readonly view: CasesView }) {
  const [draft, setDraft] = useState(nothing)
  const sender = useSend<object>(purpose, onChanged)
  const set = (change: Partial<typeof nothing>): void => setDraft((now) => ({ ...now, ...change }))
  const places = draft.places.split(',').map((one) => one.trim())
  const known = places.filter((one) => one !== '')
  return (
    <ActForm
      words="Open a case"
      about="this person"
      turn={view.open}
      addressFor={addressFor}
      follows="It changes nothing for the person by itself. It stands on the record from now on, and the person sees it."
      send="Open it"
      onSend={() =>
        sender.send(`/v1/records/${encodeURIComponent(recordId)}/cases`, {
          pack: draft.pack,
          reason: draft.reason,
          ...(known.length === 0 ? {} : { places: known }),
        })
      }
      sender={sender}
    >
      <Select
        name="pack"
        label="Under which law?"
        value={draft.pack}
        onChange={(pack) => set({ pack })}
        choices={view.packs}
        required
      />
      <Line
        name="places"
        label="Where does it stand?"
        help="Circuit and State, such as circuit-9, state-CA. Empty: not known, and every rule that is tied to a place applies."
        value={draft.places}
        onChange={(places) => set({ places })}
      />
      <LongText
        name="reason"
        label="Why?"
        value={draft.reason}
        onChange={(reason) => set({ reason })}
        least={3}
        most={1000}
        required
      />
    </ActForm>
  )
}

/** The cases of one person. */
export default function Cases(props: CasesProps) {
  const { recordId, purpose, onChanged } = props
  const cases = useResource<CasesView>(`/v1/records/${encodeURIComponent(recordId)}/cases`, purpose)
  const view = cases.value
  const changed = (): void => {
    cases.reload()
    onChanged()
  }
  if (view === undefined) {
    return (
      <div className="only">
        {cases.problem !== undefined && <ProblemNotice problem={cases.problem} onRetry={cases.reload} />}
        {cases.waiting && <Waiting words="Cases are on their way." />}
      </div>
    )
  }
  return (
    <div className="only matters">
      <div className="main">
        <section className="card pad matter" aria-labelledby="cases-head">
          <h2 id="cases-head">
            <Sentences text={view.title} />
          </h2>
          <p className="soft">
            <Sentences text={view.lead.join(' ')} />
          </p>
          <ul className="plain-list">
            {view.cases.map((one) => (
              <li key={one.caseId}>
                <span>
                  <Link href={withQuery(`/records/${encodeURIComponent(recordId)}/cases/${one.caseId}`, { purpose })}>
                    {one.label}
                  </Link>
                  , {one.words}
                </span>
                <span>
                  <bdi>{one.stands}</bdi>
                </span>
                <span className="source">
                  Opened {one.opened}: <bdi>{one.reason}</bdi>
                </span>
              </li>
            ))}
          </ul>
          <OpenForm {...props} view={view} onChanged={changed} />
        </section>
      </div>
    </div>
  )
}
