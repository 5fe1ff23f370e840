import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plugIn } from './support/authenticator.ts'
import { accessibilityFaults, openBrowser, openReader, signInAs } from './support/browser.ts'
import { type ConsoleStage, openConsole } from './support/stage.ts'

/*
 * Signing with an authenticator, by the browser's own (a virtual one): adds it, ends it with a signature, and gives
 * none where the authenticator does not verify its user. And the sessions: one is ended from another.
 */
let stage: ConsoleStage
let browser: Browser
beforeAll(async () => {
  ;[stage, browser] = await Promise.all([openConsole(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

const authenticators = (page: Page) => page.getByRole('region', { name: 'Authenticators' })

describe('a signature of the browser', () => {
  test('is given by a key that was added, once its user is verified', async () => {
    const { page, complaints } = await openReader(browser, stage.address)
    const { cdp, authenticatorId } = await plugIn(page)
    await page.goto('/settings')
    await authenticators(page).getByText('None yet.').waitFor()
    await page.getByLabel('Name of a new one').fill('Desk key')
    await page.keyboard.press('Enter')
    await authenticators(page).getByText('Desk key').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    await page.getByRole('button', { name: 'End Desk key' }).click()
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('You did not sign')
    expect(await authenticators(page).getByText('Desk key').count()).toBe(1)
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
    const before = await page.context().cookies()
    await page.getByRole('button', { name: 'End Desk key' }).press('Enter')
    await authenticators(page).getByText('None yet.').waitFor()
    expect(await page.context().cookies()).not.toEqual(before)
    expect(complaints.filter((text) => !text.includes('403'))).toEqual([])
    await page.context().close()
  })
})

describe('the sessions of a person', () => {
  test('one is ended from another, and its page says so at once', async () => {
    const here = (await openReader(browser, stage.address, { signIn: false })).page
    const there = (await openReader(browser, stage.address, { signIn: false })).page
    for (const page of [here, there]) await signInAs(page, 'p.osei')
    await there.goto('/my-work')
    await there.locator('h1').waitFor()
    await here.goto('/settings')
    const sessions = here.getByRole('region', { name: 'Where you are signed in' })
    await expect.poll(() => sessions.getByRole('listitem').count()).toBe(2)
    await sessions.getByRole('button', { name: /^End the session/ }).click()
    await expect.poll(() => sessions.getByRole('listitem').count()).toBe(1)
    await expect.poll(() => there.locator('h1').textContent(), { timeout: 5000 }).toBe('Sign in to go on')
    await here.context().close()
    await there.context().close()
  })
})
