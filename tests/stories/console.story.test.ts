import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { arrival, departureOf, misreadExit, unconfirmed } from '../../packages/server/test/support/people.ts'
import { openBrowser, openReader } from './support/browser.ts'
import { type ConsoleStage, openConsole } from './support/stage.ts'

/*
 * A day of a match reviewer, by keyboard:
 * 1. signs in with a demo user, 2. goes down the list and keeps the filter, 3. opens a person and asks why,
 * 4. goes on to the next record and back to the queue, 5. finds somebody by document number, with a purpose,
 * 6. sees the sources, 7. is told of a change and decides when to see it, 8. switches single-letter keys off.
 */
let stage: ConsoleStage
let browser: Browser
beforeAll(async () => {
  ;[stage, browser] = await Promise.all([openConsole(), openBrowser()])
  await stage.take(arrival, misreadExit, ...[1, 2, 3, 4].map(unconfirmed))
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

const focusedText = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '')
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

describe('a day of a match reviewer', () => {
  test('1 signs in by keyboard, and is told that it is a demo', async () => {
    const { page, complaints } = await openReader(browser, stage.address, { signIn: false })
    await page.goto('/my-work')
    await expect.poll(() => heading(page).textContent()).toBe('Sign in to go on')
    await page.keyboard.press('Tab')
    await expect.poll(() => focusedText(page)).toBe('Sign in')
    await page.keyboard.press('Enter')
    await expect.poll(() => heading(page).textContent()).toBe('Who is working today?')
    expect(await page.getByText('This is a demo sign-in.').isVisible()).toBe(true)
    // The users come by a request of their own; before they are there, nothing after the heading can take the focus.
    await page.getByRole('button', { name: /D\. Halvorsen/ }).waitFor()
    await page.keyboard.press('Tab')
    await expect.poll(() => focusedText(page)).toContain('D. Halvorsen')
    await page.keyboard.press('Enter')
    await expect.poll(() => heading(page).textContent()).toContain('to review.')
    expect(page.url()).toContain('/my-work')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('2 to 4 goes down the list, opens, asks why, goes on and comes back, with the filter kept', async () => {
    const { page, complaints } = await openReader(browser, stage.address)
    await page.goto('/my-work?view=departures')
    await expect.poll(() => page.locator('.row').count()).toBe(4)
    const rows = await page.locator('.row').allTextContents()
    expect(rows.join()).not.toMatch(/lindqvist|1980/i)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await expect
      .poll(() => page.locator('.row[aria-current]').evaluate((row) => row === document.activeElement))
      .toBe(true)
    expect(page.url()).toMatch(/view=departures&task=[0-9a-f-]{36}$/)
    await expect.poll(() => page.locator('.preview').textContent()).toMatch(/Chosen, \d of 4/)
    await page.keyboard.press('Enter')
    await expect.poll(() => heading(page).textContent()).toMatch(/^Ana Lindqvist/)
    expect(page.url()).toContain('view=departures')
    await page.keyboard.press('w')
    await expect.poll(() => focusedText(page)).toBe('Why the departure is not confirmed')
    await page.getByText('Show every day').press('Enter')
    expect(await page.getByRole('table').textContent()).toContain('to 30 October 2026')
    await page.locator('h1').focus()
    const first = await heading(page).textContent()
    await page.keyboard.press('e')
    await expect.poll(() => heading(page).textContent()).not.toBe(first)
    expect(await page.locator('.crumb').textContent()).toMatch(/of 4/)
    await page.keyboard.press('u')
    await expect.poll(() => heading(page).textContent()).toContain('4 to review.')
    expect(page.url()).toMatch(/view=departures&task=/)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('3 sees what was compared where a link is open, and who looked', async () => {
    const { page } = await openReader(browser, stage.address)
    await page.goto('/my-work?view=links')
    await page.locator('.row').first().waitFor()
    await page.keyboard.press('w')
    await expect
      .poll(() => page.getByRole('region', { name: 'What was compared' }).textContent())
      .toContain('1 character')
    await expect.poll(() => page.locator('mark').allTextContents()).toHaveLength(2)
    expect(await page.locator('.position').textContent()).toContain('Only people decide')
    await page.getByRole('link', { name: /^Who looked/ }).click()
    await expect
      .poll(() => page.getByRole('region', { name: 'Looks at this person' }).textContent())
      .toContain('D. Halvorsen')
    await page.context().close()
  })

  test('5 finds a person by number, after saying why', async () => {
    const { page, complaints } = await openReader(browser, stage.address)
    await page.goto('/my-work')
    await page.locator('.row').first().waitFor()
    await page.keyboard.press('/')
    await page.getByLabel('Document number').waitFor()
    await page.getByLabel('Document number').fill('se 100003')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('A purpose is needed')
    await page.getByText('Question from the person concerned').click()
    await page.getByLabel('Who asked, and for what?').fill('The person asks whether the departure is on record')
    await page.getByRole('button', { name: 'Find the person' }).press('Enter')
    await page.getByRole('link', { name: /Ana Lindqvist C/ }).press('Enter')
    await expect.poll(() => heading(page).textContent()).toBe('Ana Lindqvist C')
    expect(page.url()).toContain('purpose=enquiry')
    // Back leads to the answer, without another look, and with nothing of the question in the address.
    let asked = 0
    page.on('request', (request) => {
      if (request.url().endsWith('/v1/find')) asked += 1
    })
    await page.goBack()
    await page.getByRole('link', { name: /Ana Lindqvist C/ }).waitFor()
    expect(await page.getByLabel('Document number').inputValue()).toBe('se 100003')
    expect([asked, new URL(page.url()).search]).toEqual([0, ''])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('6 sees what arrived', async () => {
    const { page } = await openReader(browser, stage.address)
    await page.goto('/sources')
    await expect.poll(() => heading(page).textContent()).toBe('The border records are current.')
    expect(await page.getByRole('row', { name: /Border entry/ }).textContent()).toContain('Current')
    await page.context().close()
  })

  test('7 is told of a change, and sees it when asking for it; the list follows within a second', async () => {
    const { page } = await openReader(browser, stage.address)
    const list = (await openReader(browser, stage.address)).page
    await list.goto('/my-work?view=departures')
    await list.locator('.row').first().waitFor()
    await page.goto('/find')
    const [record] = await stage.take(unconfirmed(4))
    await page.goto(`/records/${record}`)
    await expect.poll(() => page.locator('.pill').first().textContent()).toBe('Departure not confirmed')
    await page.waitForTimeout(700)
    const began = Date.now()
    await stage.take(departureOf(4))
    await list.waitForFunction(() => document.querySelectorAll('.row').length === 3)
    expect(Date.now() - began).toBeLessThan(1500)
    await page.getByText('This record changed at').waitFor()
    expect(await page.locator('.pill').first().textContent()).toBe('Departure not confirmed')
    await page.getByRole('button', { name: 'Show the change' }).click()
    await expect.poll(() => page.locator('.pill').first().textContent()).toBe('Departed in time')
    expect(await page.locator('.moment.fresh').count()).toBeGreaterThan(0)
    await page.context().close()
    await list.context().close()
  })

  test('8 switches single-letter keys off', async () => {
    const { page } = await openReader(browser, stage.address)
    await page.goto('/settings')
    await page.getByLabel(/^Off: only Tab/).check()
    await page.goto('/my-work')
    await page.locator('.row').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('/')
    await page.keyboard.press('?')
    await page.waitForTimeout(300)
    expect(new URL(page.url()).search).toBe('')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await page.locator('.keys').count()).toBe(0)
    await page.context().close()
  })

  test('? lists the keys, and Escape gives the place back', async () => {
    const { page, complaints } = await openReader(browser, stage.address)
    await page.goto('/my-work')
    await page.locator('.row').first().waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'All shortcuts' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
