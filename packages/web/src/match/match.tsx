import { type ReactNode, useState } from 'react'
import type { MatchAnswer, MatchView } from '../api/match-types.ts'
import { useResource } from '../data/use-resource.ts'
import { useKeys } from '../keys/use-keys.ts'
import { type KeyHint, KeyLine } from '../parts/key-line.tsx'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { Pill, Say } from '../parts/parts.tsx'
import { CompareTable } from '../person/compare.tsx'
import { Link } from '../router/link.tsx'
import { withQuery } from '../router/location.ts'
import { Page } from '../shell/page.tsx'
import { AnswerForm } from './answer-form.tsx'
import { AskAgain } from './ask-again.tsx'
import { Basis } from './basis.tsx'
import { ChangedNote } from './changed-note.tsx'
import { Given } from './given.tsx'
import { Heads } from './heads.tsx'
import { Moves, toMoves } from './moves.tsx'
import { Raw } from './raw.tsx'
import { Contested, QuestionTabs } from './rivals.tsx'
import { useChanged } from './use-changed.ts'
import { useGrace } from './use-grace.ts'
import { Weighing } from './weighing.tsx'

interface MatchProps {
  readonly recordId: string
  readonly otherRecord: string
  readonly location: URL
}
/** Keys that work on this question for this reader. */
function hintsFor({ choices, answered, answer }: MatchView): readonly KeyHint[] {
  const answers = choices.length > 0 && !answered && answer.may
  return [
    { keys: ['1', '2', '3'], words: 'choose an answer', works: answers },
    { keys: ['Ctrl', 'Enter'], words: 'record', works: answers },
    { keys: ['R'], words: 'raw reading' },
    { keys: ['W'], words: 'why' },
    { keys: ['H'], words: 'hold', works: choices.length > 0 },
    { keys: ['U'], words: 'undo, 10 seconds', works: answers },
    { keys: ['?'], words: 'all shortcuts' },
  ]
}
const answers: readonly MatchAnswer[] = ['same', 'not-same', 'cannot-tell']

/** Whether two records are one person: both side by side, what speaks for it and against, and one answer by whoever reads. */
export default function Match({ recordId, otherRecord, location }: MatchProps) {
  const purpose = location.searchParams.get('purpose') ?? 'review'
  const path = `/v1/records/${encodeURIComponent(recordId)}/match/${encodeURIComponent(otherRecord)}`
  const view = useResource<MatchView>(path, purpose)
  const [choice, setChoice] = useState<MatchAnswer>()
  const addressFor = (code: string): string => withQuery(location.pathname, { purpose: code })
  const [rawOpen, setRawOpen] = useState(false)
  const [undone, setUndone] = useState(false)
  const grace = useGrace()
  const changed = useChanged(view, [recordId, otherRecord], () => {
    setUndone(grace.isOpen)
    grace.undo()
  })
  const choose = (at: number) => () => {
    if (!grace.isOpen) setChoice(answers[at])
  }
  useKeys({
    1: choose(0),
    2: choose(1),
    3: choose(2),
    r: () => setRawOpen(!rawOpen),
    w: () => document.getElementById('match-why')?.focus(),
    h: toMoves,
    u: grace.isOpen ? grace.undo : undefined,
  })
  const shown = view.value
  const done = (): void => {
    setChoice(undefined)
    changed.act()
  }
  return (
    <Page
      title="Is this the same person?"
      address={path}
      crumb={<Link href="/my-work?view=links">Links to decide</Link>}
      className="match"
      {...(shown === undefined ? {} : { facts: shown.facts })}
    >
      <ChangedNote changed={changed} undone={undone} />
      {view.problem !== undefined && <ProblemNotice problem={view.problem} onRetry={view.reload} />}
      {shown === undefined && view.waiting && <Waiting rows={8} words="The two records are on their way." />}
      {shown !== undefined && (
        <Moves view={shown} path={path} purpose={purpose} addressFor={addressFor} onSent={done} />
      )}
      {shown !== undefined && (
        <div className="matters">
          <div className="main">
            <Compared view={shown} purpose={purpose}>
              <Raw path={path} purpose={purpose} isOpen={rawOpen} onToggle={() => setRawOpen(!rawOpen)} />
            </Compared>
            <AnswerForm
              view={shown}
              path={path}
              purpose={purpose}
              addressFor={addressFor}
              choice={choice}
              onChoose={setChoice}
              onSent={done}
              grace={grace}
            />
            <Given view={shown} />
            <AskAgain view={shown} path={path} purpose={purpose} addressFor={addressFor} onSent={done} />
          </div>
          <Weighing view={shown} choice={choice}>
            <Basis path={path} purpose={purpose} />
          </Weighing>
        </div>
      )}
      {shown !== undefined && <KeyLine hints={hintsFor(shown)} />}
    </Page>
  )
}

interface ComparedProps {
  readonly view: MatchView
  readonly purpose: string
  readonly children: ReactNode
}

/** The two records, fields in one fixed order whatever agrees. */
function Compared({ view, purpose, children }: ComparedProps) {
  return (
    <section className="card pad matter" aria-labelledby="match-compared">
      <p>
        <Pill pill={view.pill} />
      </p>
      <h2 id="match-compared">
        <bdi>{view.title}</bdi>
      </h2>
      <p className="soft">
        <Say>{view.lead}</Say>
      </p>
      {view.hidden !== undefined && (
        <p className="note plain">
          <bdi>{view.hidden}</bdi>
        </p>
      )}
      <QuestionTabs view={view} />
      <Heads heads={view.heads} isSample={view.hidden !== undefined} />
      <CompareTable comparison={view.comparison} underHeads />
      <Contested view={view} purpose={purpose} />
      {children}
    </section>
  )
}
