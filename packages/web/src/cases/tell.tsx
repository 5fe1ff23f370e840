import { useState } from 'react'
import { askSigned } from '../api/sign.ts'
import { useSend } from '../data/use-send.ts'
import { Line, Select } from '../parts/fields.tsx'
import { type CaseProps, factSent, pathOf, wordsOf } from './common.ts'
import { FactField } from './field.tsx'
import { Refused } from './refused.tsx'
import { ServiceForm } from './service-form.tsx'

/** Roles that sign in to the console: what any other says is written down with its paper. */
const ownRoles = ['officer', 'supervisor', 'legal-officer']

/** One fact, chosen among all that the law of the case reads. */
function FactForm({ view, purpose, onSent }: CaseProps) {
  const [fact, setFact] = useState('')
  const [value, setValue] = useState('')
  const [who, setWho] = useState({ role: '', name: '', source: '' })
  const { send, problem, busy } = useSend<object>(purpose, onSent, askSigned)
  const field = view.fields.find((one) => one.fact === fact)
  const outside = field?.roles.every((role) => !ownRoles.includes(role)) === true
  const by = outside ? { by: { role: who.role, name: who.name }, source: who.source } : {}
  return (
    <form
      className="matter act-form"
      aria-label="Write down a fact"
      onSubmit={(event) => {
        event.preventDefault()
        if (field !== undefined)
          send(`${pathOf(view)}/told`, { type: 'fact-recorded', fact: factSent(field, value), ...by })
      }}
    >
      <Select
        label="Which fact?"
        value={fact}
        onChange={(next) => {
          setFact(next)
          setValue('')
        }}
        choices={view.fields.map((one) => ({ code: one.fact, words: one.words }))}
        required
      />
      {field !== undefined && <FactField field={field} value={value} onChange={setValue} />}
      {outside && field !== undefined && (
        <>
          <Select
            label="Who says so?"
            value={who.role}
            onChange={(role) => setWho((now) => ({ ...now, role }))}
            choices={field.roles.map((code) => ({ code, words: wordsOf(code) }))}
            required
          />
          <Line label="By name" value={who.name} onChange={(name) => setWho((now) => ({ ...now, name }))} required />
          <Line
            label="From which paper or message is it known?"
            value={who.source}
            onChange={(source) => setWho((now) => ({ ...now, source }))}
            most={400}
            required
          />
        </>
      )}
      <Refused problem={problem} />
      <div className="acts">
        <button type="submit" className="button primary" disabled={busy || field === undefined}>
          Write it down
        </button>
      </div>
    </form>
  )
}

/** Facts and services: they move nothing by themselves, and gates read them at once. */
export function Tell(props: CaseProps) {
  const { view } = props
  return (
    <section className="card pad matter" aria-labelledby="case-tell">
      <h2 id="case-tell">What is known</h2>
      <p className="soft">What is not written down is not known, and what is not known opens nothing.</p>
      <ul className="plain-list">
        {view.documents.map(({ code, words, served }) => (
          <li key={code}>
            <b>{wordsOf(words)}</b>
            <span>{served}</span>
          </li>
        ))}
        {view.counsel.map(({ appearance, words }) => (
          <li key={appearance}>
            <b>Counsel</b>
            <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
      {view.work.may && (
        <>
          <details className="case-step">
            <summary>Write down a fact</summary>
            <FactForm {...props} />
          </details>
          <details className="case-step">
            <summary>Write down a service</summary>
            <ServiceForm {...props} />
          </details>
        </>
      )}
    </section>
  )
}
