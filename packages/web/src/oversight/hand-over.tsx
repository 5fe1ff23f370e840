import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { HandOverPart, OversightView, WorkInHand } from '../api/oversight-types.ts'
import { useResource } from '../data/use-resource.ts'
import { Person } from '../parts/fields.tsx'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { PassForm } from './pass-form.tsx'

/** Whose work it is. Nothing is read before somebody asks for it. */
function Whose({ view, onAsk }: { readonly view: OversightView; readonly onAsk: (user: string) => void }) {
  const [user, setUser] = useState('')
  return (
    <section className="card pad matter" aria-labelledby="whose-head">
      <h2 id="whose-head">Whose work is to be passed on?</h2>
      <p className="soft">
        Somebody who leaves or is away. You see what they have begun and not finished, by the numbers of the records
        alone. The list is a look at those records, with your name.
      </p>
      <Form
        aria-label="Whose work"
        onSubmit={(event) => {
          event.preventDefault()
          onAsk(user.trim())
        }}
      >
        <Person
          label="Who leaves?"
          help="The user name, also of somebody whose account was closed."
          value={user}
          onChange={setUser}
          people={view.people}
        />
        <div className="acts">
          <button type="submit" className="button">
            See what lies with them
          </button>
        </div>
      </Form>
    </section>
  )
}

const About = () => (
  <section className="card pad matter" aria-labelledby="about-head">
    <h2 id="about-head">What a hand-over does</h2>
    <ul className="bullets">
      <li>It passes work that was begun to one colleague, by name.</li>
      <li>It gives nobody a right: what the colleague’s own queue would not show is not passed on.</li>
      <li>It takes nothing from whoever leaves. Roles end under Roles.</li>
    </ul>
  </section>
)

interface HandOverProps {
  readonly view: OversightView
  readonly part: HandOverPart
}

/** Passes on what somebody has begun: whose it is, what lies with them, to whom, what follows, done. */
export function HandOver({ view, part }: HandOverProps) {
  const [from, setFrom] = useState<string>()
  const [done, setDone] = useState<string>()
  const inHand = useResource<WorkInHand>(
    from === undefined ? undefined : `/v1/work-in-hand/${encodeURIComponent(from)}`,
  )
  const work = inHand.value?.user.toLowerCase() === from?.toLowerCase() ? inHand.value : undefined
  return (
    <div className="matters">
      <div className="main">
        <Whose
          view={view}
          onAsk={(user) => {
            setDone(undefined)
            setFrom(user)
            if (user === from) inHand.reload()
          }}
        />
        <p role="status" className="done-line">
          {done !== undefined && <bdi>{done}</bdi>}
        </p>
        {inHand.problem !== undefined && <ProblemNotice problem={inHand.problem} onRetry={inHand.reload} />}
        {inHand.waiting && <Waiting rows={3} words="The list is on its way." />}
        {work !== undefined && inHand.problem === undefined && (
          <PassForm
            key={`${work.user} ${work.tasks.map(({ taskId }) => taskId).join(' ')}`}
            view={view}
            part={part}
            work={work}
            onDone={(said) => {
              setDone(said)
              inHand.reload()
            }}
          />
        )}
      </div>
      <div className="beside">
        <About />
      </div>
    </div>
  )
}
