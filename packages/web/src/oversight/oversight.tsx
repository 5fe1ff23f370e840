import { useEffect, useRef, useState } from 'react'
import type { OversightView } from '../api/oversight-types.ts'
import { useResource } from '../data/use-resource.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { Link } from '../router/link.tsx'
import { withQuery } from '../router/location.ts'
import { Page } from '../shell/page.tsx'
import { Budgets } from './budgets.tsx'
import { Extensions } from './extensions.tsx'
import { HandOver } from './hand-over.tsx'
import { Noticed } from './noticed.tsx'
import { Roles } from './roles.tsx'
import { headingOf } from './title.ts'

const tabs = [
  { code: 'noticed', words: 'Noticed', count: (view: OversightView) => view.noticed.length },
  { code: 'roles', words: 'Roles', count: (view: OversightView) => view.roles?.waiting.length },
  { code: 'budgets', words: 'Budgets', count: (view: OversightView) => view.budgets?.raised.length },
  { code: 'extensions', words: 'Extensions', count: (view: OversightView) => view.extensions?.waiting.length },
  { code: 'hand-over', words: 'Hand-over', count: () => undefined },
] as const
type TabCode = (typeof tabs)[number]['code']

const addressOf = (tab: TabCode): string => withQuery('/oversight', { tab: tab === 'noticed' ? undefined : tab })

/** What is not the reader’s to see has no tab. */
function isThere(view: OversightView, code: TabCode): boolean {
  if (code === 'noticed') return true
  return view[code === 'hand-over' ? 'handOver' : code] !== undefined
}

const Tabs = ({ view, tab }: { readonly view: OversightView; readonly tab: TabCode }) => (
  <nav className="tabs few" aria-label="Parts of oversight">
    {tabs
      .filter(({ code }) => isThere(view, code))
      .map(({ code, words, count }) => {
        const number = count(view)
        return (
          <Link key={code} href={addressOf(code)} aria-current={code === tab ? 'page' : undefined}>
            {words}
            {number !== undefined && ` ${number}`}
            {number !== undefined && (code === 'roles' || code === 'extensions') && ' waiting'}
          </Link>
        )
      })}
  </nav>
)

interface TabProps {
  readonly view: OversightView
  readonly tab: TabCode
  readonly onDone: (said: string) => void
}

function Tab({ view, tab, onDone }: TabProps) {
  if (tab === 'roles' && view.roles !== undefined) return <Roles view={view} part={view.roles} onDone={onDone} />
  if (tab === 'budgets' && view.budgets !== undefined) {
    return <Budgets view={view} part={view.budgets} onDone={onDone} />
  }
  if (tab === 'extensions' && view.extensions !== undefined)
    return <Extensions part={view.extensions} onDone={onDone} />
  if (tab === 'hand-over' && view.handOver !== undefined) return <HandOver view={view} part={view.handOver} />
  return <Noticed view={view} />
}

/** What was done. The form that did it is gone, so the focus comes here. */
function Done({ said }: { readonly said: { readonly said: string } | undefined }) {
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (said !== undefined) line.current?.focus()
  }, [said])
  return (
    <p role="status" className="done-line" tabIndex={-1} ref={line}>
      {said !== undefined && <bdi>{said.said}</bdi>}
    </p>
  )
}

/** How power is used here: what was noticed, who may act, what was raised for a day, and what a leaver has in hand. */
export default function Oversight({ location }: { readonly location: URL }) {
  const asked = location.searchParams.get('tab') ?? 'noticed'
  const oversight = useResource<OversightView>('/v1/oversight')
  const [done, setDone] = useState<{ readonly tab: string; readonly said: string }>()
  const view = oversight.value
  const tab = tabs.find(({ code }) => code === asked && view !== undefined && isThere(view, code))?.code ?? 'noticed'
  return (
    <Page
      title={view === undefined ? 'Oversight' : headingOf(view, tab)}
      address={`oversight ${asked}`}
      lead={view?.lead ?? []}
    >
      {oversight.problem !== undefined && <ProblemNotice problem={oversight.problem} onRetry={oversight.reload} />}
      {view === undefined && oversight.waiting && <Waiting words="The page is on its way." />}
      {view !== undefined && (
        <>
          <Tabs view={view} tab={tab} />
          <Done said={done?.tab === tab ? done : undefined} />
          <Tab
            view={view}
            tab={tab}
            onDone={(said) => {
              setDone({ tab, said })
              oversight.reload()
            }}
          />
        </>
      )}
    </Page>
  )
}
