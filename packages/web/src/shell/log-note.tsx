import { useEffect } from 'react'
import type { LogSummary } from '../api/types.ts'
import { useResource } from '../data/use-resource.ts'

const everyMs = 60_000

/** A calm line while nobody outside vouches for the record; nothing while witnesses do. Work goes on either way. */
export function LogNote() {
  const { value, refresh } = useResource<LogSummary>('/v1/log')
  useEffect(() => {
    const timer = setInterval(refresh, everyMs)
    return () => clearInterval(timer)
  }, [refresh])
  const note = value === undefined || value.state === 'witnessed' ? undefined : value.words
  return (
    <p className="log-note" role="status" hidden={note === undefined}>
      {note}
    </p>
  )
}
