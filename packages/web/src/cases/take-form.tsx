import { useState } from 'react'
import type { CaseStep } from '../api/case-types.ts'
import { askSigned } from '../api/sign.ts'
import { useSend } from '../data/use-send.ts'
import { LongText } from '../parts/fields.tsx'
import { SendForm } from '../parts/send-form.tsx'
import { broughtBy, type CaseProps, isOwn, pathOf, wordsOf } from './common.ts'
import { FactField } from './field.tsx'
import { Refused } from './refused.tsx'

const follows = {
  0: 'It is done at once, or refused with every rule that stands against it. Either is a line of the case, with your name.',
  1: 'It is against the person: you sign it with your authenticator. It is done at once, or refused with every rule that stands against it.',
  2: 'It is against the person: you sign it, and somebody else signs it, too. Until then nothing is done. It may be refused with every rule that stands against it.',
} as const

/** A step that is the reader’s own to take: what it brings, and why. */
export function TakeForm({ view, step, purpose, onSent }: CaseProps & { readonly step: CaseStep }) {
  const [facts, setFacts] = useState<Readonly<Record<string, string>>>({})
  const [reasons, setReasons] = useState('')
  const sender = useSend<object>(purpose, onSent, askSigned)
  const against = step.against === 2 ? 2 : step.against === 1 ? 1 : 0
  const { facts: brought, placeOf } = broughtBy(step.fields, facts)
  const submit = (): void => {
    const said = reasons.trim() === '' ? {} : { reasons }
    const body = { event: step.event, mode: 'act', ...said, ...(brought.length === 0 ? {} : { facts: brought }) }
    sender.send(`${pathOf(view)}/steps`, body)
  }
  return (
    <SendForm
      name={`take ${step.event}`}
      className="matter act-form"
      aria-label={`${wordsOf(step.event)}. ${step.text}`}
      sender={sender}
      onSend={submit}
    >
      <p className="soft">{follows[against]}</p>
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
        label="For which reasons?"
        help={isOwn(view) ? 'It stands with the step, for everybody who reads the case.' : 'The person reads this.'}
        value={reasons}
        onChange={setReasons}
        required={against > 0}
        most={4000}
      />
      <Refused problem={sender.problem} />
      <div className="acts">
        <button type="submit" className="button primary" aria-disabled={sender.busy}>
          {against === 2 ? 'Sign, and propose it' : against === 1 ? 'Sign, and do it' : 'Do it'}
        </button>
      </div>
    </SendForm>
  )
}
