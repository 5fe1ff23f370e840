import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { Checkbox, Label, Radio, RadioGroup } from 'react-aria-components'
import type { Asked } from '../api/client.ts'
import type { MatchAnswer, MatchDone, MatchReason, MatchView } from '../api/match-types.ts'
import { askSigned } from '../api/sign.ts'
import { useSend } from '../data/use-send.ts'
import { LongText } from '../parts/fields.tsx'
import { ProblemNotice } from '../parts/notices.tsx'
import { RefusedAct } from '../parts/refused-act.tsx'
import { SendForm } from '../parts/send-form.tsx'
import { Choice } from './choice.tsx'
import { Pending } from './pending.tsx'
import type { Grace } from './use-grace.ts'

interface AnswerProps {
  readonly view: MatchView
  readonly path: string
  readonly purpose: string
  readonly addressFor: (purpose: string) => string
  readonly choice: MatchAnswer | undefined
  readonly onChoose: (answer: MatchAnswer) => void
  readonly onSent: () => void
  readonly grace: Grace
}

/** Sends after the pause in which it can be taken back. What is signed is signed first, so that nobody is asked later. */
function useAsking({ wait }: Grace, signed: boolean) {
  return useCallback(
    async (path: string, asked: Asked): Promise<MatchDone> => {
      if (signed) return askSigned<MatchDone>(path, asked, wait)
      await wait()
      return askSigned<MatchDone>(path, asked)
    },
    [wait, signed],
  )
}

/** Somebody else settled it meanwhile: what was typed is not lost. */
function Unsent({ words }: { readonly words: string }) {
  if (words.trim() === '') return null
  return (
    <section className="card pad matter" aria-label="What you had written">
      <p>It was settled before you answered. What you had written was not sent:</p>
      <p className="soft">
        <bdi>{words}</bdi>
      </p>
    </section>
  )
}

const needed = { may: false, why: 'Choose an answer, and give a reason, before it is recorded.' }

const Said = ({ words }: { readonly words: string }) => (
  <p role="status">
    <bdi>{words}</bdi>
  </p>
)

/** Ctrl Enter sends from anywhere in the form, once there is something to send. */
const sendByKey = (ready: boolean) => (event: KeyboardEvent<HTMLFormElement>) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && ready) event.currentTarget.requestSubmit()
}

/** The answer: three choices of which none is chosen, reasons that the person reads, and a button that repeats the answer. */
export function AnswerForm({ view, path, purpose, addressFor, choice, onChoose, onSent, grace }: AnswerProps) {
  const [reasons, setReasons] = useState<readonly MatchReason[]>([])
  const [words, setWords] = useState('')
  const chosen = view.choices.find(({ answer }) => answer === choice)
  const asking = useAsking(grace, chosen?.signed === true)
  const sender = useSend<MatchDone>(purpose, onSent, asking)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (grace.isOpen) wasOpen.current = true
    else if (wasOpen.current && !sender.busy) {
      wasOpen.current = false
      button.current?.focus()
    }
  }, [grace.isOpen, sender.busy])
  const ready = chosen !== undefined && (reasons.length > 0 || words.trim() !== '')
  const pick = (code: MatchReason, on: boolean): void =>
    setReasons(on ? [...reasons, code] : reasons.filter((one) => one !== code))
  const record = (): void => {
    if (ready && !sender.busy) sender.send(`${path}/answers`, { answer: choice, reasons, words })
  }
  const isSaid = sender.sent !== undefined && <Said words={sender.sent.words} />
  if (view.choices.length === 0 || view.answered)
    return isSaid || <Unsent words={sender.sent === undefined ? words : ''} />
  if (!view.answer.may) {
    return (
      <section className="card pad matter" aria-label="Your answer">
        <RefusedAct words="Record an answer" turn={view.answer} addressFor={addressFor} />
      </section>
    )
  }
  return (
    <section className="card pad matter" aria-labelledby="match-answer">
      <h2 id="match-answer">Your answer</h2>
      <p className="soft">{view.givenWords}</p>
      {isSaid}
      <SendForm name="answer" className="matter" sender={sender} onSend={record} onKeyDown={sendByKey(ready)}>
        <div className="matter" inert={grace.isOpen}>
          <RadioGroup
            className="field"
            value={choice ?? ''}
            onChange={(value) => onChoose(value as MatchAnswer)}
            isRequired
          >
            <Label className="hidden">Is this the same person?</Label>
            <div className="match-choices">
              {view.choices.map((one, at) => (
                <Radio key={one.answer} value={one.answer} className="match-choice">
                  <Choice choice={one} place={at + 1} />
                </Radio>
              ))}
            </div>
          </RadioGroup>
          <fieldset className="field">
            <legend className="label">Your reason, read by the person too</legend>
            <div className="chips">
              {view.reasons.map(({ code, words: said }) => (
                <Checkbox
                  key={code}
                  className="chip"
                  isSelected={reasons.includes(code)}
                  onChange={(on) => pick(code, on)}
                >
                  {said}
                </Checkbox>
              ))}
            </div>
          </fieldset>
          <LongText
            name="words"
            label="In your own words"
            help="The person reads them where both records are found to be theirs. Write nothing of anybody else."
            value={words}
            onChange={setWords}
            most={1000}
          />
        </div>
        {sender.problem !== undefined && <ProblemNotice problem={sender.problem} />}
        <div className="acts">
          {grace.isOpen && chosen !== undefined ? (
            <Pending grace={grace} words={chosen.words} />
          ) : ready ? (
            <button ref={button} type="submit" className="button primary" aria-disabled={sender.busy}>
              {chosen.signed ? 'Sign, and record' : 'Record'}: {chosen.words.toLowerCase()}
            </button>
          ) : (
            <RefusedAct words="Record the answer" turn={needed} addressFor={addressFor} />
          )}
        </div>
        <p className="source">Any answer can be reversed. The person will be told.</p>
      </SendForm>
    </section>
  )
}
