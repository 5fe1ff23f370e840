import { lazy } from 'react'
import type { User } from '../api/types.ts'
import { Link } from '../router/link.tsx'
import { Work } from '../work/work.tsx'
import { isAboutOwnRecord } from './own.ts'
import { Page } from './page.tsx'

const Person = lazy(() => import('../person/person.tsx'))
const Find = lazy(() => import('../find/find.tsx'))
const SourcesPage = lazy(() => import('../sources/sources.tsx'))
const RulesPage = lazy(() => import('../rules/rules.tsx'))
const RulePage = lazy(() => import('../rules/rule.tsx'))
const SettingsPage = lazy(() => import('../settings/page.tsx'))

const OwnRecords = lazy(() => import('../redress/own-records.tsx'))

interface ScreenProps {
  readonly user: User
  readonly location: URL
  readonly onSignOut: () => void
}

const NotHere = () => (
  <Page title="Nothing stands at this address" address="none">
    <p>
      Go to <Link href="/my-work">My work</Link> or <Link href="/find">find a person</Link>.
    </p>
  </Page>
)

/** Chooses the screen by the path. A person without work begins with the own record. */
export function Screen({ user, location, onSignOut }: ScreenProps) {
  const [place = '', id] = location.pathname.split('/').filter((part) => part !== '')
  const name = id === undefined ? undefined : decodeURIComponent(id)
  const isOwn = isAboutOwnRecord(user)
  if (place === 'own-record' || (isOwn && (place === '' || place === 'my-work'))) return <OwnRecords />
  if (place === '' || place === 'my-work') return <Work location={location} roles={user.roles} />
  if (place === 'records' && name !== undefined) return <Person recordId={name} location={location} key={name} />
  if (place === 'find') return <Find user={user} />
  if (place === 'sources') return <SourcesPage />
  if (place === 'rules') return name === undefined ? <RulesPage /> : <RulePage id={name} />
  if (place === 'settings') return <SettingsPage user={user} onSignOut={onSignOut} />
  return <NotHere />
}
