import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAuthenticator } from './support/authenticator.ts'
import { accessibilityFaults, openBrowser, openReader, shoot, shows, signInAs } from './support/browser.ts'
import { type ConsoleStage, openConsole } from './support/stage.ts'

/*
 * A trip of somebody else, on the record of a person whom two records were joined for:
 * 1. the person says that it is not theirs, and has a number, 2. it becomes a question for two reviewers who did not join them,
 * 3. both find it not to be the same person, 4. the person reads that it was granted, and the trip is gone from the record.
 */
let stage: ConsoleStage
let browser: Browser
let mine: string
let theirs: string
const crossing = {
  evidence: 'border-document',
  jurisdiction: 'us',
  source: 'border-entry',
  port: 'JFK',
  mode: 'air',
  direction: 'arrival',
} as const
beforeAll(async () => {
  ;[stage, browser] = await Promise.all([openConsole(), openBrowser()])
  ;[mine = '', theirs = ''] = await stage.take(
    {
      ...crossing,
      sourceKey: 'mine',
      name: { family: 'TAVARES', given: 'ANA' },
      birthDate: '1985-05-05',
      document: { type: 'P', number: 'TV1234567', issuer: 'PT' },
      occurredAt: '2026-01-10T15:00:00Z',
      admission: { class: 'B-2', until: '2026-07-09' },
    },
    {
      ...crossing,
      sourceKey: 'theirs',
      name: { family: 'TAVARES', given: 'INES' },
      birthDate: '1991-12-24',
      document: { type: 'P', number: 'TV7654321', issuer: 'PT' },
      occurredAt: '2025-03-03T15:00:00Z',
      admission: { class: 'B-2', until: '2025-09-01' },
    },
  )
  await stage.join([mine, theirs], ['a.former', 'b.former'])
  await stage.assign('own-record', 'own', 'own-record', [mine, theirs])
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

async function readerAs(user: string): Promise<Page> {
  const { page } = await openReader(browser, stage.address, { signIn: false })
  page.setDefaultTimeout(8000)
  await signInAs(page, user)
  return page
}
const own = (tab: string): string => `/records/${mine}?purpose=own-record&tab=${tab}`

test('1 the person says of a trip that it is not theirs, and has a number at once', async () => {
  const page = await readerAs('own-record')
  await page.goto(own('documents'))
  await shows(page, 'main', 'TV7654321')
  await page.goto(own('corrections'))
  const form = page.getByRole('region', { name: 'Say what is wrong' })
  await form.getByText('This trip is not mine').click()
  const line = form.getByRole('option', { name: /3 March 2025/ })
  await form.getByLabel('Which line of the record?').selectOption((await line.getAttribute('value')) ?? '')
  await form.getByLabel('In your own words').fill('I was at home in March.')
  await form.getByRole('button', { name: 'Send the request' }).click()
  await form
    .getByRole('status')
    .filter({ hasText: /Received: PR-/ })
    .waitFor()
  await shows(page, '.redress-head', 'Received')
  expect(await accessibilityFaults(page)).toEqual([])
  await shoot(page, 'not-mine-filed')
  await page.context().close()
})

test.each(['d.halvorsen', 'k.adeyemi'])(
  '2 and 3 %s, who did not join them, finds them not to be one person',
  async (user) => {
    const page = await readerAs(user)
    await addAuthenticator(page)
    await page.goto('/my-work?view=links')
    await shows(page, '.row', 'not theirs')
    await page.goto(`/reviews/${mine}/${theirs}`)
    await shows(page, 'h2', 'Your answer')
    await page.keyboard.press('2')
    await page.getByText('The fields that differ belong to somebody else').click()
    await page.getByRole('button', { name: /not the same$/ }).click()
    await page.getByRole('button', { name: /^Record it now/ }).click()
    await shows(page, '[role=status]', user === 'd.halvorsen' ? 'A second reviewer answers next' : 'It is settled')
    await shoot(page, `not-mine-${user}`)
    await page.context().close()
  },
)

test('4 the person reads that it was granted, and the trip is gone from the record', async () => {
  const page = await readerAs('own-record')
  await page.goto(own('corrections'))
  await shows(page, '.redress-head', 'Granted')
  await page.goto(own('documents'))
  await shows(page, 'main', 'TV1234567')
  expect(await page.locator('main').textContent()).not.toContain('TV7654321')
  await page.goto(own('timeline'))
  await shows(page, 'main', 'found that the other is not yours')
  expect(await page.locator('main').textContent()).not.toMatch(/March 2025|\bInes\b/)
  await shoot(page, 'not-mine-granted')
  await page.context().close()
})
