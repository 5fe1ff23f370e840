import { useState } from 'react'
import type { CaseStep } from '../api/case-types.ts'
import { useSend } from '../data/use-send.ts'
import { Line, LongText, Select } from '../parts/fields.tsx'
import { SendForm } from '../parts/send-form.tsx'
import { broughtBy, type CaseProps, pathOf, wordsOf } from './common.ts'
import { FactField } from './field.tsx'
import { Refused } from './refused.tsx'

const nothing = { role: '', name: '', on: '', source: '', reasons: '' }

/** A step that somebody else has taken: whose it was, on which day, and from which paper it is known. Never refused. */
export function ReportForm({ view, step, purpose, onSent }: CaseProps & { readonly step: CaseStep }) {
  const [draft, setDraft] = useState(nothing)
  const [facts, setFacts] = useState<Readonly<Record<string, string>>>({})
  const sender = useSend<object>(purpose, onSent)
  const set = (change: Partial<typeof nothing>): void => setDraft((now) => ({ ...now, ...change }))
  const { facts: brought, placeOf } = broughtBy(step.fields, facts)
  const submit = (): void => {
    const { role, name, on, source, reasons } = draft
    const said = reasons.trim() === '' ? {} : { reasons }
    const given = brought.length === 0 ? {} : { facts: brought }
    sender.send(`${pathOf(view)}/steps`, {
      event: step.event,
      mode: 'report',
      on,
      by: { role, name },
      source,
      ...said,
      ...given,
    })
  }
  return (
    <SendForm
      name={`report ${step.event}`}
      className="matter act-form"
      aria-label={`Report: ${wordsOf(step.event)}. ${step.text}`}
      sender={sender}
      onSend={submit}
    >
      <p className="soft">
        What has happened is written down, never refused. What stood against it is kept with it as a breach.
      </p>
      <Select
        name="by/role"
        label="Whose step was it?"
        value={draft.role}
        onChange={(role) => set({ role })}
        choices={step.roles.map((code) => ({ code, words: wordsOf(code) }))}
        required
      />
      <Line name="by/name" label="By name" value={draft.name} onChange={(name) => set({ name })} required />
      <Line name="on" label="On which day?" value={draft.on} onChange={(on) => set({ on })} date required />
      <Line
        name="source"
        label="From which paper or message is it known?"
        value={draft.source}
        onChange={(source) => set({ source })}
        most={400}
        required
      />
      {step.fields.map((field) => (
        <FactField
          key={field.fact}
          name={placeOf(field.fact)}
          field={field}
          value={facts[field.fact] ?? ''}
          onChange={(value) => setFacts((now) => ({ ...now, [field.fact]: value }))}
        />
      ))}
      <LongText
        name="reasons"
        label="In their words, if any"
        value={draft.reasons}
        onChange={(reasons) => set({ reasons })}
        most={4000}
      />
      <Refused problem={sender.problem} />
      <div className="acts">
        <button type="submit" className="button primary" aria-disabled={sender.busy}>
          Write it down
        </button>
      </div>
    </SendForm>
  )
}
