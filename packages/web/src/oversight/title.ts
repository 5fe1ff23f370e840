import type { OversightView } from '../api/oversight-types.ts'

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The heading of one part of oversight: what stands there. What waits for the reader heads the page that is shown first. */
export function headingOf(
  view: Pick<OversightView, 'title' | 'roles' | 'budgets' | 'extensions'>,
  tab: string,
): string {
  const { title, roles, budgets, extensions } = view
  if (tab === 'roles' && roles !== undefined && roles.waiting.length === 0)
    return `${counted(roles.held.length, 'role is', 'roles are')} held. None waits for a signature.`
  if (tab === 'budgets' && budgets !== undefined)
    return budgets.raised.length === 0
      ? 'Nobody’s budget is raised.'
      : `${counted(budgets.raised.length, 'budget is', 'budgets are')} raised for a day.`
  if (tab === 'extensions' && extensions?.waiting.length === 0) return 'No request for an extension waits.'
  if (tab === 'hand-over') return 'Work that can be passed on'
  return title
}
