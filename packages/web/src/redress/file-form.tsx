import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Receipt, RedressView } from '../api/redress-types.ts'
import { useSend } from '../data/use-send.ts'
import { Line, LongText, Select } from '../parts/fields.tsx'
import { Kept } from '../parts/kept.tsx'
import { ProblemNotice } from '../parts/notices.tsx'
import { Exact } from '../parts/parts.tsx'
import { SendForm } from '../parts/send-form.tsx'
import { Link } from '../router/link.tsx'
import { type Draft, emptyDraft, filingOf, linesFor, missingQuestions, partOf, unanswered } from './draft.ts'

interface PartProps {
  readonly view: RedressView
  readonly draft: Draft
  readonly set: (change: Partial<Draft>) => void
}

/** Where the corrections of a record are read. */
export const correctionsOf = (recordId: string): string => `/records/${recordId}?tab=corrections`

/** The number that stands for what was sent, at once. */
export function ReceiptNote({ receipt }: { readonly receipt: Receipt }) {
  return (
    <div className="note" role="status">
      <div>
        <h3>
          Received: <Exact>{receipt.receipt}</Exact>
        </h3>
        <p>Keep this number. It stands for what you sent, and sending the same again gives the same number.</p>
        {receipt.standsOn !== undefined && (
          <p>
            It stands on your record{' '}
            <Link href={correctionsOf(receipt.standsOn.recordId)}>
              <Exact>{receipt.standsOn.recordLabel}</Exact>
            </Link>
            , so that it does not go with this trip should the trip be somebody else’s.
          </p>
        )}
        {receipt.mark !== undefined && (
          <p className="source">Nobody outside vouches for the log just now: {receipt.mark}.</p>
        )}
      </div>
    </div>
  )
}

/** What on the record is meant, and what is said about it. */
function What({ view, draft, set }: PartProps) {
  const part = partOf(draft.kind)
  const lines = linesFor(draft.kind, view.lines)
  const line = lines.find(({ fact }) => fact === draft.fact)
  return (
    <>
      <Select
        name="items/0/fact"
        label={part === 'missing' ? missingQuestions(draft.kind).stay : 'Which line of the record?'}
        value={draft.fact}
        onChange={(fact) => set({ fact, field: '' })}
        choices={lines.map(({ fact, words }) => ({ code: fact, words }))}
      />
      {part === 'field' && line !== undefined && (
        <Select
          name="items/0/field"
          label="Which part of it?"
          value={draft.field}
          onChange={(field) => set({ field })}
          choices={line.fields.map(({ field, words, says }) => ({
            code: field,
            words: says === undefined ? `${words}: not on record` : `${words}: ${says}`,
          }))}
        />
      )}
      {draft.kind === 'correct' && draft.field !== '' && (
        <Line
          name="items/0/proposed"
          label="What should it say?"
          help="Leave it empty if you do not know."
          value={draft.proposed}
          onChange={(proposed) => set({ proposed })}
          date={draft.field === 'on'}
        />
      )}
      {part === 'missing' && <Missing view={view} draft={draft} set={set} />}
    </>
  )
}

const Missing = ({ view, draft, set }: PartProps) => (
  <>
    <Select
      name="items/0/kind"
      label={missingQuestions(draft.kind).what}
      value={draft.missing}
      onChange={(missing) => set({ missing })}
      choices={view.missing}
    />
    <Line name="items/0/on" label="On which day?" value={draft.on} onChange={(on) => set({ on })} date />
    <Line
      name="items/0/place"
      label="Where?"
      help="The code of the port, such as JFK; for an entry abroad the two letters of the State."
      value={draft.place}
      onChange={(place) => set({ place })}
    />
  </>
)

const ShownPart = ({ view, draft, set }: PartProps) => (
  <fieldset className="field">
    <legend className="label">
      What can you show? You keep it. A picture of it can be added once the request is sent.
    </legend>
    <Select
      name="shown/0/kind"
      label="Kind of evidence"
      value={draft.shownKind}
      onChange={(shownKind) => set({ shownKind })}
      choices={view.evidence}
    />
    {draft.shownKind !== '' && (
      <>
        <Line name="shown/0/on" label="Day on it" value={draft.shownOn} onChange={(shownOn) => set({ shownOn })} date />
        <Line
          name="shown/0/words"
          label="What it says"
          value={draft.shownWords}
          onChange={(shownWords) => set({ shownWords })}
        />
      </>
    )}
  </fieldset>
)

/** What has to be answered before it can be sent. */
const StillOpen = ({ questions }: { readonly questions: readonly string[] }) => (
  <div className="note unknown" role="alert">
    <div>
      <h3>Nothing was sent yet</h3>
      <p>Answer this first:</p>
      <ul>
        {questions.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  </div>
)

/** Files a request about the own record. Nothing is chosen before somebody chooses it. */
export function FileForm({
  view,
  purpose,
  onSent,
}: {
  readonly view: RedressView
  readonly purpose: string
  readonly onSent: () => void
}) {
  const [draft, setDraft] = useState(emptyDraft)
  const sender = useSend<Receipt>(purpose, () => {
    setDraft(emptyDraft)
    onSent()
  })
  const [open, setOpen] = useState<readonly string[]>([])
  const set = (change: Partial<Draft>): void => {
    setOpen([])
    setDraft((now) => ({ ...now, ...change }))
  }
  const isStatement = draft.kind === 'statement'
  return (
    <section className="card pad redress-form" aria-labelledby="file-head">
      <h2 id="file-head">Say what is wrong</h2>
      {sender.sent !== undefined && <ReceiptNote receipt={sender.sent} />}
      <SendForm
        name="request"
        sender={sender}
        onSend={() => {
          const still = unanswered(draft)
          setOpen(still)
          if (still.length === 0) sender.send(`/v1/records/${view.recordId}/redress`, filingOf(draft))
        }}
      >
        <Kept name="kind" value={draft.kind} onChange={(kind) => set({ kind })} />
        <RadioGroup className="field" value={draft.kind} onChange={(kind) => set({ kind, fact: '', field: '' })}>
          <Label className="label">
            <bdi>What is it about?</bdi>
          </Label>
          <div className="choices">
            {view.kinds.map(({ code, words }) => (
              <Radio key={code} value={code} className="choice">
                <span className="dot" aria-hidden="true" />
                {words}
              </Radio>
            ))}
          </div>
        </RadioGroup>
        {draft.kind !== '' && <What view={view} draft={draft} set={set} />}
        {draft.kind !== '' && !isStatement && <ShownPart view={view} draft={draft} set={set} />}
        <LongText
          name="words"
          label={isStatement ? 'Your statement' : 'In your own words'}
          help={
            isStatement
              ? 'It stands beside what you dispute, and goes to everybody who receives it. At most 2,000 characters.'
              : 'Whoever examines your request reads this. At most 2,000 characters.'
          }
          value={draft.words}
          onChange={(words) => set({ words })}
        />
        {open.length > 0 && <StillOpen questions={open} />}
        {open.length === 0 && sender.problem !== undefined && <ProblemNotice problem={sender.problem} />}
        <div className="acts">
          <button type="submit" className="button primary" aria-disabled={sender.busy}>
            {isStatement ? 'Send the statement' : 'Send the request'}
          </button>
        </div>
      </SendForm>
    </section>
  )
}
