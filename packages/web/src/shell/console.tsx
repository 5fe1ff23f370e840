import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { ask, type Problem, ProblemError } from '../api/client.ts'
import type { User } from '../api/types.ts'
import { useKeys } from '../keys/use-keys.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { navigate, useLocation } from '../router/location.ts'
import { Header } from './header.tsx'
import { Screen } from './screen.tsx'
import { SignIn } from './sign-in.tsx'

const Shortcuts = lazy(() => import('./shortcuts.tsx'))

type Session = { readonly state: 'asking' } | { readonly state: 'out' } | { readonly state: 'in'; readonly user: User }

function useSession(): [Session, (session: Session) => void, Problem | undefined] {
  const [session, setSession] = useState<Session>({ state: 'asking' })
  const [problem, setProblem] = useState<Problem>()
  useEffect(() => {
    ask<User>('/v1/session').then(
      (user) => setSession({ state: 'in', user }),
      (error: unknown) => {
        const known = error instanceof ProblemError ? error.problem : undefined
        if (known?.status === 401) setSession({ state: 'out' })
        else setProblem(known)
      },
    )
  }, [])
  return [session, setSession, problem]
}

/** The console: shell around one screen, which the address chooses. */
export function Console() {
  const [session, setSession, problem] = useSession()
  const [listsKeys, setListsKeys] = useState(false)
  const location = useLocation()
  useKeys({ '?': () => setListsKeys(true), '/': () => navigate('/find') })
  const signOut = useCallback(() => {
    const leave = (): void => {
      setSession({ state: 'out' })
      navigate('/')
    }
    ask('/v1/session', { method: 'DELETE' }).then(leave, leave)
  }, [setSession])
  const user = session.state === 'in' ? session.user : undefined
  return (
    <>
      <Header user={user} path={location.pathname} />
      <main id="main" className="page" tabIndex={-1}>
        {problem !== undefined && <ProblemNotice problem={problem} onRetry={() => window.location.reload()} />}
        {session.state === 'out' && <SignIn onSignedIn={(signedIn) => setSession({ state: 'in', user: signedIn })} />}
        {user !== undefined && (
          <Suspense fallback={<Waiting words="The page is on its way." />}>
            <Screen user={user} location={location} onSignOut={signOut} />
          </Suspense>
        )}
      </main>
      {listsKeys && (
        <Suspense fallback={null}>
          <Shortcuts isOpen onClose={() => setListsKeys(false)} />
        </Suspense>
      )}
    </>
  )
}
