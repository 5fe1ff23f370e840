import { useState } from 'react'
import type { FamilyPreview } from '../api/case-types.ts'
import type { Problem } from '../api/client.ts'
import { useResource } from '../data/use-resource.ts'

interface Preview {
  /** What it would do, as long as nothing that it was asked about has changed since. */
  readonly shown: FamilyPreview | undefined
  readonly problem: Problem | undefined
  readonly waiting: boolean
  readonly show: () => void
}

/** What would be done is read first; whatever is changed after that is shown anew. */
export function usePreview(address: string | undefined, purpose: string): Preview {
  const [asked, setAsked] = useState<string>()
  const { value, problem, waiting, reload } = useResource<FamilyPreview>(asked, purpose)
  return {
    shown: address !== undefined && asked === address ? value : undefined,
    problem,
    waiting: asked !== undefined && waiting,
    show: () => (asked === address ? reload() : setAsked(address)),
  }
}
