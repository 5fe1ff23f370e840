import type { WorkRow } from '../api/types.ts'
import { withQuery } from '../router/location.ts'

/** Why a worker of these roles opens a row of a view; undefined: for the review that the list is about. */
function purposeOf(view: string, roles: readonly string[]): string | undefined {
  if (view !== 'corrections' && view !== 'reviews') return undefined
  if (view === 'corrections' && roles.includes('caseworker')) return 'correction'
  return roles.includes('supervisor') ? 'supervision' : undefined
}

/** Address of a row’s record, with the place in the list. Requests for correction open where they are answered. */
export function recordAddress(row: WorkRow, view: string, roles: readonly string[]): string {
  const isRequest = view === 'corrections' || view === 'reviews'
  return withQuery(`/records/${row.recordId}`, {
    task: row.taskId,
    view,
    purpose: purposeOf(view, roles),
    tab: isRequest ? 'corrections' : undefined,
  })
}
