// A planted fault: the ground floor imports what stands on it.
import { migrate } from '@passage/ledger/migrate/migrate'

export const started = migrate
