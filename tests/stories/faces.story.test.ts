import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { arrival, misreadExit, unconfirmed } from '../../packages/server/test/support/people.ts'
import { accessibilityFaults, openBrowser, openReader, overflow, signInAs } from './support/browser.ts'
import { type ConsoleStage, openConsole } from './support/stage.ts'

/*
 * Every screen in every dress: light, dark, mirrored, forced colours, 390 and 320 pixels wide.
 * No accessibility fault by axe, no page wider than its window. PASSAGE_SHOTS=folder keeps a picture of each.
 */
let stage: ConsoleStage
let browser: Browser
const records: { open: string; link: string; exit: string } = { open: '', link: '', exit: '' }
beforeAll(async () => {
  ;[stage, browser] = await Promise.all([openConsole(), openBrowser()])
  const [link = '', exit = '', open = ''] = await stage.take(
    arrival,
    misreadExit,
    ...[1, 2, 3, 4, 5, 6].map(unconfirmed),
  )
  Object.assign(records, { open, link, exit })
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

const screens: Readonly<Record<string, () => string>> = {
  'my-work': () => '/my-work',
  'my-work-empty': () => '/my-work?view=contradictory',
  person: () => `/records/${records.open}`,
  'person-link': () => `/records/${records.link}`,
  match: () => `/reviews/${records.link}/${records.exit}`,
  stays: () => `/records/${records.open}?tab=stays`,
  documents: () => `/records/${records.link}?tab=documents`,
  looks: () => `/records/${records.open}?tab=looks`,
  'no-permission': () => `/records/${records.open}?purpose=supervision`,
  missing: () => '/records/00000000-0000-4000-8000-000000000000',
  find: () => '/find',
  sources: () => '/sources',
  rules: () => '/rules',
  rule: () => '/rules/record.open-stay',
  'passed-on': () => '/my-work/passed-on',
  'oversight-refused': () => '/oversight',
  settings: () => '/settings',
}
/** Screens of those who watch over how power is used. */
const watched: typeof screens = {
  noticed: () => '/oversight',
  roles: () => '/oversight?tab=roles',
  budgets: () => '/oversight?tab=budgets',
  'hand-over': () => '/oversight?tab=hand-over',
}

interface Dress {
  readonly query: Readonly<Record<string, string>>
  readonly options: BrowserContextOptions
}
const dresses: Readonly<Record<string, Dress>> = {
  light: { query: {}, options: { colorScheme: 'light' } },
  dark: { query: {}, options: { colorScheme: 'dark' } },
  mirrored: { query: { dir: 'rtl' }, options: {} },
  forced: { query: {}, options: { forcedColors: 'active' } },
  phone: { query: {}, options: { viewport: { width: 390, height: 844 } } },
  narrow: { query: {}, options: { viewport: { width: 320, height: 640 } } },
  'narrow-mirrored': { query: { dir: 'rtl' }, options: { viewport: { width: 320, height: 640 } } },
}

const shots = process.env.PASSAGE_SHOTS
if (shots !== undefined) mkdirSync(shots, { recursive: true })

describe.each(Object.entries(dresses))('in %s', (dress, { query, options }) => {
  test('every screen can be used and fits', async () => {
    const { page, complaints } = await openReader(browser, stage.address, options)
    const all = [...Object.entries(screens), ...Object.entries(watched)]
    for (const [name, pathOf] of all) {
      if (name === 'noticed') {
        // The provider knows whom it has signed in, too.
        await page.context().clearCookies()
        await signInAs(page, 'p.osei')
      }
      const address = new URL(pathOf(), stage.address)
      for (const [key, value] of Object.entries(query)) address.searchParams.set(key, value)
      await page.goto(address.href, { waitUntil: 'load' })
      await page.locator('h1').waitFor({ timeout: 5000 })
      // Not the refusal that whoever does not watch would see here.
      if (name in watched) await page.locator('nav.tabs').waitFor({ timeout: 5000 })
      await page.waitForTimeout(250)
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}-${dress}.png`), fullPage: true })
      expect(await accessibilityFaults(page), `${name} in ${dress}`).toEqual([])
      expect(await overflow(page), `${name} in ${dress} is wider than its window`).toBeLessThanOrEqual(0)
    }
    expect(complaints.filter((text) => !/40[34]/.test(text))).toEqual([])
    await page.context().close()
  })
})

test('the list of keys has no fault either', async () => {
  const { page } = await openReader(browser, stage.address)
  await page.goto('/my-work')
  await page.locator('.row').first().waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  if (shots !== undefined) await page.screenshot({ path: join(shots, 'shortcuts-light.png') })
  expect(await accessibilityFaults(page)).toEqual([])
  await page.context().close()
})

test.each(Object.entries(dresses))(
  'both pages of sign-in can be used and fit, in %s',
  async (dress, { query, options }) => {
    const { page, complaints } = await openReader(browser, stage.address, { ...options, signIn: false })
    const address = new URL('/', stage.address)
    for (const [key, value] of Object.entries({ ...query, refused: 'sign-in.no-role' }))
      address.searchParams.set(key, value)
    await page.goto(address.href)
    const way = page.getByRole('link', { name: 'Sign in' })
    await way.waitFor()
    if (shots !== undefined) await page.screenshot({ path: join(shots, `sign-in-${dress}.png`) })
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await way.click()
    await page.getByRole('button', { name: /Halvorsen/ }).waitFor()
    if (shots !== undefined) await page.screenshot({ path: join(shots, `choose-user-${dress}.png`) })
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(complaints).toEqual([])
    await page.context().close()
  },
)

test('on paper there is the record and no shell', async () => {
  const { page } = await openReader(browser, stage.address)
  await page.goto(`/records/${records.open}`)
  await page.locator('.pill').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.bar').isVisible()).toBe(false)
  expect(await page.locator('.keys').isVisible()).toBe(false)
  expect(await page.getByText('Rules applied').isVisible()).toBe(true)
  if (shots !== undefined) await page.screenshot({ path: join(shots, 'person-print.png'), fullPage: true })
  await page.context().close()
})
