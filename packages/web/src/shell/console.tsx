import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { ask, type Problem } from '../api/client.ts'
import { onSessionEnd } from '../api/session-end.ts'
import type { User } from '../api/types.ts'
import { asProblem } from '../data/as-problem.ts'
import { ownDrafts } from '../data/own-drafts.ts'
import { forgetAnswers } from '../find/answered.ts'
import { useCommandKey, useKeys } from '../keys/use-keys.ts'
import { useRefusal } from '../live/live.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { navigate, useLocation } from '../router/location.ts'
import { FaultBoundary } from './fault-boundary.tsx'
import { Header } from './header.tsx'
import { Screen } from './screen.tsx'
import { type Ended, SignIn } from './sign-in.tsx'

const Commands = lazy(() => import('./commands.tsx'))
const Shortcuts = lazy(() => import('./shortcuts.tsx'))
const ChooseUser = lazy(() => import('./choose-user.tsx'))

/** Out: nobody is signed in; `ended` where somebody was a moment ago, who did not leave. */
type Session =
  | { readonly state: 'asking' }
  | { readonly state: 'out'; readonly ended?: Ended }
  | { readonly state: 'in'; readonly user: User }

/** How it ended, as far as is known: what was being sent when it did stays said. */
const endedOf = (session: Session): Ended => (session.state === 'out' ? (session.ended ?? 'idle') : 'idle')

function useSession() {
  const [session, setSession] = useState<Session>({ state: 'asking' })
  const [problem, setProblem] = useState<Problem>()
  const recheck = useCallback(() => {
    ask<User>('/v1/session', { byItself: true }).then(
      (user) => {
        ownDrafts.belongTo(user.id)
        setSession({ state: 'in', user })
      },
      (error: unknown) => {
        const known = asProblem(error)
        if (known.status === 401)
          setSession((now) =>
            now.state === 'in' ? { state: 'out', ended: 'idle' } : now.state === 'out' ? now : { state: 'out' },
          )
        else setProblem(known)
      },
    )
  }, [])
  useEffect(recheck, [recheck])
  useEffect(
    () =>
      onSessionEnd((wasSending) =>
        setSession((now) =>
          now.state === 'asking' ? now : { state: 'out', ended: wasSending ? 'sending' : endedOf(now) },
        ),
      ),
    [],
  )
  // A page about a person does not stay up when its session has ended.
  useRefusal(recheck)
  return { session, setSession, problem, setProblem }
}

/** The console: shell around one screen, which the address chooses. */
export function Console() {
  const { session, setSession, problem, setProblem } = useSession()
  const [open, setOpen] = useState<'commands' | 'shortcuts'>()
  const location = useLocation()
  const signOut = useCallback(() => {
    const leave = (): void => {
      ownDrafts.dropAll()
      forgetAnswers()
      setSession({ state: 'out' })
      navigate('/')
    }
    // Whoever could not be signed out is not told that they are.
    ask('/v1/session', { method: 'DELETE' }).then(leave, (error: unknown) => {
      const refused = asProblem(error)
      if (refused.status === 401) leave()
      else setProblem(refused)
    })
  }, [setSession, setProblem])
  const user = session.state === 'in' ? session.user : undefined
  const mayFind = user?.places.some(({ code }) => code === 'find') === true
  useKeys({ '?': () => setOpen('shortcuts'), '/': mayFind ? () => navigate('/find') : undefined })
  const isChoosing = location.pathname.startsWith('/sign-in/')
  const close = (): void => setOpen(undefined)
  useCommandKey(() => user !== undefined && setOpen('commands'))
  return (
    <>
      <Header
        user={isChoosing ? undefined : user}
        sandbox={isChoosing || user?.sandbox === true}
        path={location.pathname}
      />
      <main id="main" className="page" tabIndex={-1}>
        {problem !== undefined && <ProblemNotice problem={problem} onRetry={() => window.location.reload()} />}
        {isChoosing && (
          <Suspense fallback={<Waiting words="The page is on its way." />}>
            <ChooseUser path={location.pathname} />
          </Suspense>
        )}
        {session.state === 'out' && !isChoosing && (
          <SignIn location={location} {...(session.ended === undefined ? {} : { ended: session.ended })} />
        )}
        {user !== undefined && !isChoosing && (
          <FaultBoundary key={location.pathname}>
            <Suspense fallback={<Waiting words="The page is on its way." />}>
              <Screen user={user} location={location} onSignOut={signOut} />
            </Suspense>
          </FaultBoundary>
        )}
      </main>
      <Suspense fallback={null}>
        {open === 'shortcuts' && <Shortcuts isOpen onClose={close} />}
        {open === 'commands' && user !== undefined && (
          <Commands user={user} onClose={close} onShortcuts={() => setOpen('shortcuts')} onSignOut={signOut} />
        )}
      </Suspense>
    </>
  )
}
