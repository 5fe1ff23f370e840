import { afterRun } from '@passage/server/main/due-job'
import { expect, test } from 'vitest'

const done = { ok: true, doneUntil: '2026-11-23T00:00:00Z', persons: 0, answers: 0 } as const

test('days behind are caught up one after the other; then the gap is closed and a later one counts as a jump', () => {
  expect(afterRun({ ...done, caughtUp: false }, true)).toEqual({ waitMs: 250, isCatchingUp: true })
  expect(afterRun({ ...done, caughtUp: true }, true)).toEqual({ waitMs: 60_000, isCatchingUp: false })
})
test('a clock that jumped stops the job until somebody has looked', () => {
  const refusal = {
    code: 'redetermine.clock-jumped',
    last: '2026-11-20T00:00:00Z',
    now: '2026-11-23T00:00:00Z',
  } as const
  expect(afterRun({ ok: false, refusal }, false)).toEqual({ waitMs: 60_000, isCatchingUp: false })
})
