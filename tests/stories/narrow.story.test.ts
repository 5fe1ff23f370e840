import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unconfirmed } from '../../packages/server/test/support/people.ts'
import { openBrowser, openReader, overflow, shoot, signInAs } from './support/browser.ts'
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

/** Of each line of a text, how far its end stands from the edge at which lines begin on a mirrored page. */
const fromTheRight = (page: Page, selector: string): Promise<number[]> =>
  page.evaluate((sought) => {
    const block = document.querySelector(sought)
    if (block === null) return [Number.NaN]
    const words = document.createRange()
    words.selectNodeContents(block)
    const edge = block.getBoundingClientRect().right
    const ends = new Map<number, number>()
    for (const { bottom, right } of words.getClientRects())
      ends.set(Math.round(bottom), Math.max(right, ends.get(Math.round(bottom)) ?? 0))
    return [...ends.values()].map((right) => Math.round(Math.abs(edge - right)))
  }, selector)

test('on a mirrored page each line of a case begins at the start edge, however often it wraps', async () => {
  await stage.assign('t.varga', 'assigned', 'case-work', [record])
  const { page } = await openReader(browser, stage.address, { ...phone, signIn: false })
  await signInAs(page, 't.varga')
  await page.goto(`/records/${record}?purpose=case-work&tab=cases&dir=rtl`)
  await page.getByRole('button', { name: /^Open a case/ }).click()
  await page.getByLabel('Under which law?').selectOption('us')
  await page.getByLabel('Why?').fill('A stay that ended')
  await page.getByRole('button', { name: 'Open it' }).click()
  await page.getByRole('link', { name: /^C-/ }).click()
  await page.locator('.case-step > summary > bdi').first().waitFor()
  const ends = await fromTheRight(page, '.case-step > summary > bdi')
  expect(ends.length).toBeGreaterThan(1)
  expect(Math.max(...ends)).toBeLessThan(6)
  await shoot(page, 'narrow-case-rtl')
  await page.context().close()
})
