import type { User } from '../api/types.ts'
import { BrandMark, SeekIcon } from '../parts/icons.tsx'
import { Link } from '../router/link.tsx'
import { LogNote } from './log-note.tsx'

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
      {user !== undefined && <LogNote />}
      <div className="bar">
        <div className="bar-in">
          <Link className="brand" href="/">
            <BrandMark />
            Passage
          </Link>
          {user !== undefined && (
            <>
              <nav className="places" aria-label="Places">
                {user.places
                  .filter(({ code }) => code !== 'find')
                  .map(({ code, words }) => (
                    <Link key={code} href={`/${code}`} aria-current={standsIn(path, `/${code}`) ? 'page' : undefined}>
                      {words}
                    </Link>
                  ))}
              </nav>
              {user.places.some(({ code }) => code === 'find') && (
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
