import { ProblemNotice } from '../parts/notices.tsx'
import { usePageHead } from './page.tsx'
import { refusedWords } from './refused-words.ts'

/** Where the way to the identity provider begins; it comes back to the page that was asked for. */
const signInHref = ({ pathname, search }: URL): string =>
  pathname === '/' ? '/v1/sign-in' : `/v1/sign-in?return=${encodeURIComponent(pathname + search)}`

/** What somebody sees who is not signed in: one way on, and why the last one led nowhere. */
export function SignIn({ location, hasEnded }: { readonly location: URL; readonly hasEnded: boolean }) {
  const heading = usePageHead('Sign in', 'sign-in')
  const refused = location.searchParams.get('refused')
  return (
    <div className="sign-in">
      <div>
        <h1 tabIndex={-1} ref={heading}>
          Sign in to go on
        </h1>
        {hasEnded && (
          <p role="status">
            Your session has ended. What you had typed and not sent is gone; whatever was sent and has a receipt is
            kept.
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
