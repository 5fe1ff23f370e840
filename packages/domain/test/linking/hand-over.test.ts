import { expect, test } from 'vitest'
import { type Handing, isHandedAway, MOST_HAND_OVERS, refuseAway, refuseHandOver } from '../../src/linking/hand-over.ts'

const asked: Handing = { by: 'ana', to: 'ben', answered: [], handed: [], barred: false }
const code = (more: Partial<Handing>) => refuseHandOver({ ...asked, ...more })?.code

test('to another who may answer it; one refusal for whatever bars a colleague', () => {
  expect(code({})).toBeUndefined()
  expect([code({ to: 'ana' }), code({ barred: true }), code({ answered: ['ben'] })]).toEqual(
    Array(3).fill('match.hand-nobody'),
  )
  const words = [{ barred: true }, { answered: ['ben'] }].map((more) => refuseHandOver({ ...asked, ...more })?.detail)
  expect(words[0]).toBe(words[1])
})

test('whoever has answered chooses nobody for the second answer', () => {
  expect(code({ answered: ['ana'] })).toBe('match.hand-answered')
})

test('whoever handed it over has no more part in it until it is handed back; others are free', () => {
  const once = [{ by: 'ana', to: 'ben' }]
  const back = [...once, { by: 'ben', to: 'ana' }]
  expect(['ana', 'ben', 'cem'].map((who) => isHandedAway(once, who))).toEqual([true, false, false])
  expect(['ana', 'ben'].map((who) => isHandedAway(back, who))).toEqual([false, true])
  expect(refuseAway(once, 'ana')?.code).toBe('match.handed-over')
  expect(code({ handed: once })).toBe('match.handed-over')
  expect(code({ handed: back, to: 'cem' })).toBeUndefined()
})

test('at most three times', () => {
  const handed = Array.from({ length: MOST_HAND_OVERS }, (_, at) => ({ by: `r${at}`, to: `r${at + 1}` }))
  expect(code({ handed: handed.slice(1) })).toBeUndefined()
  expect(code({ handed })).toBe('match.handed-enough')
})
