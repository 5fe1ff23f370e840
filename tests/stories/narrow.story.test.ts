import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unconfirmed } from '../../packages/server/test/support/people.ts'
import { openBrowser, openReader, overflow, shoot } from './support/browser.ts'
import { type ConsoleStage, openConsole } from './support/stage.ts'

/*
 * A record on a narrow screen: what matters most of what scrolls stays in view, from either side, and when the page is turned.
 */
let stage: ConsoleStage
let browser: Browser
let record = ''
const phone = { viewport: { width: 320, height: 700 } }
beforeAll(async () => {
  ;[stage, browser] = await Promise.all([openConsole(), openBrowser()])
  ;[record = ''] = await stage.take(unconfirmed(1))
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

/** How many pixels of a part lie outside the box that it scrolls in. */
const hidden = (page: Page, box: string, part: string): Promise<number> =>
  page.evaluate(
    ([outer = '', inner = '']) => {
      const all = document.querySelector(outer)?.getBoundingClientRect()
      const one = document.querySelector(inner)?.getBoundingClientRect()
      if (all === undefined || one === undefined) return Number.NaN
      return Math.round(Math.max(0, all.left - one.left) + Math.max(0, one.right - all.right))
    },
    [box, part],
  )
const chosenTab = ['nav.tabs', 'nav.tabs a[aria-current]'] as const
const today = ['.ribbon .scroll', '.ribbon line.today'] as const

test.each(['ltr', 'rtl'])(
  'at 320 pixels, %s: the chosen tab is in view, wherever it stands, and so is today',
  async (dir) => {
    const { page } = await openReader(browser, stage.address, phone)
    for (const tab of ['stays', 'corrections', 'documents', 'looks', 'timeline']) {
      await page.goto(`/records/${record}?purpose=review&tab=${tab}&dir=${dir}`)
      await page.locator('nav.tabs a[aria-current]').waitFor()
      await expect.poll(() => hidden(page, ...chosenTab)).toBeLessThanOrEqual(1)
      expect(await overflow(page), tab).toBeLessThanOrEqual(0)
    }
    await page.locator('.ribbon').waitFor()
    await expect.poll(() => hidden(page, ...today)).toBe(0)
    // The line is wider than its box: it is in view because it was moved there.
    expect(await page.locator('.ribbon .scroll').evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true)
    await shoot(page, `narrow-${dir}`)
    await page.context().close()
  },
)

test('a page that becomes narrow while it is read keeps both in view', async () => {
  const { page } = await openReader(browser, stage.address)
  await page.goto(`/records/${record}?purpose=review&tab=looks`)
  await page.locator('nav.tabs a[aria-current]').waitFor()
  await page.setViewportSize(phone.viewport)
  await expect.poll(() => hidden(page, ...chosenTab)).toBeLessThanOrEqual(1)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`/records/${record}?purpose=review`)
  await page.locator('.ribbon').waitFor()
  await page.setViewportSize(phone.viewport)
  await expect.poll(() => hidden(page, ...today)).toBe(0)
  await page.context().close()
})
