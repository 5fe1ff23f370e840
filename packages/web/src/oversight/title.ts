import type { OversightView, RaisedRow } from '../api/oversight-types.ts'

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** Whose day has room for more persons, and which day: with it the raise ends by itself. */
function raisedWords(raised: readonly Pick<RaisedRow, 'who' | 'dayWords'>[]): string {
  const [first] = raised
  return raised.length === 1 && first !== undefined
    ? `The budget of ${first.who} is raised for ${first.dayWords}.`
    : `${raised.length} budgets are raised. Each ends with its day.`
}

function waitingWords(count: number): string {
  if (count === 0) return 'No request for an extension waits.'
  return count === 1 ? 'One request for an extension waits.' : `${count} requests for an extension wait.`
}

/** The heading of one part of oversight: what stands there. What waits for the reader heads the page that is shown first. */
export function headingOf(
  view: Pick<OversightView, 'title' | 'roles' | 'budgets' | 'extensions'>,
  tab: string,
): string {
  const { title, roles, budgets, extensions } = view
  if (tab === 'roles' && roles !== undefined && roles.waiting.length === 0)
    return `${counted(roles.held.length, 'role is', 'roles are')} held. None waits for a signature.`
  if (tab === 'budgets' && budgets !== undefined)
    return budgets.raised.length === 0 ? 'Nobody’s budget is raised.' : raisedWords(budgets.raised)
  if (tab === 'extensions' && extensions !== undefined) return waitingWords(extensions.waiting.length)
  if (tab === 'hand-over') return 'Work that can be passed on'
  return title
}
