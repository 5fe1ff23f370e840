import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAuthenticator } from './support/authenticator.ts'
import {
  mirror,
  openBrowser,
  openReader,
  pageFaults,
  type Reader,
  shows,
  signInAs,
  waysToLook,
} from './support/browser.ts'
import { type ConsoleStage, openConsole } from './support/stage.ts'

/*
 * The one act against a person, whole:
 * 1. a caseworker gives notice, signed, with thirty days that the page reckons, 2. nothing can be proposed before they are
 * over, 3. the person reads the notice, and the answer is written down, 4. it is proposed, with the answer weighed, and the
 * one who proposed it cannot sign, 5. a supervisor signs, having chosen, 6. it is taken back; the page holds everywhere.
 */
let stage: ConsoleStage
let browser: Browser
let record: string
let worker: Reader
const person = {
  evidence: 'border-document',
  jurisdiction: 'us',
  source: 'border-entry',
  port: 'LAX',
  mode: 'air',
  name: { family: 'LINDEN', given: 'IDA' },
  birthDate: '1980-03-11',
  document: { type: 'P', number: 'SE90001', issuer: 'SE' },
} as const
const came = { ...person, sourceKey: 'in', direction: 'arrival', occurredAt: '2025-01-10T15:00:00Z' } as const
const terms = { admission: { class: 'B-2', until: '2025-07-09' }, manner: 'inspected', newAdmissionIssued: true }
const left = { ...person, sourceKey: 'out', direction: 'departure', occurredAt: '2025-09-01T15:00:00Z' } as const

