import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { AskedItem, Choice, RequestView } from '../api/redress-types.ts'
import { useSend } from '../data/use-send.ts'
import { Line, LongText, Select } from '../parts/fields.tsx'
import { ProblemNotice } from '../parts/notices.tsx'
import { SendForm } from '../parts/send-form.tsx'

interface Given {
  readonly granted: '' | 'yes' | 'no'
  readonly value: string
  readonly evidence: string
  readonly reason: string
}
const nothing: Given = { granted: '', value: '', evidence: '', reason: '' }

interface ItemProps {
  /** Place of the answer in what is sent; absent: it is not answered yet. */
  readonly place: string | undefined
  readonly item: AskedItem
  readonly given: Given
  readonly classes: readonly Choice[]
  readonly set: (change: Partial<Given>) => void
}

/** One thing that was asked, and the answer to it. Neither answer is chosen before somebody chooses. */
function ItemAnswer({ place, item, given, classes, set }: ItemProps) {
  return (
    <fieldset className="field answer-item">
      <legend className="label">
        {item.field}: {item.before} → {item.asked}
      </legend>
      <p className="help">{item.what}</p>
      <RadioGroup
        className="field"
        value={given.granted}
        onChange={(granted) => set({ granted: granted === 'yes' ? 'yes' : 'no' })}
      >
        <Label className="hidden">Answer</Label>
        <div className="choices">
          <Radio value="yes" className="choice">
            <span className="dot" aria-hidden="true" />
            Grant it
          </Radio>
          <Radio value="no" className="choice">
            <span className="dot" aria-hidden="true" />
            Refuse it
          </Radio>
        </div>
      </RadioGroup>
      {given.granted === 'yes' && item.needs.includes('value') && (
        <Line
          name={`${place}/value`}
          keptAs={`${item.item} value`}
          label="What it is to say"
          value={given.value}
          onChange={(value) => set({ value })}
          date={item.field === 'Day'}
        />
      )}
      {given.granted === 'yes' && item.needs.includes('evidence') && (
        <Select
          name={`${place}/evidence`}
          keptAs={`${item.item} evidence`}
          label="On which evidence?"
          value={given.evidence}
          onChange={(evidence) => set({ evidence })}
          choices={classes}
        />
      )}
      {given.granted === 'no' && (
        <LongText
          name={`${place}/reason`}
          keptAs={`${item.item} reason`}
          label="Why?"
          help="The person reads this."
          value={given.reason}
          onChange={(reason) => set({ reason })}
        />
      )}
    </fieldset>
  )
}

function answerOf(item: number, { granted, value, evidence, reason }: Given): object {
  if (granted !== 'yes') return { item, granted: false, reason }
  return { item, granted: true, ...(value === '' ? {} : { value }), ...(evidence === '' ? {} : { evidence }) }
}

interface FormProps {
  readonly path: string
  readonly request: RequestView
  readonly classes: readonly Choice[]
  readonly purpose: string
  readonly onSent: () => void
}

/** Decides a request, or its review: each thing for itself, a reason for each refusal. */
export function AnswerForm({ path, request, classes, purpose, onSent }: FormProps) {
  const [given, setGiven] = useState<Readonly<Record<number, Given>>>({})
  const sender = useSend<object>(purpose, onSent)
  const isReview = request.steps.includes('review')
  const open = request.items.filter(({ answer }) => answer?.granted !== true)
  const answered = open.filter(({ item }) => (given[item]?.granted ?? '') !== '')
  const placeOf = (asked: number): string | undefined => {
    const at = answered.findIndex(({ item }) => item === asked)
    return at < 0 ? undefined : `answers/${at}`
  }
  return (
    <SendForm
      name={`answer ${path}`}
      className="redress-form"
      sender={sender}
      onSend={() => {
        const answers = answered.map(({ item }) => answerOf(item, given[item] ?? nothing))
        sender.send(`${path}/${isReview ? 'review-decision' : 'decision'}`, { answers })
      }}
    >
      <h4>{isReview ? 'Decide the review' : 'Decide'}</h4>
      {request.proposal !== undefined && (
        <div className="note plain">
          <div>
            {request.proposal.map((sentence) => (
              <p key={sentence}>
                <bdi>{sentence}</bdi>
              </p>
            ))}
            <p>It stands only if you refuse it, too. Whatever you grant is granted.</p>
          </div>
        </div>
      )}
      {request.kind === 'not-my-trip' && request.proposal === undefined && !isReview && (
        <p className="soft">
          A refusal of this takes two people: yours is put before a colleague, and the person is told once both have
          answered.
        </p>
      )}
      {open.map((item) => (
        <ItemAnswer
          key={item.item}
          place={placeOf(item.item)}
          item={item}
          given={given[item.item] ?? nothing}
          classes={classes}
          set={(change) => setGiven((now) => ({ ...now, [item.item]: { ...(now[item.item] ?? nothing), ...change } }))}
        />
      ))}
      {sender.problem !== undefined && <ProblemNotice problem={sender.problem} />}
      <div className="acts">
        <button type="submit" className="button primary" aria-disabled={sender.busy}>
          {isReview ? 'Send the decision on the review' : 'Send the decision'}
        </button>
      </div>
    </SendForm>
  )
}
