import { useState } from 'react'
import { askSigned } from '../api/sign.ts'
import { useSend } from '../data/use-send.ts'
import { Line, Select } from '../parts/fields.tsx'
import { SendForm } from '../parts/send-form.tsx'
import { type CaseProps, factSent, isOwn, pathOf, wordsOf } from './common.ts'
import { FactField } from './field.tsx'
import { Refused } from './refused.tsx'

/** Roles that sign in to the console: what any other says is written down with its paper. */
const ownRoles = ['officer', 'supervisor', 'legal-officer']
/** What is found by the reader, and is nobody else's word. */
const MINE = 'mine'

/** One fact, chosen among all that the law of the case lets this reader write down. */
export function FactForm({ view, purpose, onSent, label }: CaseProps & { readonly label: string }) {
  const [fact, setFact] = useState('')
  const [value, setValue] = useState('')
  const [who, setWho] = useState({ role: '', name: '', source: '' })
  const sender = useSend<object>(purpose, onSent, askSigned)
  const field = view.fields.find((one) => one.fact === fact)
  const others = isOwn(view) ? [] : (field?.roles.filter((role) => !ownRoles.includes(role)) ?? [])
  const mayFind = field?.roles.some((role) => ownRoles.includes(role)) === true
  const outside = others.length > 0 && who.role !== MINE
  const by = outside ? { by: { role: who.role, name: who.name }, source: who.source } : {}
  return (
    <SendForm
      name={label}
      className="matter act-form"
      aria-label={label}
      sender={sender}
      onSend={() => {
        if (field !== undefined)
          sender.send(`${pathOf(view)}/told`, { type: 'fact-recorded', fact: factSent(field, value), ...by })
      }}
    >
      <Select
        name="fact/name"
        label={isOwn(view) ? 'What is it about?' : 'Which fact?'}
        value={fact}
        onChange={(next) => {
          setFact(next)
          setValue('')
          setWho((now) => ({ ...now, role: '' }))
        }}
        choices={view.fields.map((one) => ({ code: one.fact, words: one.words }))}
        required
      />
      {field !== undefined && <FactField name="fact" field={field} value={value} onChange={setValue} />}
      {others.length > 0 && (
        <Select
          name="by/role"
          label="Who says so?"
          value={who.role}
          onChange={(role) => setWho((now) => ({ ...now, role }))}
          choices={[
            ...(mayFind ? [{ code: MINE, words: 'I find it myself' }] : []),
            ...others.map((code) => ({ code, words: wordsOf(code) })),
          ]}
          required
        />
      )}
      {outside && who.role !== '' && (
        <>
          <Line
            name="by/name"
            label="By name"
            value={who.name}
            onChange={(name) => setWho((now) => ({ ...now, name }))}
            required
          />
          <Line
            name="source"
            label="From which paper or message is it known?"
            value={who.source}
            onChange={(source) => setWho((now) => ({ ...now, source }))}
            most={400}
            required
          />
        </>
      )}
      <Refused problem={sender.problem} />
      <div className="acts">
        <button type="submit" className="button primary" aria-disabled={sender.busy} disabled={field === undefined}>
          Write it down
        </button>
      </div>
    </SendForm>
  )
}
