import { lazy, Suspense } from 'react'
import { Waiting } from '../parts/notices.tsx'

const Corrections = lazy(() => import('../redress/corrections.tsx'))

interface TabProps {
  readonly recordId: string
  readonly purpose: string
  readonly onChanged: () => void
}

/** Corrections, loaded when they are first opened. */
export const CorrectionsTab = (props: TabProps) => (
  <Suspense fallback={<Waiting words="Corrections are on their way." />}>
    <Corrections {...props} />
  </Suspense>
)
