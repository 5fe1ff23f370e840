import { useState } from 'react'
import type { CaseStep } from '../api/case-types.ts'
import { useSend } from '../data/use-send.ts'
import { Line, LongText, Select } from '../parts/fields.tsx'
import { type CaseProps, factSent, pathOf, wordsOf } from './common.ts'
import { FactField } from './field.tsx'
import { Refused } from './refused.tsx'

const nothing = { role: '', name: '', on: '', source: '', reasons: '' }

/** A step that somebody else has taken: whose it was, on which day, and from which paper it is known. Never refused. */
export function ReportForm({ view, step, purpose, onSent }: CaseProps & { readonly step: CaseStep }) {
  const [draft, setDraft] = useState(nothing)
  const [facts, setFacts] = useState<Readonly<Record<string, string>>>({})
  const { send, problem, busy } = useSend<object>(purpose, onSent)
  const set = (change: Partial<typeof nothing>): void => setDraft((now) => ({ ...now, ...change }))
  const submit = (): void => {
    const brought = step.fields.flatMap((field) => {
      const typed = facts[field.fact] ?? ''
      return typed === '' && field.kind !== 'set' ? [] : [factSent(field, typed)]
    })
    const { role, name, on, source, reasons } = draft
    const said = reasons.trim() === '' ? {} : { reasons }
    const given = brought.length === 0 ? {} : { facts: brought }
    send(`${pathOf(view)}/steps`, {
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
    <form
      className="matter act-form"
      aria-label={`Report: ${wordsOf(step.event)}. ${step.text}`}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p className="soft">
        What has happened is written down, never refused. What stood against it is kept with it as a breach.
      </p>
      <Select
        label="Whose step was it?"
        value={draft.role}
        onChange={(role) => set({ role })}
        choices={step.roles.map((code) => ({ code, words: wordsOf(code) }))}
        required
      />
      <Line label="By name" value={draft.name} onChange={(name) => set({ name })} required />
      <Line label="On which day?" value={draft.on} onChange={(on) => set({ on })} date required />
      <Line
        label="From which paper or message is it known?"
        value={draft.source}
        onChange={(source) => set({ source })}
        most={400}
        required
      />
      {step.fields.map((field) => (
        <FactField
          key={field.fact}
          field={field}
          value={facts[field.fact] ?? ''}
          onChange={(value) => setFacts((now) => ({ ...now, [field.fact]: value }))}
        />
      ))}
      <LongText
        label="In their words, if any"
        value={draft.reasons}
        onChange={(reasons) => set({ reasons })}
        most={4000}
      />
      <Refused problem={problem} />
      <div className="acts">
        <button type="submit" className="button primary" aria-disabled={busy}>
          Write it down
        </button>
      </div>
    </form>
  )
}
