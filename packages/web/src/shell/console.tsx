import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { ask, type Problem } from '../api/client.ts'
import type { User } from '../api/types.ts'
import { asProblem } from '../data/as-problem.ts'
import { useCommandKey, useKeys } from '../keys/use-keys.ts'
import { useRefusal } from '../live/live.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { navigate, useLocation } from '../router/location.ts'
import { FaultBoundary } from './fault-boundary.tsx'
import { Header } from './header.tsx'
import { Screen } from './screen.tsx'
import { SignIn } from './sign-in.tsx'

const Commands = lazy(() => import('./commands.tsx'))
const Shortcuts = lazy(() => import('./shortcuts.tsx'))
const ChooseUser = lazy(() => import('./choose-user.tsx'))

/** Out: nobody is signed in; `hasEnded` where somebody was a moment ago, who did not leave. */
type Session =
  | { readonly state: 'asking' }
  | { readonly state: 'out'; readonly hasEnded: boolean }
  | { readonly state: 'in'; readonly user: User }

function useSession(): [Session, (session: Session) => void, Problem | undefined] {
  const [session, setSession] = useState<Session>({ state: 'asking' })
  const [problem, setProblem] = useState<Problem>()
  const recheck = useCallback(() => {
    ask<User>('/v1/session', { byItself: true }).then(
      (user) => setSession({ state: 'in', user }),
      (error: unknown) => {
        const known = asProblem(error)
        if (known.status === 401)
          setSession((now) => (now.state === 'out' ? now : { state: 'out', hasEnded: now.state === 'in' }))
        else setProblem(known)
      },
    )
  }, [])
  useEffect(recheck, [recheck])
  // A page about a person does not stay up when its session has ended.
  useRefusal(recheck)
  return [session, setSession, problem]
}

/** The console: shell around one screen, which the address chooses. */
export function Console() {
  const [session, setSession, problem] = useSession()
  const [open, setOpen] = useState<'commands' | 'shortcuts'>()
  const location = useLocation()
  const signOut = useCallback(() => {
    const leave = (): void => {
      setSession({ state: 'out', hasEnded: false })
      navigate('/')
    }
    ask('/v1/session', { method: 'DELETE' }).then(leave, leave)
  }, [setSession])
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
        {session.state === 'out' && !isChoosing && <SignIn location={location} hasEnded={session.hasEnded} />}
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
