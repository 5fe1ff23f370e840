import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unconfirmed } from '../../packages/server/test/support/people.ts'
import { accessibilityFaults, openBrowser, openReader, shoot } from './support/browser.ts'
import { type ConsoleStage, openConsole } from './support/stage.ts'

/*
 * What a screen says when things are not as they should be: slow, empty, broken, not permitted, cut off.
 */
let stage: ConsoleStage
let browser: Browser
let record = ''
beforeAll(async () => {
  ;[stage, browser] = await Promise.all([openConsole(), openBrowser()])
  ;[record = ''] = await stage.take(unconfirmed(1), unconfirmed(2))
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

describe('states of a screen', () => {
  test('slow: lines in the final shape, then the answer; never a spinner', async () => {
    const { page } = await openReader(browser, stage.address)
    await page.route('**/v1/work?*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700))
      await route.continue()
    })
    await page.goto('/my-work')
    await page.locator('.waiting .wait').first().waitFor()
    expect(await page.locator('[aria-busy="true"]').count()).toBeGreaterThan(0)
    expect(await accessibilityFaults(page)).toEqual([])
    await expect.poll(() => page.locator('.row').count()).toBe(2)
    expect(await page.locator('.waiting').count()).toBe(0)
    await page.context().close()
  })

  test('broken: what happened, the trace and a way on; old data stays', async () => {
    const { page } = await openReader(browser, stage.address)
    await page.goto('/my-work')
    await expect.poll(() => page.locator('.row').count()).toBe(2)
    const problem = {
      title: 'Something broke on our side',
      status: 500,
      code: 'fault',
      detail: 'It was not answered.',
      trace_id: 'trace-7',
    }
    await page.route('**/v1/work?*', (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
    )
    await stage.take(unconfirmed(3))
    await expect.poll(() => page.getByRole('alert').first().textContent()).toContain('trace-7')
    expect(await page.locator('.row').count()).toBe(2)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.unroute('**/v1/work?*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => page.locator('.row').count()).toBe(3)
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.context().close()
  })

  test('empty: says why and where work is', async () => {
    const { page } = await openReader(browser, stage.address)
    await page.goto('/my-work?view=contradictory')
    await expect.poll(() => page.locator('h1').textContent()).toBe('Nothing waits for you.')
    expect(await page.locator('.empty').textContent()).toContain('Other views have')
    await page.context().close()
  })

  test('not permitted: which purpose, who can give it, and that it was logged', async () => {
    const { page } = await openReader(browser, stage.address)
    await page.goto(`/records/${record}?purpose=supervision`)
    const notice = page.getByRole('alert')
    await expect.poll(() => notice.textContent()).toContain('This attempt was logged.')
    expect(await notice.textContent()).toContain('your supervisor')
    expect(await notice.textContent()).toContain('access.purpose')
    expect(await page.getByText('Lindqvist').count()).toBe(0)
    await page.context().close()
  })

  test('cut off: says that nothing was changed, in plain words', async () => {
    const { page } = await openReader(browser, stage.address)
    await page.goto('/find')
    await page.getByLabel('Document number').fill('SE100001')
    await page.getByText('Question from the person concerned').click()
    await page.getByLabel('Who asked, and for what?').fill('The person asks whether the departure is on record')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Find the person' }).click()
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('Nothing was changed.')
    await page.context().close()
  })

  test('signed out elsewhere: the page says so instead of showing a person', async () => {
    const { page } = await openReader(browser, stage.address)
    await page.goto(`/records/${record}`)
    await page.locator('.pill').first().waitFor()
    await page.request.delete('/v1/session')
    await page.goto(`/records/${record}`)
    await expect.poll(() => page.locator('h1').textContent()).toBe('Sign in to go on')
    expect(await page.getByText('Lindqvist').count()).toBe(0)
    await page.context().close()
  })

  test.each([
    ['a view that there is not', () => '/my-work?view=zzz', 'Show all of my work'],
    ['a case that there is not', () => `/records/${record}/cases/nope`, 'Cases of this person'],
    ['a part that cannot be decoded', () => '/records/%E0%A4%A', 'Go back to where you began.'],
  ])('mistyped, %s: a page says so, and where to go on', async (name, address, wayOn) => {
    const { page } = await openReader(browser, stage.address)
    await page.goto(address())
    await page.getByText('Nothing stands at this address').waitFor()
    await page.getByRole('link', { name: wayOn }).waitFor()
    expect(await page.locator('main').textContent()).not.toMatch(/[{}]|must be|RFC|JSON|[Ff]ield/)
    expect(await accessibilityFaults(page)).toEqual([])
    await shoot(page, `mistyped-${name.replaceAll(' ', '-')}`)
    await page.getByRole('link', { name: wayOn }).click()
    await expect.poll(() => page.getByText('Nothing stands at this address').count()).toBe(0)
    await page.context().close()
  })
})
