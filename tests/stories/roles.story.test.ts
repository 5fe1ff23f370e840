import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unconfirmed } from '../../packages/server/test/support/people.ts'
import { accessibilityFaults, openBrowser, openReader, overflow, signInAs } from './support/browser.ts'
import { type ConsoleStage, openConsole } from './support/stage.ts'

/*
 * Each role begins at what it is there for, and comes to the records that are open to it.
 */
let stage: ConsoleStage
let browser: Browser
let records: readonly string[] = []
beforeAll(async () => {
  ;[stage, browser] = await Promise.all([openConsole(), openBrowser()])
  records = await stage.take(...[1, 2, 3, 4, 5].map(unconfirmed))
  const [own = '', ...others] = records
  await stage.assign('own-record', 'own', 'own-record', [own])
  await stage.assign('t.varga', 'assigned', 'case-work', others.slice(0, 2))
  await stage.assign('a.ndiaye', 'assigned', 'audit', others.slice(2))
  await stage.assign('r.castellanos', 'represents', 'own-record', others.slice(2))
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

async function begin(user: string): Promise<Page> {
  const { page } = await openReader(browser, stage.address, { signIn: false })
  await signInAs(page, user)
  await page.goto('/')
  return page
}
const placesOf = (page: Page) => page.locator('nav.places a').allTextContents()
const headingOf = (page: Page) => page.locator('h1').textContent()

async function shows(page: Page, heading: string | RegExp): Promise<void> {
  await expect.poll(() => headingOf(page)).toMatch(heading)
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await overflow(page)).toBeLessThanOrEqual(0)
}

test('the person concerned is led straight to the own record, and to no search', async () => {
  const page = await begin('own-record')
  await shows(page, /Lindqvist/)
  expect(page.url()).toContain(`/records/${records[0]}`)
  expect(await placesOf(page)).toEqual(['Your record', 'Rules'])
  expect(await page.locator('.seek').count()).toBe(0)
  await page.keyboard.press('/')
  expect(page.url()).toContain('/records/')
  await page.context().close()
})

test('a representative chooses among those whom they represent', async () => {
  const page = await begin('r.castellanos')
  await shows(page, 'Whom you represent')
  await expect.poll(() => page.locator('.result-row').count()).toBe(2)
  await page.locator('.result-row').first().click()
  await shows(page, /Lindqvist/)
  await page.context().close()
})

test('an auditor begins with what is assigned for audit, and no queue is shown', async () => {
  const page = await begin('a.ndiaye')
  await shows(page, 'Assigned to you')
  expect(await placesOf(page)).toEqual(['Assigned', 'Oversight', 'Sources', 'Rules'])
  await page.goto('/my-work')
  await expect.poll(() => page.getByRole('alert').first().textContent()).toContain('belongs to another role')
  await page.context().close()
})

test('a caseworker opens what is in the own queue without choosing a purpose', async () => {
  const page = await begin('t.varga')
  await expect.poll(() => page.locator('.row').count()).toBe(2)
  await page.getByRole('link', { name: 'Open the record' }).click()
  await shows(page, /Lindqvist/)
  await page.context().close()
})

test('after a refusal the other purposes are offered, and none is tried by itself', async () => {
  const page = await begin('t.varga')
  await page.goto(`/records/${records[1]}?purpose=supervision`)
  await expect.poll(() => page.getByRole('alert').first().textContent()).toContain('Nothing was read')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Work on the person’s case' }).click()
  await shows(page, /Lindqvist/)
  await page.context().close()
})

test('an operator begins at the sources, somebody without an assignment is told how one is given', async () => {
  const operator = await begin('o.lindgren')
  await expect.poll(() => placesOf(operator)).toEqual(['Sources', 'Oversight', 'Rules'])
  await operator.context().close()
  const legal = await begin('l.brandt')
  await legal.goto('/assigned')
  await shows(legal, 'No record is open to you for this purpose.')
  await expect.poll(() => legal.locator('main').textContent()).toContain('A supervisor gives assignments')
  await legal.context().close()
})