async function entrust(): Promise<void> {
  await stage.assign('own-record', 'own', 'own-record', [record])
  await stage.assign('t.varga', 'assigned', 'case-work', [record])
}
beforeAll(async () => {
  ;[stage, browser] = await Promise.all([openConsole(), openBrowser()])
  ;[record = ''] = await stage.take({ ...came, ...terms }, left)
  await entrust()
  worker = await readerAs('t.varga')
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

async function readerAs(user: string, options = {}): Promise<Reader> {
  const reader = await openReader(browser, stage.address, { signIn: false, ...options })
  await signInAs(reader.page, user)
  return reader
}
const findings = (purpose: string): string => `/records/${record}?purpose=${purpose}&tab=findings`
const open = (page: Page, words: string): Promise<void> =>
  page.getByRole('button', { name: new RegExp(`^${words}`) }).click()

test('1 and 2 notice is given with thirty days, and nothing is proposed before they are over', async () => {
  const { page, complaints } = worker
  await addAuthenticator(page)
  await page.goto(findings('case-work'))
  await shows(page, 'h2', 'Nothing is found against this person.')
  await shows(page, 'section', 'One stay at a time: there is no way to do it to many.')
  expect(await pageFaults(page, 'findings-none')).toEqual([])
  await open(page, 'Give notice')
  const form = page.getByRole('form', { name: /^Give notice/ })
  expect(await form.getByLabel('How did it reach the person?').inputValue()).toBe('')
  await form.getByLabel('How did it reach the person?').selectOption('post')
  await form.getByLabel('On which day?').fill('2026-11-23')
  await form
    .getByLabel('What was the person told?')
    .fill('The record says that you left after the last authorised day.')
  expect(await form.textContent()).toMatch(/30 days = 23 December 2026/)
  await form.getByLabel('Until which day can the person answer?').fill('2026-12-01')
  await form.getByRole('button', { name: 'Sign, and give notice' }).click()
  await shows(page, '[role=alert]', 'The person gets too little time to answer')
  expect(await pageFaults(page, 'findings-notice-short')).toEqual([])
  await form.getByLabel('Until which day can the person answer?').fill('2026-12-23')
  await form.getByRole('button', { name: 'Sign, and give notice' }).click()
  await shows(page, '.course-title', /The person can answer until .*23 December/)
  const early = page.getByRole('button', { name: /^Propose a finding/ })
  expect(await early.getAttribute('aria-disabled')).toBe('true')
  expect(await pageFaults(page, 'findings-notice')).toEqual([])
  expect(complaints.filter((text) => !/403|409|422/.test(text))).toEqual([])
})

test('3 the person reads the notice; the answer is written down and has to be weighed', async () => {
  const own = await readerAs('own-record')
  await own.page.goto(findings('own-record'))
  await shows(own.page, '.course-title', /You can answer until .*23 December/)
  await shows(own.page, 'article', 'This is a notice. It is not a finding against you.')
  expect(await own.page.getByRole('button', { name: /notice|Propose|sign/i }).count()).toBe(0)
  expect(await pageFaults(own.page, 'findings-own-notice')).toEqual([])
  await own.page.context().close()
  const { page } = worker
  await open(page, 'Write an answer down')
  const form = page.getByRole('form', { name: /^Write an answer down/ })
  await form.getByLabel('When was it received?').fill('2026-11-23')
  await form.getByLabel('What did the person answer?').fill('I was in hospital until the end of August.')
  await form.getByRole('button', { name: 'Write it down' }).click()
  await shows(page, '.course-entries', 'I was in hospital until the end of August.')
})

test('4 when the time is over it is proposed, not without the answer, and the same person cannot sign', async () => {
  await stage.advance(32)
  await entrust()
  const { page } = worker
  await page.goto(findings('case-work'))
  await shows(page, '.course-title', 'The time to answer is over.')
  await open(page, 'Propose a finding')
  const form = page.getByRole('form', { name: /^Propose a finding/ })
  const box = form.getByRole('checkbox', { name: /I was in hospital/ })
  expect(await box.isChecked()).toBe(false)
  await form
    .getByLabel('For which reasons?')
    .fill('The departure was seven weeks late, and the hospital has no record of it.')
  await form.getByRole('button', { name: 'Sign, and propose' }).click()
  await shows(page, '[role=alert]', /answer/)
  expect(await pageFaults(page, 'findings-not-weighed')).toEqual([])
  await form.getByText('I was in hospital').click()
  await form.getByRole('button', { name: 'Sign, and propose' }).click()
  await shows(page, '.course-title', 'A finding is proposed, and not signed.')
  const sign = page.getByRole('button', { name: /^Decide on the second signature/ })
  expect(await sign.getAttribute('aria-disabled')).toBe('true')
  expect(await pageFaults(page, 'findings-proposed')).toEqual([])
})

test('5 a supervisor chooses, and signs; the person reads both names', async () => {
  const { page } = await readerAs('p.osei')
  await addAuthenticator(page)
  await page.goto(findings('supervision'))
  await open(page, 'Decide on the second signature')
  const form = page.getByRole('form', { name: /^Decide on the second signature/ })
  expect(await form.getByRole('radio', { checked: true }).count()).toBe(0)
  expect(await form.getByRole('button', { name: /^Sign/ }).count()).toBe(0)
  expect(await pageFaults(page, 'findings-choice')).toEqual([])
  await form.getByText('Sign it: it is found').click()
  await form.getByRole('button', { name: 'Sign, and find it' }).click()
  await shows(page, 'h2', 'One overstay is found.')
  expect(await pageFaults(page, 'findings-found')).toEqual([])
  await page.context().close()
  const own = await readerAs('own-record')
  await own.page.goto(findings('own-record'))
  await shows(own.page, '.course-title', 'Two people have found that you overstayed.')
  const said = await own.page.locator('.course-entries').textContent()
  for (const name of ['T. Varga', 'P. Osei']) expect(said).toContain(name)
  expect(await pageFaults(own.page, 'findings-own-found')).toEqual([])
  await own.page.context().close()
})

test('6 it is taken back by one person, and nothing stands', async () => {
  const { page } = await readerAs('p.osei')
  await page.goto(findings('supervision'))
  await open(page, 'Take the finding back')
  const form = page.getByRole('form', { name: /^Take the finding back/ })
  await form.getByLabel('By what authority?').fill('Decision of the review board')
  await form.getByLabel('Why?').fill('The hospital has confirmed the stay there.')
  await form.getByRole('button', { name: 'Take it back' }).click()
  await shows(page, '.course-title', 'The finding was taken back.')
  await shows(page, 'h2', 'Nothing is found against this person.')
  await page.context().close()
})

test.each(waysToLook)('6 in the end, %s: the page holds', async (name, options) => {
  const { page } = await readerAs('t.varga', options)
  await page.goto(findings('case-work'))
  await shows(page, '.course-title', 'The finding was taken back.')
  if (name.startsWith('mirrored')) await mirror(page)
  expect(await pageFaults(page, `findings-end-${name.replaceAll(' ', '-')}`)).toEqual([])
  await page.context().close()
})
