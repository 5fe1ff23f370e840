import { useState } from 'react'
import { ask, type Problem, ProblemError } from '../api/client.ts'
import type { DemoUser, User } from '../api/types.ts'
import { useResource } from '../data/use-resource.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { usePageHead } from './page.tsx'

/** Demo sign-in: a name is enough, and the page says so. */
export function SignIn({ onSignedIn }: { readonly onSignedIn: (user: User) => void }) {
  const users = useResource<{ users: DemoUser[] }>('/v1/demo-users')
  const [problem, setProblem] = useState<Problem>()
  const heading = usePageHead('Sign in', 'sign-in')
  const signIn = (id: string): void => {
    setProblem(undefined)
    ask<User>('/v1/session', { method: 'POST', body: { user: id } }).then(onSignedIn, (error: unknown) => {
      if (error instanceof ProblemError) setProblem(error.problem)
    })
  }
  return (
    <div className="sign-in">
      <div>
        <h1 tabIndex={-1} ref={heading}>
          Who is working today?
        </h1>
        <p className="soft">
          This is a demo sign-in. There is no password, and nobody you will read about exists. Every record that you
          open is logged with the name that you choose.
        </p>
      </div>
      {problem !== undefined && <ProblemNotice problem={problem} />}
      {users.problem !== undefined && <ProblemNotice problem={users.problem} onRetry={users.reload} />}
      {users.waiting && <Waiting rows={4} words="The demo users are on their way." />}
      <div className="who">
        {users.value?.users.map((user, index) => (
          <button
            key={user.id}
            type="button"
            className={index === 0 ? 'button primary' : 'button'}
            onClick={() => signIn(user.id)}
          >
            <span>
              Sign in as <strong>{user.name}</strong>, {user.roleWords}
            </span>
          </button>
        ))}
      </div>
    </div>
  )
}
