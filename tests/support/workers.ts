import { availableParallelism } from 'node:os'

/**
 * How many files of database tests run side by side, each on a server of its own: what a server says of open transactions
 * is true of all its databases, and the log waits for it. A server that was given is one.
 */
export const DATABASE_WORKERS = (process.env.DATABASE_URL ?? '') === '' ? Math.min(4, availableParallelism()) : 1
