import { expect, test } from 'vitest'
import { GRACE_SECONDS, newPause, type Timer } from '../src/match/grace.ts'

/** Time that passes when the test says so. */
function handTimer() {
  let now = 0
  let due: { at: number; then: () => void } | undefined
  const timer: Timer = {
    start: (after, then) => {
      due = { at: now + after, then }
      return due
    },
    stop: (started) => {
      if (due === started) due = undefined
    },
  }
  const pass = async (seconds: number): Promise<void> => {
    now += seconds * 1000
    if (due !== undefined && due.at <= now) {
      const { then } = due
      due = undefined
      then()
    }
    await Promise.resolve()
  }
  return { timer, pass, isRunning: () => due !== undefined }
}

function opened() {
  const hand = handTimer()
  const open: boolean[] = []
  const ends: string[] = []
  const pause = newPause(hand.timer, (isOpen) => open.push(isOpen))
  const wait = (): Promise<number> =>
    pause.wait().then(
      () => ends.push('sent'),
      () => ends.push('taken back'),
    )
  return { ...hand, open, ends, pause, wait }
}

test('the ten seconds run out by themselves, and what was given is sent then and not before', async () => {
  const { pass, open, ends, wait, isRunning } = opened()
  void wait()
  await pass(GRACE_SECONDS - 1)
  expect([ends, open]).toEqual([[], [true]])
  await pass(1)
  expect([ends, open, isRunning()]).toEqual([['sent'], [true, false], false])
  await pass(60)
  expect(ends).toEqual(['sent'])
})

test('taken back, nothing is sent, and the next pause is a whole one', async () => {
  const { pass, ends, pause, wait, isRunning } = opened()
  void wait()
  await pass(GRACE_SECONDS - 1)
  pause.undo()
  await pass(0)
  expect([ends, isRunning()]).toEqual([['taken back'], false])
  void wait()
  await pass(GRACE_SECONDS - 1)
  expect(ends).toEqual(['taken back'])
  await pass(1)
  expect(ends).toEqual(['taken back', 'sent'])
})

test('ended at once it is sent once; undo after that takes nothing back', async () => {
  const { pass, ends, pause, wait } = opened()
  void wait()
  pause.end()
  pause.undo()
  await pass(GRACE_SECONDS)
  expect(ends).toEqual(['sent'])
})
