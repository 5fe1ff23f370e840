import { useState } from 'react'
import { Form, Input, Label, Radio, RadioGroup, TextField } from 'react-aria-components'
import { ask, type Problem } from '../api/client.ts'
import type { Found, User } from '../api/types.ts'
import { asProblem } from '../data/as-problem.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { Page } from '../shell/page.tsx'
import { answerHere, keepAnswer } from './answered.ts'
import { type Draft, emptyDraft, problemOf, questionOf } from './draft.ts'
import { Results } from './results.tsx'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly numeric?: boolean
  readonly maxLength?: number
}

const Field = ({ label, value, onChange, numeric = false, maxLength = 200 }: FieldProps) => (
  <TextField className="field" value={value} onChange={onChange} maxLength={maxLength} autoComplete="off">
    <Label>{label}</Label>
    <Input dir={numeric ? 'ltr' : 'auto'} inputMode={numeric ? 'numeric' : 'text'} spellCheck="false" />
  </TextField>
)

interface PartProps {
  readonly draft: Draft
  readonly set: (change: Partial<Draft>) => void
}

const ByName = ({ draft, set }: PartProps) => (
  <>
    <div className="two">
      <Field label="Family name" value={draft.family} onChange={(family) => set({ family })} />
      <Field label="Given names" value={draft.given} onChange={(given) => set({ given })} />
    </div>
    <fieldset className="field">
      <legend className="label">Date of birth</legend>
      <div className="born">
        <Field label="Day" value={draft.day} onChange={(day) => set({ day })} numeric maxLength={2} />
        <Field label="Month" value={draft.month} onChange={(month) => set({ month })} numeric maxLength={2} />
        <Field label="Year" value={draft.year} onChange={(year) => set({ year })} numeric maxLength={4} />
      </div>
    </fieldset>
  </>
)

const PurposeChoice = ({ draft, set, user }: PartProps & { readonly user: User }) => (
  <RadioGroup className="field" value={draft.purpose} onChange={(purpose) => set({ purpose })}>
    <Label className="label">Why do you look?</Label>
    <p className="help">The person can read this later, with your name.</p>
    <div className="choices">
      {user.purposes.map((purpose) => (
        <Radio key={purpose.code} value={purpose.code} className="choice">
          <span className="dot" aria-hidden="true" />
          {purpose.words}
        </Radio>
      ))}
    </div>
  </RadioGroup>
)

/** Find a person: by document number, or by full name with date of birth. No other way exists. */
export default function Find({ user }: { readonly user: User }) {
  const [before] = useState(answerHere)
  const [draft, setDraft] = useState(before?.draft ?? emptyDraft)
  const [found, setFound] = useState(before?.found)
  const [problem, setProblem] = useState<Problem>()
  const [isAsking, setIsAsking] = useState(false)
  const set = (change: Partial<Draft>): void => setDraft((now) => ({ ...now, ...change }))
  const submit = (): void => {
    const refusal = problemOf(draft)
    setProblem(refusal)
    // The answer to the question before would read like one to this.
    setFound(undefined)
    if (refusal !== undefined) return
    setIsAsking(true)
    ask<Found>('/v1/find', { method: 'POST', body: questionOf(draft), purpose: draft.purpose })
      .then(
        (answer) => {
          const answered = { ...answer, purpose: draft.purpose }
          keepAnswer({ draft, found: answered })
          setFound(answered)
        },
        (error: unknown) => setProblem(asProblem(error)),
      )
      .finally(() => setIsAsking(false))
  }
  return (
    <Page title="Find a person" address="find">
      <div className="find">
        <Form
          className="card pad"
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <Field label="Document number" value={draft.number} onChange={(number) => set({ number })} />
          <p className="or">or</p>
          <ByName draft={draft} set={set} />
          <PurposeChoice draft={draft} set={set} user={user} />
          <Field label="Who asked, and for what?" value={draft.why} onChange={(why) => set({ why })} maxLength={500} />
          <div className="acts">
            <button type="submit" className="button primary">
              Find the person
            </button>
          </div>
        </Form>
        <div aria-live="polite" className="columns">
          {problem !== undefined && <ProblemNotice problem={problem} />}
          {isAsking && found === undefined && <Waiting rows={4} words="Looking." />}
          {found !== undefined && <Results found={found} />}
          {found === undefined && problem === undefined && !isAsking && (
            <p className="soft reading">
              Search needs a document number, or a full name with the date of birth. It gives at most ten results. There
              is no search by nationality, place or any other trait.
            </p>
          )}
        </div>
      </div>
    </Page>
  )
}
