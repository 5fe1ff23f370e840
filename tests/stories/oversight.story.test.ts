import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unconfirmed } from '../../packages/server/test/support/people.ts'
import { addAuthenticator } from './support/authenticator.ts'
import { mirror, openBrowser, openReader, pageFaults, shows, signInAs, waysToLook } from './support/browser.ts'
import { type ConsoleStage, openConsole } from './support/stage.ts'

/*
 * Power over colleagues, by two people, each at a desk of their own:
 * 1. an emergency is seen by both, with who was told, 2. the security officer takes a role away at once, 3. the supervisor
 * proposes it again, cannot sign the own proposal, and the security officer signs, 4. a supervisor raises a budget for a
 * day, and the other reads it with its end, 5. work of a leaver is passed on after its effect was read, 6. an auditor sees
 * it all and does nothing of it, 7. a link closes an assignment, the worker asks, is refused, and asks again, 8. no page
 * breaks on a phone, in the dark, or mirrored, 9. the supervisor extends, and the record opens.
 */
let stage: ConsoleStage
let browser: Browser
let boss: Page
let guard: Page
let records: readonly string[] = []
let closed = ''
const complaints: string[][] = []
beforeAll(async () => {
  ;[stage, browser] = await Promise.all([openConsole(), openBrowser()])
  records = await stage.take(...[1, 2, 3].map(unconfirmed))
  await stage.assign('t.varga', 'assigned', 'case-work', records)
  ;[boss, guard] = [await pageOf('p.osei'), await pageOf('s.oyelaran')]
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

async function pageOf(user: string, options = {}): Promise<Page> {
  const reader = await openReader(browser, stage.address, { signIn: false, ...options })
  await signInAs(reader.page, user)
  complaints.push(reader.complaints)
  return reader.page
}
const region = (page: Page, name: string) => page.getByRole('region', { name })
const status = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor()

test('1 what a caseworker did in an emergency is seen by both, with who else was told', async () => {
  const worker = await pageOf('t.varga')
  const answer = await worker.request.post(`/v1/records/${records[0]}/emergency?purpose=emergency`, {
    data: { justification: 'A child waits at the airport alone' },
  })
  expect(answer.status()).toBe(200)
  for (const [page, other] of [
    [boss, 'You; S. Oyelaran, security officer'],
    [guard, 'You; P. Osei, supervisor'],
  ] as const) {
    await page.goto('/')
    await page.getByRole('link', { name: 'Oversight' }).click()
    await shows(page, 'h1', 'One thing was noticed.')
    const noticed = region(page, 'What was noticed')
    expect(await noticed.textContent()).toContain('T. Varga, caseworker')
    expect(await noticed.textContent()).toContain('Opened a record in an emergency.')
    expect(await noticed.textContent()).toContain(other)
  }
  // The supervisor may ask to open the record; to the security officer it is a number.
  expect(await region(boss, 'What was noticed').getByRole('link', { name: /PSG-/ }).count()).toBe(1)
  expect(await region(guard, 'What was noticed').getByRole('link').count()).toBe(0)
  expect(await pageFaults(boss, 'oversight-noticed')).toEqual([])
  // Nobody else is led there, and whoever goes there is told why not.
  await worker.goto('/oversight')
  await shows(worker, '[role=alert]', 'This is for those who watch over how power is used here')
  expect(await worker.locator('nav.places').getByText('Oversight').count()).toBe(0)
  expect(await pageFaults(worker, 'oversight-refused')).toEqual([])
  await worker.context().close()
})

test('2 the security officer takes the role away at once, signed', async () => {
  const desk = await pageOf('t.varga')
  await guard.goto('/oversight?tab=roles')
  const open = guard.getByRole('button', { name: /^Take away.*T\. Varga, caseworker/ })
  await open.click()
  const form = guard.getByRole('form', { name: 'Take away: T. Varga, caseworker' })
  await form.getByLabel('Why?').fill('The emergency was none')
  await form.getByRole('button', { name: 'Sign, and take it away' }).click()
  // Without an authenticator nothing happens, and the page says where to get one.
  await shows(guard, '[role=alert]', 'You have no authenticator to sign with')
  expect(await pageFaults(guard, 'oversight-take-refused')).toEqual([])
  expect((await desk.request.get('/v1/session')).status()).toBe(200)
  await addAuthenticator(guard)
  await guard.goto('/oversight?tab=roles')
  // What was typed before the way to the authenticator is not asked for twice.
  await form.getByText('What you had typed here before is back').waitFor()
  expect(await form.getByLabel('Why?').inputValue()).toBe('The emergency was none')
  await form.getByRole('button', { name: 'Sign, and take it away' }).click()
  await status(guard, 'T. Varga is no caseworker any more')
  expect((await desk.request.get('/v1/session')).status()).toBe(401)
  await expect.poll(() => open.count()).toBe(0)
  await desk.context().close()
})

test('3 the supervisor proposes it again, and somebody else signs', async () => {
  await addAuthenticator(boss)
  await boss.goto('/oversight?tab=roles')
  const form = boss.getByRole('form', { name: 'Propose a role' })
  for (const label of ['For whom?', 'Which role?', 'From which day?', 'Until the end of which day?', 'Why?']) {
    expect(await form.getByLabel(label).inputValue()).toBe('')
  }
  await form.getByLabel('For whom?').fill('t.varga')
  await form.getByLabel('Which role?').selectOption('legal')
  await form.getByLabel('Until the end of which day?').fill('2026-12-31')
  await form.getByLabel('Why?').fill('Heard, and explained by both')
  const send = form.getByRole('button', { name: 'Sign, and propose' })
  await send.click()
  // What the directory does not name is not proposed; the page says who does what.
  await shows(boss, '[role=alert]', 'The directory names no open account with this role')
  expect(await pageFaults(boss, 'oversight-propose-refused')).toEqual([])
  await form.getByLabel('Which role?').selectOption('caseworker')
  await send.click()
  await status(boss, 'Nothing opens before another person signs')
  await shows(boss, 'h1', 'One role waits for a second signature.')
  const own = boss.getByRole('article', { name: 'T. Varga: caseworker' })
  await own.getByRole('button', { name: 'Decide on the second signature' }).press('Enter')
  expect(await own.textContent()).toContain('You proposed it, so somebody else signs.')
  expect(await pageFaults(boss, 'oversight-roles-proposed')).toEqual([])

  await guard.goto('/oversight?tab=roles')
  const waits = guard.getByRole('article', { name: 'T. Varga: caseworker' })
  await waits.getByRole('button', { name: /Decide on the second signature/ }).click()
  expect(await waits.getByRole('radio', { checked: true }).count()).toBe(0)
  expect(await waits.getByRole('button', { name: 'Sign, and give the role' }).count()).toBe(0)
  await waits.getByText('Sign it: the role is held').click()
  expect(await pageFaults(guard, 'oversight-roles-sign')).toEqual([])
  await waits.getByRole('button', { name: 'Sign, and give the role' }).click()
  await status(guard, 'The role is held: T. Varga, caseworker.')
  const held = () => region(guard, 'Who holds what').textContent()
  await expect.poll(held).toMatch(/T\. Varga, caseworkerSince 23 November, 09:1\d UTC, until 31 December, 23:59 UTC\./)
  await (await pageOf('t.varga')).context().close()
})

test('4 a budget is raised for a day, and the other reads it with its end', async () => {
  await boss.goto('/oversight?tab=budgets')
  const form = boss.getByRole('form', { name: 'Raise a budget for one day' })
  expect(await form.getByLabel('For which day?').inputValue()).toBe('')
  await form.getByLabel('For whom?').fill('p.osei')
  await form.getByLabel('For which day?').selectOption({ index: 1 })
  await form.getByLabel('Up to how many persons?').fill('500')
  await form.getByLabel('Why does the day need more?').fill('A flood of questions after the outage')
  const send = form.getByRole('button', { name: 'Sign, and raise it' })
  await send.click()
  await shows(boss, '[role=alert]', 'Nobody raises their own budget')
  await form.getByLabel('For whom?').fill('t.varga')
  await send.click()
  await status(boss, 'The budget is raised, and a second person was told')
  expect(await pageFaults(boss, 'oversight-budgets')).toEqual([])
  await guard.goto('/oversight?tab=budgets')
  const raised = await guard.getByRole('article', { name: /T\. Varga/ }).textContent()
  expect(raised).toContain('Up to 500 persons')
  expect(raised).toContain('Ends by itself with Monday 23 November, at midnight UTC')
  expect(raised).toContain('P. Osei, supervisor')
  await guard.getByRole('button', { name: 'Raise a budget' }).press('Enter')
  await status(guard, 'Nothing was done')
  expect(await pageFaults(guard, 'oversight-budgets-security')).toEqual([])
})

test('5 work of a leaver is passed on after its effect was read', async () => {
  const leaver = await pageOf('d.halvorsen')
  for (const record of records.slice(0, 2)) {
    const opened = await leaver.request.get(`/v1/records/${record}`, { headers: { 'passage-purpose': 'review' } })
    expect(opened.status()).toBe(200)
  }
  await leaver.context().close()
  await boss.goto('/oversight?tab=hand-over')
  await boss.getByLabel('Who leaves?').fill('d.halvorsen')
  await boss.getByRole('button', { name: 'See what lies with them' }).click()
  const form = boss.getByRole('form', { name: 'Pass work on' })
  await form.waitFor()
  expect(await form.getByRole('checkbox').count()).toBe(2)
  expect(await form.getByRole('checkbox', { checked: true }).count()).toBe(0)
  await form.getByRole('button', { name: 'Tick all 2' }).click()
  await form.getByLabel('To whom?').fill('m.keller')
  await form.getByLabel('Why?').fill('Leaves at the end of the month')
  const effect = region(boss, 'What follows')
  expect(await effect.textContent()).toContain('What2 tasksFromD. Halvorsen, match reviewerTo')
  await form.getByRole('button', { name: 'Sign, and pass it on' }).click()
  await shows(boss, '[role=alert]', 'This colleague cannot take all of it over')
  await form.getByLabel('To whom?').fill('t.varga')
  expect(await effect.textContent()).toContain('ToT. Varga, caseworker')
  expect(await pageFaults(boss, 'oversight-hand-over')).toEqual([])
  await form.getByRole('button', { name: 'Sign, and pass it on' }).click()
  await status(boss, '2 tasks went to T. Varga, caseworker.')
  await shows(boss, 'section', 'Nothing that you may know of has been begun by them and not finished.')
  expect(await pageFaults(boss, 'oversight-handed-over')).toEqual([])
  const colleague = await pageOf('t.varga')
  await colleague.goto('/my-work')
  await colleague.getByRole('link', { name: 'Passed on to you' }).click()
  await shows(colleague, 'h1', 'Two tasks were passed on to you, and wait.')
  expect(await colleague.locator('.result-row').first().textContent()).toContain(
    'Begun by D. Halvorsen, match reviewer.',
  )
  expect(await pageFaults(colleague, 'oversight-passed-on')).toEqual([])
  await colleague.locator('.result-row').first().click()
  await shows(colleague, 'h1', /Lindqvist/)
  await colleague.context().close()
})

test('6 an auditor sees who may act and what was raised, and nothing is theirs to do', async () => {
  const page = await pageOf('a.ndiaye')
  await page.goto('/oversight?tab=roles')
  await shows(page, 'section', 'Who holds what')
  expect(await page.locator('nav.tabs a').allTextContents()).toEqual(['Noticed 0', 'Roles 0 waiting', 'Budgets 1'])
  expect(await page.getByRole('form').count()).toBe(0)
  expect(await page.getByRole('button', { name: /^Take away/ }).allTextContents()).toEqual([
    'Take away: A. Ndiaye, auditor',
  ])
  expect(await pageFaults(page, 'oversight-auditor')).toEqual([])
  await page.context().close()
})

test('7 a link closes an assignment: the worker asks for the extension, reads why not, and asks again', async () => {
  const [named = '', added = ''] = await stage.take(...[4, 5].map(unconfirmed))
  await stage.assign('t.varga', 'assigned', 'case-work', [named])
  await stage.join([named, added])
  closed = `/records/${named}?purpose=case-work`
  const worker = await pageOf('t.varga')
  await worker.goto(closed)
  await shows(worker, '[role=alert]', 'A link has added a record that your assignment does not name')
  const ask = async (why: string) => {
    await worker.getByRole('button', { name: 'Ask the supervisor' }).click()
    await worker.getByLabel('Why does your work need it?').fill(why)
    expect(await pageFaults(worker, 'extension-ask')).toEqual([])
    await worker.getByRole('button', { name: 'Send the request' }).click()
    await shows(worker, 'section', 'It waits for the answer of a supervisor.')
  }
  await ask('The interview is tomorrow')
  await boss.goto('/my-work')
  await shows(boss, '.rail .asked', 'One request for an extension waits for you')
  expect(await pageFaults(boss, 'extension-alert')).toEqual([])
  await boss.getByRole('link', { name: 'One request for an extension waits for you' }).click()
  await shows(boss, 'h1', 'One request for an extension waits.')
  const row = boss.getByRole('article', { name: /T\. Varga/ })
  expect(await row.textContent()).toContain('The interview is tomorrow')
  await row.getByRole('button', { name: /Answer the request/ }).click()
  expect(await row.getByRole('radio', { checked: true }).count()).toBe(0)
  expect(await pageFaults(boss, 'extension-answer')).toEqual([])
  await row.getByText('Refuse it').first().click()
  await row.getByLabel('Why?').fill('Say first what the other record has to do with it')
  await row.getByRole('button', { name: 'Refuse it' }).click()
  await status(boss, 'reads your reason')
  await worker.goto(closed)
  await shows(worker, 'section', 'Say first what the other record has to do with it')
  await ask('It is the passport that the interview is about')
  await worker.goto('/assigned')
  await shows(worker, 'section', 'Your requests for an extension')
  expect(await pageFaults(worker, 'extension-own')).toEqual([])
  await worker.context().close()
})

test.each(waysToLook)('8 in the end, %s: the pages hold', async (name, options) => {
  const page = await pageOf('p.osei', options)
  for (const tab of ['noticed', 'roles', 'budgets', 'extensions', 'hand-over']) {
    await page.goto(`/oversight?tab=${tab}`)
    await page.locator('nav.tabs').waitFor()
    if (name.startsWith('mirrored')) await mirror(page)
    expect(await pageFaults(page, `oversight-end-${tab}-${name.replaceAll(' ', '-')}`)).toEqual([])
  }
  await page.context().close()
  const worker = await pageOf('t.varga', options)
  await worker.goto(closed)
  await shows(worker, 'section', 'It waits for the answer of a supervisor.')
  if (name.startsWith('mirrored')) await mirror(worker)
  expect(await pageFaults(worker, `extension-closed-${name.replaceAll(' ', '-')}`)).toEqual([])
  await worker.context().close()
})

test('9 the supervisor extends, and the record opens', async () => {
  await boss.goto('/oversight?tab=extensions')
  const row = boss.getByRole('article', { name: /T\. Varga/ })
  await row.getByRole('button', { name: /Answer the request/ }).click()
  await row.getByText('Extend the assignment').click()
  await row.getByLabel('Why?').fill('The same matter')
  await row.getByRole('button', { name: 'Extend it' }).click()
  await status(boss, 'Extended for T. Varga')
  await shows(boss, 'section', 'Nobody waits for an answer of yours.')
  const worker = await pageOf('t.varga')
  await worker.goto(`${closed}&tab=looks`)
  await shows(worker, 'section', /Allowed by P\. Osei, supervisor/)
  expect(await pageFaults(worker, 'extension-looks')).toEqual([])
  await worker.context().close()
})

test('no script failed on the way', () => {
  expect(complaints.flat().filter((text) => !/40[39]|422/.test(text))).toEqual([])
})
