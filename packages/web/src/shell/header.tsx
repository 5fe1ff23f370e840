import type { User } from '../api/types.ts'
import { BrandMark, SeekIcon } from '../parts/icons.tsx'
import { Link } from '../router/link.tsx'
import { isAboutOwnRecord } from './own.ts'

const places = [
  { href: '/my-work', words: 'My work' },
  { href: '/sources', words: 'Sources' },
  { href: '/rules', words: 'Rules' },
] as const

const ownPlaces = [
  { href: '/own-record', words: 'Your record' },
  { href: '/rules', words: 'Rules' },
] as const

const standsIn = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`)

interface HeaderProps {
  readonly user: User | undefined
  /** Whether everybody on record is synthetic. */
  readonly sandbox: boolean
  readonly path: string
}

/** Strip, brand, places, search, name and role: the same place on every screen. */
export function Header({ user, sandbox, path }: HeaderProps) {
  return (
    <header>
      <a className="skip" href="#main">
        Go to the content
      </a>
      {sandbox && <p className="sandbox">Sandbox. Everyone on this page is synthetic.</p>}
      <div className="bar">
        <div className="bar-in">
          <Link className="brand" href="/my-work">
            <BrandMark />
            Passage
          </Link>
          {user !== undefined && (
            <>
              <nav className="places" aria-label="Places">
                {(isAboutOwnRecord(user) ? ownPlaces : places).map(({ href, words }) => (
                  <Link key={href} href={href} aria-current={standsIn(path, href) ? 'page' : undefined}>
                    {words}
                  </Link>
                ))}
              </nav>
              {!isAboutOwnRecord(user) && (
                <Link className="seek" href="/find" aria-current={path === '/find' ? 'page' : undefined}>
                  <SeekIcon />
                  Find a person
                  <span className="slash">/</span>
                </Link>
              )}
              <Link className="me" href="/settings">
                <strong>{user.name}</strong>, {user.roleWords}
              </Link>
            </>
          )}
        </div>
      </div>
    </header>
  )
}
