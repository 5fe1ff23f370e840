import { coreFaults } from './core.ts'
import { euFaults } from './eu.ts'
import type { Fault } from './fault.ts'
import { usFaults } from './us.ts'
import { usGrantEndFaults } from './us-grant-end.ts'

/** Every planted fault, each paired with the invariant that has to see it. */
export const faults: readonly Fault[] = [...coreFaults, ...usFaults, ...usGrantEndFaults, ...euFaults]
