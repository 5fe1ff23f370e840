import { useState } from 'react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import type { HandOverPart, OversightView, WorkInHand } from '../api/oversight-types.ts'
import { askSigned } from '../api/sign.ts'
import { useSend } from '../data/use-send.ts'
import { LongText, Person } from '../parts/fields.tsx'
import { ProblemNotice } from '../parts/notices.tsx'
import { Exact } from '../parts/parts.tsx'
import { SendForm } from '../parts/send-form.tsx'

interface TasksProps {
  readonly work: WorkInHand
  readonly chosen: string[]
  readonly onChange: (tasks: string[]) => void
}

/** What lies with somebody; none of it is ticked before somebody ticks it. */
const Tasks = ({ work, chosen, onChange }: TasksProps) => (
  <>
    <CheckboxGroup className="field" value={chosen} onChange={onChange}>
      <Label className="label">What do you pass on?</Label>
      <div className="choices">
        {work.tasks.map(({ taskId, recordLabel, kindWords, openedWords }) => (
          <Checkbox key={taskId} value={taskId} className="choice with-follows">
            <span className="dot square" aria-hidden="true" />
            <span>
              <Exact>{recordLabel}</Exact>: {kindWords}
              <span className="help">Waits since {openedWords}</span>
            </span>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
    {work.tasks.length > 1 && chosen.length < work.tasks.length && (
      <div className="acts">
        <button type="button" className="button" onClick={() => onChange(work.tasks.map(({ taskId }) => taskId))}>
          Tick all {work.tasks.length}
        </button>
      </div>
    )}
  </>
)

const tasksWords = (count: number): string => (count === 1 ? 'One task' : `${count} tasks`)

/** What will have happened, in full, before anything is signed. */
const Effect = ({ from, to, count }: { readonly from: string; readonly to: string; readonly count: number }) => (
  <section className="effect" aria-labelledby="effect-head">
    <h3 id="effect-head">What follows</h3>
    <dl className="terms">
      {[
        ['What', tasksWords(count)],
        ['From', from],
        ['To', to],
      ].map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <bdi>{words}</bdi>
          </dd>
        </div>
      ))}
    </dl>
    <ul className="bullets">
      <li>Your colleague finds it under My work, Passed on to you, with the name of whoever had it.</li>
      <li>No record opens to them that was not open before.</li>
      <li>Whoever had it keeps every role until it is taken away or ends.</li>
      <li>It stands in the log under both names, with your signature and your reason.</li>
    </ul>
  </section>
)

interface PassProps {
  readonly view: OversightView
  readonly part: HandOverPart
  readonly work: WorkInHand
  readonly onDone: (said: string) => void
}

/** Passes what was ticked to a colleague, signed. */
export function PassForm({ view, part, work, onDone }: PassProps) {
  const [tasks, setTasks] = useState<string[]>([])
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const nameOf = (user: string): string => view.people.find(({ code }) => code === user)?.words ?? user
  const done = (): void => onDone(`${tasksWords(tasks.length)} went to ${nameOf(to.trim())}.`)
  const sender = useSend<object>(undefined, done, askSigned)
  const isReady = tasks.length > 0 && to.trim() !== ''
  return (
    <section className="card pad matter" aria-labelledby="pass-head">
      <h2 id="pass-head">
        <bdi>What lies with {nameOf(work.user)}</bdi>
      </h2>
      {work.tasks.length === 0 && <p>Nothing that you may know of has been begun by them and not finished.</p>}
      {work.more && <p className="soft">These are the first {part.most}. Pass them on, and the next ones are shown.</p>}
      {work.tasks.length > 0 && (
        <SendForm
          name={`pass on ${work.user}`}
          aria-label="Pass work on"
          sender={sender}
          onSend={() => {
            if (!isReady) return
            sender.send('/v1/hand-overs', { from: work.user, to: to.trim(), reason, tasks })
          }}
        >
          <Tasks work={work} chosen={tasks} onChange={setTasks} />
          <Person
            name="to"
            label="To whom?"
            help="The user name of a colleague."
            value={to}
            onChange={setTo}
            people={view.people}
          />
          <LongText
            name="reason"
            label="Why?"
            help="It stands in the log."
            value={reason}
            onChange={setReason}
            least={10}
            most={500}
            required
          />
          {isReady && <Effect from={nameOf(work.user)} to={nameOf(to.trim())} count={tasks.length} />}
          {sender.problem !== undefined && <ProblemNotice problem={sender.problem} />}
          <div className="acts">
            {isReady ? (
              <button type="submit" className="button primary" aria-disabled={sender.busy}>
                Sign, and pass it on
              </button>
            ) : (
              <p className="source">Tick what you pass on and name a colleague; then you see what follows.</p>
            )}
          </div>
        </SendForm>
      )}
    </section>
  )
}
