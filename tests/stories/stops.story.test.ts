import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAuthenticator } from './support/authenticator.ts'
import { mirror, openBrowser, openReader, pageFaults, shows, signInAs, waysToLook } from './support/browser.ts'
import { type ConsoleStage, openConsole } from './support/stage.ts'

/*
 * A stop, from the caseworker who hears of a claim to the lawyer who lifts it:
 * 1. a caseworker enters it, with nothing chosen before, 2. the one who entered it cannot lift it, 3. the person reads it in
 * plain words and has nothing to do, a partner is told nothing, 4. legal staff lift it, signed, with authority and reason,
 * 5. both entries stay in sight, and no page breaks on a phone, in the dark, or mirrored.
 */
let stage: ConsoleStage
let browser: Browser
let record: string
const person = {
  evidence: 'border-document',
  jurisdiction: 'us',
  source: 'border-entry',
  port: 'JFK',
  mode: 'air',
  name: { family: 'MOREAU', given: 'ELSA' },
  birthDate: '1979-11-02',
  document: { type: 'P', number: 'MO7654321', issuer: 'FR' },
} as const
beforeAll(async () => {
  ;[stage, browser] = await Promise.all([openConsole(), openBrowser()])
  const arrival = {
    ...person,
    sourceKey: 'in',
    direction: 'arrival',
    occurredAt: '2026-01-10T15:00:00Z',
    admission: { class: 'B-2', until: '2026-07-09' },
  }
  const departure = { ...person, sourceKey: 'out', direction: 'departure', occurredAt: '2026-08-15T15:00:00Z' }
  const taken = await stage.take(arrival, departure)
  record = taken[0] ?? ''
  const records = [...new Set(taken)]
  await stage.assign('own-record', 'own', 'own-record', records)
  await stage.assign('t.varga', 'assigned', 'case-work', records)
  await stage.assign('l.brandt', 'assigned', 'hearing', records)
  await stage.assign('border-agency', 'agreement', 'exchange', records)
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

async function readerAs(user: string, options = {}) {
  const reader = await openReader(browser, stage.address, { signIn: false, ...options })
  await signInAs(reader.page, user)
  return reader
}
const stops = (purpose: string): string => `/records/${record}?purpose=${purpose}&tab=stops`

test('1 and 2 a caseworker enters a stop, and cannot lift what they entered', async () => {
  const { page, complaints } = await readerAs('t.varga')
  await page.goto(`/records/${record}?purpose=case-work`)
  await page.getByRole('link', { name: 'Stops 0' }).click()
  await shows(page, 'h2', 'No stop stands on this person.')
  const form = page.getByRole('region', { name: 'Enter a stop' })
  expect(await form.getByLabel('What stands in the way?').inputValue()).toBe('')
  await form.getByLabel('What stands in the way?').selectOption('claim')
  await form.getByLabel('By what authority?').fill('8 CFR 235.3(b)(5)')
  await form.getByLabel('Why?').fill('Says to be a citizen by birth, and has asked for a decision.')
  await form.getByRole('button', { name: 'Enter the stop' }).click()
  await shows(page, 'h2', 'Nothing may be done against this person now. One stop stands.')
  await shows(page, '.person-head .pill', 'Stop in force')
  const stop = page.getByRole('article', { name: /A claim to be a citizen/ })
  const text = await stop.textContent()
  expect(text).toContain('8 CFR 235.3(b)(5)')
  expect(text).toContain('T. Varga, caseworker')
  expect(text).toMatch(/Since23 November, 09:1\d UTC/)
  const lift = stop.getByRole('button', { name: 'Lift this stop' })
  expect(await lift.getAttribute('aria-disabled')).toBe('true')
  await lift.press('Enter')
  await stop.getByRole('status').filter({ hasText: 'Nothing was done' }).waitFor()
  expect(await stop.textContent()).toContain('Legal staff or a supervisor assigned to this record lift a stop')
  expect(await pageFaults(page, 'stops-caseworker')).toEqual([])
  expect(complaints).toEqual([])
  await page.context().close()
})

test('3 the person reads it in plain words and has nothing to do about it; a partner is told nothing', async () => {
  const { page, complaints } = await readerAs('own-record')
  await page.goto(stops('own-record'))
  await shows(page, 'h2', 'Nothing may be done against you now. One stop stands.')
  await shows(page, '.matter', 'A stop protects you')
  expect(await page.getByRole('button', { name: /stop/i }).count()).toBe(0)
  expect(await pageFaults(page, 'stops-own')).toEqual([])
  expect(complaints).toEqual([])
  await page.context().close()
  const partner = await readerAs('border-agency')
  const asked = { headers: { 'passage-purpose': 'exchange' } }
  const file = await partner.page.request.get(`/v1/records/${record}`, asked)
  expect([file.status(), (await file.json()).inside]).toEqual([200, undefined])
  expect((await partner.page.request.get(`/v1/records/${record}/stops`, asked)).status()).toBe(403)
  await partner.page.context().close()
})

test('4 and 5 legal staff lift it by a signature, and both entries stay in sight', async () => {
  const { page, complaints } = await readerAs('l.brandt')
  await page.goto(stops('hearing'))
  const open = page.getByRole('button', { name: /^Lift this stop/ })
  await open.click()
  const form = page.getByRole('article', { name: /A claim to be a citizen/ })
  await form.getByLabel('By what authority?').fill('Decision of the competent office, 20 November 2026')
  await form.getByLabel('Why?').fill('The claim was decided, and the person was told.')
  await form.getByRole('button', { name: 'Sign, and lift the stop' }).click()
  // Without an authenticator nothing happens, and the page says where to get one.
  await shows(page, '[role=alert]', 'You have no authenticator to sign with')
  expect(await pageFaults(page, 'stops-lift-refused')).toEqual([])
  await addAuthenticator(page)
  await page.goto(stops('hearing'))
  // What was typed before the way to the authenticator is not asked for twice.
  await form.getByText('What you had typed here before is back').waitFor()
  expect(await form.getByLabel('Why?').inputValue()).toBe('The claim was decided, and the person was told.')
  await form.getByRole('button', { name: 'Sign, and lift the stop' }).click()
  await shows(page, 'h2', 'No stop stands on this person.')
  const ended = await page.getByRole('region', { name: 'Stops that ended' }).textContent()
  expect(ended).toContain('by T. Varga, caseworker: 8 CFR 235.3(b)(5)')
  expect(ended).toContain('by L. Brandt, hearing and legal staff: Decision of the competent office')
  expect(complaints.filter((text) => !text.includes('403'))).toEqual([])
  await page.context().close()
})

test.each(waysToLook)('5 in the end, %s: the page holds', async (name, options) => {
  const { page } = await readerAs('t.varga', options)
  await page.goto(stops('case-work'))
  await shows(page, 'section', 'Stops that ended')
  if (name.startsWith('mirrored')) await mirror(page)
  expect(await pageFaults(page, `stops-end-${name.replaceAll(' ', '-')}`)).toEqual([])
  await page.context().close()
})
