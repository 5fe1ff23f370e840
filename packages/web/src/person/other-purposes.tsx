import type { User } from '../api/types.ts'
import { Link } from '../router/link.tsx'
import { withQuery } from '../router/location.ts'

interface OtherPurposesProps {
  readonly user: User
  readonly location: URL
  /** The one that was refused. */
  readonly purpose: string | undefined
}

/**
 * After a refusal: the other purposes that the reader may state, each as a way to ask again. None is tried by itself,
 * and an emergency is declared, not chosen from a list.
 */
export function OtherPurposes({ user, location, purpose }: OtherPurposesProps) {
  const others = user.purposes.filter(({ code }) => code !== purpose && code !== 'emergency')
  if (others.length === 0) return null
  const query = Object.fromEntries(location.searchParams)
  return (
    <nav className="reading other-purposes" aria-labelledby="other-purposes">
      <h2 id="other-purposes">Open it for another purpose</h2>
      <p className="soft">Choose one only if it is why you are here. The person can read it.</p>
      <ul className="choices">
        {others.map(({ code, words }) => (
          <li key={code}>
            <Link href={withQuery(location.pathname, { ...query, purpose: code })}>{words}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
