import { ProblemNotice } from '../parts/notices.tsx'
import { usePageHead } from './page.tsx'
import { refusedWords } from './refused-words.ts'

/** Where the way to the identity provider begins; it comes back to the page that was asked for. */
const signInHref = ({ pathname, search }: URL): string =>
  pathname === '/' ? '/v1/sign-in' : `/v1/sign-in?return=${encodeURIComponent(pathname + search)}`

/** How a session ended that nobody ended: `sending`, what was sent at that moment was not taken. */
export type Ended = 'idle' | 'sending'
const endedWords: Readonly<Record<Ended, string>> = {
  idle: 'Your session has ended. Whatever was sent and has a receipt is kept.',
  sending: 'Your session has ended. What you just sent was not taken: send it again once you have signed in.',
}

/** What somebody sees who is not signed in: one way on, and why the last one led nowhere. */
export function SignIn({ location, ended }: { readonly location: URL; readonly ended?: Ended }) {
  const heading = usePageHead('Sign in', 'sign-in')
  const refused = location.searchParams.get('refused')
  return (
    <div className="sign-in">
      <div>
        <h1 tabIndex={-1} ref={heading}>
          Sign in to go on
        </h1>
        {ended !== undefined && (
          <p role="status">
            {endedWords[ended]} What you had typed is kept in this tab, and is there again when you sign in under the
            same name. Files have to be chosen again.
          </p>
        )}
        <p className="soft">Every record that you open is logged with your name, and its person can see that.</p>
      </div>
      {refused !== null && <ProblemNotice problem={refusedWords(refused)} />}
      <div className="who">
        <a className="button primary" href={signInHref(location)}>
          <span>Sign in</span>
        </a>
      </div>
    </div>
  )
}
