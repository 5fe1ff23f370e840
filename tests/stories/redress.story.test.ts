import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, openBrowser, openReader, overflow, shoot, shows, signInAs } from './support/browser.ts'
import { type ConsoleStage, openConsole } from './support/stage.ts'

/*
 * A wrong day, from the person who saw it to the agency that had received it:
 * 1. the person opens the own record and files, 2. gets a number, and sees the clock and the mark,
 * 3. a caseworker takes the request up and refuses it with a reason, 4. the person asks for a review and states why,
 * 5. a supervisor grants it on review, 6. the record says so, and no page breaks on a phone, in the dark, or mirrored.
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
  name: { family: 'TAVARES', given: 'ANA' },
  birthDate: '1985-05-05',
  document: { type: 'P', number: 'TV1234567', issuer: 'PT' },
} as const
beforeAll(async () => {
  ;[stage, browser] = await Promise.all([openConsole(), openBrowser()])
  const taken = await stage.take(
    {
      ...person,
      sourceKey: 'in',
      direction: 'arrival',
      occurredAt: '2026-01-10T15:00:00Z',
      admission: { class: 'B-2', until: '2026-07-09' },
    },
    { ...person, sourceKey: 'out', direction: 'departure', occurredAt: '2026-08-15T15:00:00Z' },
  )
  record = taken[0] ?? ''
  const records = [...new Set(taken)]
  await stage.assign('own-record', 'own', 'own-record', records)
  await stage.assign('t.varga', 'assigned', 'correction', records)
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
const corrections = (purpose: string): string => `/records/${record}?purpose=${purpose}&tab=corrections`

test('1 and 2 the person files, has a number at once, and sees clock, mark and rights', async () => {
  const { page, complaints } = await readerAs('own-record')
  await page.goto('/')
  await page.getByRole('link', { name: 'Corrections' }).click()
  const form = page.getByRole('region', { name: 'Say what is wrong' })
  expect(await form.getByRole('radio', { checked: true }).count()).toBe(0)
  // What is missing is asked for in words, and whoever types by keyboard stays where they were.
  const sendButton = form.getByRole('button', { name: 'Send the request' })
  await sendButton.press('Enter')
  await form.getByRole('alert').filter({ hasText: 'Nothing was sent yet' }).getByText('What is it about?').waitFor()
  expect(await sendButton.evaluate((button) => button === document.activeElement)).toBe(true)
  await form.getByText('Something recorded is wrong').click()
  expect(await form.getByRole('alert').count()).toBe(0)
  const line = form.getByRole('option', { name: /^Departure recorded, 15 August 2026/ })
  await form.getByLabel('Which line of the record?').selectOption((await line.getAttribute('value')) ?? '')
  await form.getByLabel('Which part of it?').selectOption('on')
  await form.getByLabel('What should it say?').fill('2026-07-01')
  await form.getByLabel('Kind of evidence').selectOption('boarding-pass')
  await form.getByLabel('What it says').fill('Boarding pass to Lisbon')
  await form.getByLabel('In your own words').fill('I flew home on the first of July.')
  await sendButton.press('Enter')
  await form
    .getByRole('status')
    .filter({ hasText: /Received: PR-/ })
    .waitFor()
  const card = page.getByRole('region', { name: 'Corrections', exact: true })
  await card.getByText('45 days left').waitFor()
  expect(await card.textContent()).toMatch(/\(day 0\) \+ 45 days = 7 January 2027\. Nothing extends it\./)
  expect(await page.locator('.correction-mark').textContent()).toContain('Correction open')
  const rights = await page.getByRole('region', { name: 'What you can rely on' }).textContent()
  expect(rights).toContain('5 USC 552a(c)(4)')
  expect(rights).toContain('By our design: no statute gives it here')
  await shoot(page, 'person-filed')
  await card.getByRole('button', { name: 'Add a file' }).click()
  await card.getByLabel('What does the file show?').selectOption('boarding-pass')
  const choose = (name: string, mimeType: string, content: string) =>
    card.getByLabel('The file', { exact: true }).setInputFiles({ name, mimeType, buffer: Buffer.from(content) })
  await choose('pass.png', 'image/png', 'no picture')
  await card.getByRole('button', { name: 'Send the file' }).click()
  await shows(page, '[role=alert]', 'This cannot be kept as evidence')
  await shoot(page, 'person-file-refused')
  await choose('pass.pdf', 'application/pdf', '%PDF-1.7 Lisbon')
  await card.getByRole('button', { name: 'Send the file' }).click()
  await card
    .getByRole('status')
    .filter({ hasText: /Received: PR-/ })
    .waitFor()
  await shows(page, '[aria-label="Files sent along"]', /pass\.pdf.*A boarding pass, PDF/)
  await shoot(page, 'person-file')
  expect(await accessibilityFaults(page)).toEqual([])
  expect(complaints.filter((text) => !text.includes('422'))).toEqual([])
  await page.context().close()
})

test('3 the caseworker finds it in the list, and cannot refuse without a reason', async () => {
  const agency = await readerAs('border-agency')
  const read = await agency.page.request.get(`/v1/records/${record}`, { headers: { 'passage-purpose': 'exchange' } })
  expect(read.status()).toBe(200)
  await agency.page.context().close()
  const { page, complaints } = await readerAs('t.varga')
  await page.goto('/my-work?view=corrections')
  await page.locator('.row').waitFor()
  expect(await page.locator('.row').count()).toBe(1)
  await shoot(page, 'list')
  await page.locator('.row').press('Enter')
  await page.getByRole('button', { name: 'Take it up' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'pass.pdf' }).click()
  expect((await saving).suggestedFilename()).toBe('pass.pdf')
  const group = page.getByRole('group', { name: /15 August 2026 → 1 July 2026/ })
  expect(await group.getByRole('radio', { checked: true }).count()).toBe(0)
  await group.getByText('Refuse it').click()
  await page.getByRole('button', { name: 'Send the decision' }).click()
  await shows(page, '[role=alert]', 'A refusal gives its reasons')
  await shoot(page, 'caseworker-reason')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByLabel('Why?').fill('The gate read the passport on that day.')
  await page.getByRole('button', { name: 'Send the decision' }).click()
  await shows(page, '.redress-head', 'Refused')
  // The refusal that was shown on purpose is all that the browser complains about.
  expect(complaints.filter((text) => !text.includes('422'))).toEqual([])
  await page.context().close()
})

test('4 and 5 the person asks for a review and states why; a supervisor grants it', async () => {
  const own = await readerAs('own-record')
  await own.page.goto(corrections('own-record'))
  await own.page.getByRole('button', { name: 'Add a statement of disagreement' }).click()
  await own.page.getByLabel(/Your statement\. It stands/).fill('I was home by then.')
  await own.page.getByRole('button', { name: 'Send the statement' }).click()
  await shows(own.page, '.redress-told', 'Not yet acknowledged')
  await own.page.getByRole('button', { name: 'Ask for a review' }).click()
  await own.page.getByLabel('Why should it be decided again?').fill('Look at the stamp of Lisbon.')
  await own.page.getByRole('button', { name: 'Ask for the review' }).click()
  await shows(own.page, '.redress-head', 'Review asked')
  await shoot(own.page, 'person-review')
  await own.page.context().close()
  const { page } = await readerAs('p.osei')
  await page.goto('/my-work?view=reviews')
  await page.locator('.row').press('Enter')
  await page.getByText('Grant it').click()
  await page.getByRole('button', { name: 'Send the decision on the review' }).click()
  await shows(page, '.redress-head', 'Granted on review')
  await page.context().close()
})

test.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['phone', { viewport: { width: 320, height: 700 } }],
  ['mirrored', {}],
  ['mirrored on a phone', { viewport: { width: 320, height: 700 } }],
] as const)('6 in the end, %s: the record is right, and the page holds', async (name, options) => {
  const { page } = await readerAs('own-record', options)
  await page.goto(corrections('own-record'))
  await shows(page, '.redress-head', 'Granted on review')
  if (name.startsWith('mirrored')) await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  await page.getByText('Something is missing').click()
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  expect(await accessibilityFaults(page)).toEqual([])
  await shoot(page, `end-${name.replaceAll(' ', '-')}`)
  await page.goto(`/records/${record}?purpose=own-record`)
  await shows(page, '.position', 'Departed in time')
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await page.context().close()
})
