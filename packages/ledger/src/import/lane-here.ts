import { appendBatch } from './append-batch.ts'
import { determineLane } from './determine-phase.ts'
import type { ImportRun, LaneState } from './import-state.ts'
import type { Lane } from './lane.ts'
import { linkLane } from './link-phase.ts'

/** A lane in the caller's thread: for tests, for small files, and inside each worker. */
export function laneHere(run: ImportRun, state: LaneState): Lane {
  return {
    laneNo: state.laneNo,
    get position() {
      return state.position
    },
    append: (batch) => appendBatch(run, state, batch),
    link: (stopped) => linkLane(run, state, stopped),
    determine: (report, stopped) => determineLane(run, state, report, stopped),
    close: async () => undefined,
  }
}
