import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults, openBrowser, openReader, shoot, signInAs } from './support/browser.ts'
import { type ConsoleStage, openConsole } from './support/stage.ts'

/*
 * What a form owes to whoever fills it in:
 * 1. a refusal leads to the field that it names, and goes with the first change, 2. two clicks are one entry,
 * 3. an answer that cannot be read is said, and another try is taken once, 4. what was typed when the session ended is given back
 * to the same person, once, and to nobody else.
 */
let stage: ConsoleStage
let browser: Browser
let record: string
const person = {
  evidence: 'border-document',
  jurisdiction: 'us',
  port: 'JFK',
  mode: 'air',
  name: { family: 'MORAIS', given: 'RUI' },
  birthDate: '1979-03-02',
  document: { type: 'P', number: 'MR7654321', issuer: 'PT' },
} as const
beforeAll(async () => {
  ;[stage, browser] = await Promise.all([openConsole(), openBrowser()])
  const taken = await stage.take({
    ...person,
    source: 'border-entry',
    sourceKey: 'in',
    direction: 'arrival',
    occurredAt: '2026-01-10T15:00:00Z',
    admission: { class: 'B-2', until: '2026-07-09' },
  })
  record = taken[0] ?? ''
  await stage.assign('own-record', 'own', 'own-record', taken)
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

async function asThePerson(): Promise<Page> {
  const { page } = await openReader(browser, stage.address, { signIn: false })
  page.setDefaultTimeout(8000)
  await signInAs(page, 'own-record')
  await page.goto(`/records/${record}?purpose=own-record&tab=corrections`)
  await page.getByRole('region', { name: 'Say what is wrong' }).waitFor()
  return page
}
const form = (page: Page) => page.getByRole('region', { name: 'Say what is wrong' })

/** Asks for another day of arrival. */
async function fillIn(page: Page, day: string, words: string): Promise<void> {
  await form(page).getByText('Something recorded is wrong').click()
  const line = form(page).getByRole('option', { name: /^Arrived, 10 January 2026/ })
  await form(page)
    .getByLabel('Which line of the record?')
    .selectOption((await line.getAttribute('value')) ?? '')
  await form(page).getByLabel('Which part of it?').selectOption('on')
  await form(page).getByLabel('What should it say?').fill(day)
  await form(page).getByLabel('In your own words').fill(words)
}
const send = (page: Page) => form(page).getByRole('button', { name: 'Send the request' })
const requests = (page: Page) => page.getByRole('region', { name: 'Corrections', exact: true }).locator('.redress-head')

test('1 a refusal leads to the field that it names, and goes with the first change', async () => {
  const page = await asThePerson()
  await fillIn(page, '2031-01-01', 'It was another day.')
  await send(page).click()
  const refusal = form(page).getByRole('alert')
  await refusal.waitFor()
  const field = form(page).getByLabel('What should it say?')
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(await form(page).locator('[aria-invalid]').count()).toBe(1)
  const described = (await field.getAttribute('aria-describedby')) ?? ''
  expect(described.split(' ')).toContain(await refusal.getAttribute('id'))
  await shoot(page, 'refusal-with-field')
  expect(await accessibilityFaults(page)).toEqual([])
  await refusal.getByRole('link', { name: /What should it say\?/ }).press('Enter')
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
  await field.fill('2026-01-11')
  expect(await refusal.count()).toBe(0)
  expect(await form(page).locator('[aria-invalid]').count()).toBe(0)
  await page.context().close()
})

test('2 two clicks in one moment are one entry', async () => {
  const page = await asThePerson()
  await fillIn(page, '2026-01-12', 'Clicked twice.')
  const before = await requests(page).count()
  let asked = 0
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/redress')) asked += 1
  })
  await send(page).evaluate((button) => {
    ;(button as HTMLButtonElement).click()
    ;(button as HTMLButtonElement).click()
  })
  await form(page)
    .getByRole('status')
    .filter({ hasText: /Received: PR-/ })
    .waitFor()
  await expect.poll(() => requests(page).count()).toBe(before + 1)
  expect(asked).toBe(1)
  await page.reload()
  await expect.poll(() => requests(page).count()).toBe(before + 1)
  await page.context().close()
})

test('3 an answer that cannot be read is said; tried again, it is taken once', async () => {
  const page = await asThePerson()
  await fillIn(page, '2026-01-13', 'The line broke in the middle.')
  const before = await requests(page).count()
  let isBroken = true
  await page.route('**/redress', async (route) => {
    if (route.request().method() !== 'POST' || !isBroken) return route.continue()
    isBroken = false
    // It was taken; what came back was cut off.
    await route.fetch()
    return route.fulfill({ status: 200, contentType: 'application/json', body: '{"recei' })
  })
  await send(page).click()
  await expect
    .poll(() => form(page).getByRole('alert').textContent())
    .toContain('What was taken already is not taken twice')
  await send(page).click()
  await form(page)
    .getByRole('status')
    .filter({ hasText: /Received: PR-/ })
    .waitFor()
  await expect.poll(() => requests(page).count()).toBe(before + 1)
  await page.context().close()
})

test('4 what was sent as the session ended was not taken, and is there again after signing in', async () => {
  const page = await asThePerson()
  await fillIn(page, '2026-01-14', 'Typed before the session ended.')
  const before = await requests(page).count()
  await page.request.delete('/v1/session')
  await send(page).click()
  await page.getByRole('heading', { name: 'Sign in to go on' }).waitFor()
  await expect.poll(() => page.getByRole('status').textContent()).toContain('What you just sent was not taken')
  expect(await page.getByText('Typed before').count()).toBe(0)
  await shoot(page, 'session-ended')
  expect(await accessibilityFaults(page)).toEqual([])
  await signInAs(page, 'own-record')
  await page.reload()
  await form(page).getByText('What you had typed here before is back. It was not sent.').waitFor()
  expect(await form(page).getByRole('radio', { checked: true }).count()).toBe(1)
  expect(await form(page).getByLabel('What should it say?').inputValue()).toBe('2026-01-14')
  expect(await form(page).getByLabel('In your own words').inputValue()).toBe('Typed before the session ended.')
  await shoot(page, 'given-back')
  await send(page).click()
  await expect.poll(() => requests(page).count()).toBe(before + 1)
  await page.reload()
  await form(page).waitFor()
  expect(await form(page).getByLabel('In your own words').inputValue()).toBe('')
  expect(await page.getByText('is back. It was not sent').count()).toBe(0)
  await page.context().close()
})

test('4 a session that ends by itself says what is kept; somebody else who signs in here finds nothing typed', async () => {
  const page = await asThePerson()
  await form(page).getByLabel('In your own words').fill('For nobody else to read.')
  await page.request.delete('/v1/session')
  await expect.poll(() => page.locator('h1').textContent()).toBe('Sign in to go on')
  expect(await page.getByRole('status').textContent()).toContain('Whatever was sent and has a receipt is kept.')
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: /D\. Halvorsen/ }).click()
  await page.getByText('D. Halvorsen').waitFor()
  const kept = await page.evaluate(() => JSON.stringify({ ...window.sessionStorage }))
  expect(kept).not.toContain('nobody else')
  await page.context().close()
})
