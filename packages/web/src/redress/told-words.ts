import type { ToldRow } from '../api/redress-types.ts'

/** Whether whoever was told has said so. That a delay is told on is a rule: the date alone does not show that it was. */
export function acknowledgedWords({ acknowledged, late }: Pick<ToldRow, 'acknowledged' | 'late'>): string {
  if (acknowledged !== undefined) return `Acknowledged ${acknowledged}.`
  return late ? 'Not acknowledged for more than a week. Supervisors are told of such a delay.' : 'Not yet acknowledged.'
}
