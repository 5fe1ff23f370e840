import { alerts } from '@passage/domain/access/alert'
import type { Role } from '@passage/domain/access/roles'

/** Who sees who may act, and what was raised. */
export const watchers: readonly Role[] = ['supervisor', 'security', 'auditor']

/** Whoever is told of something, and whoever watches. */
export const watchesAlerts: readonly Role[] = [
  ...new Set([...watchers, ...Object.values(alerts).flatMap(({ told }): readonly Role[] => told)]),
]
