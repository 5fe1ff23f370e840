import { lazy } from 'react'
import type { User } from '../api/types.ts'
import { addressProblem } from '../data/as-problem.ts'
import { Link } from '../router/link.tsx'
import { pathParts } from '../router/path-parts.ts'
import { Work } from '../work/work.tsx'
import { Page } from './page.tsx'

const Person = lazy(() => import('../person/person.tsx'))
const Case = lazy(() => import('../cases/case.tsx'))
const Match = lazy(() => import('../match/match.tsx'))
const Find = lazy(() => import('../find/find.tsx'))
const SourcesPage = lazy(() => import('../sources/sources.tsx'))
const RulesPage = lazy(() => import('../rules/rules.tsx'))
const RulePage = lazy(() => import('../rules/rule.tsx'))
const EntrustedPage = lazy(() => import('../entrusted/entrusted.tsx'))
const OversightPage = lazy(() => import('../oversight/oversight.tsx'))
const PassedOnPage = lazy(() => import('../work/passed-on.tsx'))
const SettingsPage = lazy(() => import('../settings/page.tsx'))

interface ScreenProps {
  readonly user: User
  readonly location: URL
  readonly onSignOut: () => void
}

const NotHere = () => (
  <Page title={addressProblem.title} address="none">
    <p>{addressProblem.detail}</p>
    <p>
      <Link href="/">Go back to where you began.</Link>
    </p>
  </Page>
)

/** Chooses the screen by the path; without one, the first place of the role. */
export function Screen({ user, location, onSignOut }: ScreenProps) {
  const home = user.places[0]?.code
  const parts = pathParts(location.pathname)
  if (parts === undefined) return <NotHere />
  const [place = home, name, second, third] = parts
  if (place === 'my-work' && name === 'passed-on') return <PassedOnPage />
  if (place === 'my-work') return <Work location={location} user={user} />
  if (place === 'assigned') return <EntrustedPage user={user} location={location} />
  if (place === 'records' && name !== undefined && second === 'cases' && third !== undefined) {
    const at = { recordId: name, caseId: third, usualPurpose: user.usualPurpose, location }
    return <Case {...at} key={`${name} ${third}`} />
  }
  if (place === 'records' && name !== undefined) {
    return <Person user={user} recordId={name} location={location} key={name} />
  }
  if (place === 'reviews' && name !== undefined && second !== undefined) {
    return <Match recordId={name} otherRecord={second} location={location} key={`${name} ${second}`} />
  }
  if (place === 'find') return <Find user={user} />
  if (place === 'oversight') return <OversightPage location={location} />
  if (place === 'sources') return <SourcesPage />
  if (place === 'rules') return name === undefined ? <RulesPage /> : <RulePage id={name} />
  if (place === 'settings') return <SettingsPage user={user} onSignOut={onSignOut} />
  return <NotHere />
}
