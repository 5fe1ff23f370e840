import type { DemoUser } from '../api/types.ts'
import { useResource } from '../data/use-resource.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { usePageHead } from './page.tsx'

/** The page of the demo identity provider: a name is enough, and the page says so. Its answer is a plain form. */
export default function ChooseUser({ path }: { readonly path: string }) {
  const users = useResource<{ users: DemoUser[] }>('/v1/demo-users')
  const heading = usePageHead('Sign in', 'choose-user')
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
      {users.problem !== undefined && <ProblemNotice problem={users.problem} onRetry={users.reload} />}
      {users.waiting && <Waiting rows={4} words="The demo users are on their way." />}
      <form className="who" method="post" action={path}>
        {users.value?.users.map((user, index) => (
          <button
            key={user.id}
            type="submit"
            name="user"
            value={user.id}
            className={index === 0 ? 'button primary' : 'button'}
          >
            <span>
              Sign in as <strong>{user.name}</strong>, {user.roleWords}
            </span>
          </button>
        ))}
      </form>
    </div>
  )
}
