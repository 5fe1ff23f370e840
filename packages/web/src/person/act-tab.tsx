import { lazy, Suspense } from 'react'
import { Waiting } from '../parts/notices.tsx'
import type { TabCode } from './tabs.tsx'

const Cases = lazy(() => import('../cases/cases.tsx'))
const Corrections = lazy(() => import('../redress/corrections.tsx'))
const Findings = lazy(() => import('../findings/findings.tsx'))
const Stops = lazy(() => import('../stops/stops.tsx'))

interface TabProps {
  readonly tab: TabCode
  readonly recordId: string
  /** None stated: nothing that needs one is shown. */
  readonly purpose: string | undefined
  /** Address of the open part for another purpose. */
  readonly addressFor: (purpose: string) => string
  readonly onChanged: () => void
}

/** Parts of the file with forms in them, each loaded when it is first opened. */
export function ActTab({ tab, purpose, ...rest }: TabProps) {
  if (purpose === undefined) return null
  const props = { ...rest, purpose }
  return (
    <Suspense fallback={<Waiting words="The page is on its way." />}>
      {tab === 'cases' && <Cases {...props} />}
      {tab === 'corrections' && <Corrections {...props} />}
      {tab === 'stops' && <Stops {...props} />}
      {tab === 'findings' && <Findings {...props} />}
    </Suspense>
  )
}
