import type { CourseEntry, CourseStep, FindingsView, StayCourse } from '../api/finding-types.ts'
import { DashIcon, PauseIcon, TickIcon } from '../parts/icons.tsx'
import { Pill, Sentences, Terms } from '../parts/parts.tsx'
import { NoteForm } from './note-form.tsx'
import { NoticeForm } from './notice-form.tsx'
import { ProposeForm } from './propose-form.tsx'
import { SignForm } from './sign-form.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

const states = {
  done: { words: 'Done', icon: <TickIcon />, mark: 'met' },
  now: { words: 'Open', icon: <PauseIcon />, mark: 'not-yet' },
  waits: { words: 'Waits', icon: <DashIcon />, mark: 'not-used' },
} as const

/** The whole way as a list with words. */
const Steps = ({ steps, about }: { readonly steps: readonly CourseStep[]; readonly about: string }) => (
  <ol className="rules course-steps" aria-label={`Steps: ${about}`}>
    {steps.map(({ code, words, state, stateWords }) => (
      <li key={code} aria-current={state === 'now' ? 'step' : undefined}>
        <span className={`mark ${states[state].mark}`}>
          {states[state].icon}
          <span className="hidden">{states[state].words}: </span>
        </span>
        <div>
          <p>
            <bdi>{words}</bdi>
          </p>
          <p className="source">
            <bdi>{stateWords}</bdi>
          </p>
        </div>
      </li>
    ))}
  </ol>
)

/** Everything that was said on the way, in order, whole. */
function Entries({ entries }: { readonly entries: readonly CourseEntry[] }) {
  if (entries.length === 0) return null
  return (
    <ol className="course-entries">
      {entries.map((entry) => (
        <li key={entry.id} className="matter">
          <h4>
            {entry.title}
            <span className="source">
              {' '}
              <bdi>{entry.when}</bdi>
            </span>
          </h4>
          <Terms terms={entry.terms} />
          <blockquote>
            <bdi>{entry.text}</bdi>
          </blockquote>
        </li>
      ))}
    </ol>
  )
}

interface CourseProps {
  readonly view: FindingsView
  readonly course: StayCourse
  readonly purpose: string
  readonly addressFor: (purpose: string) => string
  readonly onSent: () => void
}

/** What can be done now, and what cannot, with the reason. Only steps that there is something for are listed. */
function Acts({ view, ...step }: CourseProps) {
  const { course } = step
  const isOpen = course.finding === undefined
  return (
    <section className="course-acts matter" aria-label={`What can be done: ${course.period}`}>
      {isOpen && <NoticeForm view={view} {...step} />}
      {course.notice !== undefined && <NoteForm {...step} />}
      {isOpen && course.notice !== undefined && <ProposeForm {...step} />}
      {course.proposal !== undefined && <SignForm {...step} />}
      {course.finding !== undefined && <WithdrawForm {...step} />}
    </section>
  )
}

/** The way to a finding about one stay. */
export function Course(props: CourseProps) {
  const { view, course } = props
  return (
    <article className="card" aria-label={course.period}>
      <div className="pad matter">
        <div className="matter-head">
          <h3>
            <bdi>{course.period}</bdi>
          </h3>
          <span className="acts">
            <Pill pill={course.pill} />
            {course.mark !== undefined && <span className="pill unknown">{course.mark}</span>}
          </span>
        </div>
        <p className="soft">
          <bdi>{course.says}</bdi>
        </p>
        <p className="course-title">
          <bdi>
            <Sentences text={course.title} />
          </bdi>
        </p>
        <p>
          <Sentences text={course.lead.join(' ')} />
        </p>
      </div>
      <div className="cut pad">
        <Steps steps={course.steps} about={course.period} />
      </div>
      {course.entries.length > 0 && (
        <div className="cut pad">
          <Entries entries={course.entries} />
        </div>
      )}
      {view.worksHere && (
        <div className="cut pad">
          <Acts {...props} />
        </div>
      )}
    </article>
  )
}
