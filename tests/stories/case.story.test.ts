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
 * A case, as its users meet it:
 * 1. a caseworker opens one and reads why the order cannot be executed, 2. writes down what is known and what a judge did, 3. a
 * step is refused with every rule, and stays as a line, 4. one proposes and another signs, 5. the person reads all of it and
 * takes a step of their own; 6. a judge joined it to a lead: what that does is read first, and then it is a line of both; 7. a judge
 * severed it: what is lost and kept is read first, one proposes, the page holds everywhere, another signs; 8. that was a mistake, and
 * is taken back, which the person reads.
 */
let stage: ConsoleStage
let browser: Browser
let record: string
let worker: Reader
/** Signs twice with one authenticator. */
let supervisor: Reader
let address: string
/** The case that leads, by its id and its record. */
let leads: { readonly caseId: string; readonly record: string }
const person = {
  evidence: 'border-document',
  jurisdiction: 'us',
  source: 'border-entry',
  port: 'LAX',
  mode: 'air',
  name: { family: 'ROWAN', given: 'IDA' },
  birthDate: '1980-03-11',
  document: { type: 'P', number: 'SE90771', issuer: 'SE' },
} as const
const came = { ...person, sourceKey: 'in', direction: 'arrival', occurredAt: '2025-01-10T15:00:00Z' } as const

beforeAll(async () => {
  ;[stage, browser] = await Promise.all([openConsole(), openBrowser()])
  ;[record = ''] = await stage.take({ ...came, admission: { class: 'B-2', until: '2025-07-09' }, manner: 'inspected' })
  await stage.assign('own-record', 'own', 'own-record', [record])
  await stage.assign('t.varga', 'assigned', 'case-work', [record])
  await stage.assign('l.brandt', 'assigned', 'hearing', [record])
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
const gates = (page: Page) => page.getByRole('list', { name: 'Gates that hold' })
/** Opens what is folded, by its summary. */
const unfold = (page: Page, words: RegExp): Promise<void> =>
  page.locator('summary').filter({ hasText: words }).first().click()
const fact = async (page: Page, label: string, value: string): Promise<void> => {
  await unfold(page, /^Write down a fact/)
  const form = page.getByRole('form', { name: 'Write down a fact' })
  await form.getByLabel('Which fact?').selectOption({ label })
  await form.getByLabel(label, { exact: true }).selectOption({ label: value })
  await form.getByRole('button', { name: 'Write it down' }).click()
}

test('1 a case is opened, and says in one sentence why the order cannot be executed', async () => {
  const { page, complaints } = worker
  await page.goto(`/records/${record}?purpose=case-work&tab=cases`)
  await shows(page, 'h2', 'No case stands about this person.')
  expect(await pageFaults(page, 'case-none')).toEqual([])
  address = await openCase(page)
  await gates(page).getByText('An order that is not final is not executed').waitFor()
  expect(await page.getByText('Nobody can switch one off').count()).toBeGreaterThan(0)
  expect(await pageFaults(page, 'case-begun')).toEqual([])
  expect(complaints).toEqual([])
})

async function openCase(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Open a case/ }).click()
  await page.getByLabel('Under which law?').selectOption('us')
  await page.getByLabel('Where does it stand?').fill('circuit-9, state-CA')
  await page.getByLabel('Why?').fill('A stay that ended')
  await page.getByRole('button', { name: 'Open it' }).click()
  await page.getByRole('link', { name: /^C-/ }).click()
  await shows(page, 'h2', 'The order cannot be executed.')
  return new URL(page.url()).pathname
}

test('2 what is known is written down, and what a judge did is reported with its paper', async () => {
  const { page } = worker
  await fact(page, 'Whose record this is', 'Open')
  await page.locator('.case-lines').getByText('A fact was written down').waitFor()
  // The form is gone with the new line: the focus goes on to what the line has changed.
  await shows(page, '[role=status]', 'Where it stands now')
  expect(await page.locator('#case-position').evaluate((head) => head === document.activeElement)).toBe(true)
  await unfold(page, /^What others do/)
  await unfold(page, /^Order made/)
  const form = page.getByRole('form', { name: /^Report: / })
  await form.getByLabel('Whose step was it?').selectOption('judge')
  await form.getByLabel('By name').fill('Judge R.')
  await form.getByLabel('On which day?').fill('2026-11-02')
  await form.getByLabel('From which paper or message is it known?').fill('Order of the court, page 2')
  await form.getByLabel(/^Day of the (oral )?decision|^Day of the order|^The day/i).fill('2026-11-02')
  await form.getByRole('button', { name: 'Write it down' }).click()
  await page.locator('.case-lines').getByText('Order made, in breach').waitFor()
  expect(await page.getByText('1 step was reported that no rule allowed', { exact: false }).count()).toBeGreaterThan(0)
})

test('3 a step that is not lawful now is refused with every rule, and the refusal stays', async () => {
  supervisor = await readerAs('p.osei')
  const { page } = supervisor
  await addAuthenticator(page)
  await page.goto(`${address}?purpose=supervision`)
  await unfold(page, /^Held by rules/)
  await unfold(page, /^Removed/)
  const form = page.getByRole('form', { name: /executed by the State/ })
  await form.getByLabel('For which reasons?').fill('The time to appeal seemed over.')
  await form.getByLabel(/^Country of removal/).fill('A')
  await form.getByLabel(/^Day of departure/).fill('2026-11-23')
  await form.getByRole('button', { name: 'Sign, and propose it' }).click()
  await shows(page, 'h3', 'Not yet.')
  expect(await page.getByRole('list', { name: 'Rules that stand against it' }).locator('li').count()).toBeGreaterThan(3)
  await page.getByText('Nothing was changed.', { exact: false }).first().waitFor()
  expect(await pageFaults(page, 'case-refused')).toEqual([])
  await page.reload()
  await page.locator('.case-lines').getByText('Refused: removed').waitFor()
})

test('4 what is against the person is proposed by one and signed by another', async () => {
  const { page } = worker
  await addAuthenticator(page)
  await page.goto(`${address}?purpose=case-work`)
  await page.locator('.case-lines > li').first().waitFor()
  for (const [label, value] of [
    ['Whose record this is', 'Confirmed by two'],
    ['The person was asked about citizenship', 'Yes'],
    ['A correction of a fact that is used is open', 'No'],
  ] as const) {
    const before = await page.locator('.case-lines > li').count()
    await fact(page, label, value)
    await expect.poll(() => page.locator('.case-lines > li').count()).toBe(before + 1)
  }
  await page.getByLabel('Find a step').fill('Custody begun')
  await unfold(page, /^Custody begun/)
  const form = page.getByRole('form', { name: /is held/ }).first()
  await form.getByLabel('For which reasons?').fill('As the file shows.')
  await form.getByRole('button', { name: 'Sign, and propose it' }).click()
  const waiting = page.getByRole('article', { name: /Waits for a second signature/ })
  const refused = page.getByRole('heading', { name: /^Not yet/ })
  await waiting.or(refused).first().waitFor()
  expect(await pageFaults(page, 'case-proposed')).toEqual([])
})

test('5 the person reads all of it, in every way of looking, and takes an own step', async () => {
  const own = await readerAs('own-record')
  const { page } = own
  await page.goto(`${address}?purpose=own-record`)
  await shows(page, 'h2', 'What you can do')
  await page.locator('.case-lines').getByText('Refused: removed').waitFor()
  await unfold(page, /^Citizenship claimed/)
  const form = page.getByRole('form', { name: /citizen/i }).first()
  await form.getByLabel('For which reasons?').fill('My mother is a citizen.')
  await form.getByRole('button', { name: 'Do it' }).click()
  await page.locator('.case-lines').getByText('Citizenship claimed').waitFor()
  await gates(page).getByText('While a claim to be a citizen is open').waitFor()
  await page.context().close()
})

test('6 a judge joined it to a lead: what that does is read first, and stands in both cases', async () => {
  const { page, complaints } = worker
  const earlier = complaints.length
  const name = { family: 'ROWAN', given: 'EDDA' }
  const mother = { ...came, name, sourceKey: 'in-2', birthDate: '1955-06-02' }
  const [lead = ''] = await stage.take({ ...mother, document: { type: 'P', number: 'SE40112', issuer: 'SE' } })
  await stage.assign('t.varga', 'assigned', 'case-work', [lead])
  await page.goto(`/records/${lead}?purpose=case-work&tab=cases`)
  const leading = await openCase(page)
  await page.goto(`${address}?purpose=case-work`)
  await unfold(page, /^A judge joined it/)
  const form = page.getByRole('form', { name: 'Join this case to a lead' })
  leads = { caseId: leading.split('/').at(-1) ?? '', record: lead }
  await form.getByLabel('Which case leads?').selectOption(leads.caseId)
  await form.getByLabel(/^Does the relief/).selectOption('yes')
  await form.getByLabel('Which judge?').fill('Judge R.')
  await form.getByLabel('On which day?').fill('2026-11-03')
  await form.getByLabel('From which paper is it known?').fill('Order of the court, page 3')
  await form.getByRole('button', { name: 'Show what it does' }).click()
  await form.getByText('Hearings follow those of the lead.').waitFor()
  expect(await pageFaults(page, 'case-family-shown')).toEqual([])
  expect(await page.locator('.case-lines').getByText('joined to a lead').count()).toBe(0)
  await form.getByRole('button', { name: 'Write the ruling down' }).click()
  await page.locator('.case-lines').getByText('This case was joined to a lead').waitFor()
  await page.getByText('This case rides along with a lead.').waitFor()
  await page.getByRole('region', { name: 'Family' }).getByRole('link', { name: /^C-/ }).click()
  await page.locator('.case-lines').getByText('A case was joined to this one').waitFor()
  expect(new URL(page.url()).pathname).toBe(leading)
  expect(complaints.slice(earlier)).toEqual([])
})

/** What a judge ruled is filled in, and what it would do is asked for. */
async function showSevering(page: Page) {
  await unfold(page, /^A judge severed it/)
  const form = page.getByRole('form', { name: 'Sever this case from its lead' })
  await form.getByLabel('Which judge?').fill('Judge R.')
  await form.getByLabel('On which day?').fill('2026-11-20')
  await form.getByLabel('From which paper is it known?').fill('Order of the court, page 4')
  await form.getByRole('button', { name: 'Show what it does' }).click()
  await form.getByRole('list', { name: 'Lost' }).getByText('What is derived from the lead ends').waitFor()
  await form.getByText('Every claim, filing, finding', { exact: false }).waitFor()
  return form
}

test('7 a judge severed it: what is lost and kept is read, and nothing is done before one has proposed and another signed', async () => {
  const { page } = worker
  await leadHasFiled(page)
  await page.goto(`${address}?purpose=case-work`)
  const form = await showSevering(page)
  await page.getByText('This case rides along with a lead.').waitFor()
  expect(await page.locator('.case-lines').getByText('severed').count()).toBe(0)
  await form.getByRole('button', { name: 'Sign, and propose it' }).click()
  await page.getByRole('article', { name: /Waits for a second signature: Family severed/ }).waitFor()
  await page.getByText('This case rides along with a lead.').waitFor()
  expect(await page.getByText('You proposed it. Somebody else signs it.').count()).toBeGreaterThan(0)
})

/** Relief is derived from what the lead filed: without that nothing is lost. */
async function leadHasFiled(page: Page): Promise<void> {
  const path = `/v1/records/${leads.record}/cases/${leads.caseId}/steps?purpose=case-work`
  const by = { role: 'person', name: 'Edda Rowan' }
  const body = { event: 'asylum-filed', mode: 'report', on: '2026-11-02', by, source: 'Receipt of the filing' }
  const status = await page.evaluate(
    async ([to, said]) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      return (await fetch(to, { method: 'POST', headers, body: said })).status
    },
    [path, JSON.stringify(body)] as const,
  )
  expect(status).toBe(200)
}

test.each(waysToLook)('7 what it does and who waits, %s: the page holds', async (name, options) => {
  const { page } = await readerAs('t.varga', options)
  await page.goto(`${address}?purpose=case-work`)
  await shows(page, 'h2', 'The order cannot be executed.')
  await showSevering(page)
  if (name.startsWith('mirrored')) await mirror(page)
  expect(await pageFaults(page, `case-${name.replaceAll(' ', '-')}`)).toEqual([])
  await page.context().close()
})

test('7 another signs: it is a line of both cases, with both names', async () => {
  const { page } = supervisor
  await page.goto(`${address}?purpose=supervision`)
  await page.getByRole('button', { name: /^Decide on the second signature.*Family severed/ }).click()
  await page.getByRole('button', { name: 'Sign it, and write it down' }).click()
  await page.locator('.case-lines').getByText('This case was severed from a lead').waitFor()
  await page.getByText('This case stands by itself.').waitFor()
  expect(
    await page
      .locator('.case-lines')
      .getByText(/T\. Varga.* and P\. Osei/)
      .count(),
  ).toBeGreaterThan(0)
})

test('8 the report was wrong: it is taken back, stays, and the person reads who did that, and why', async () => {
  const { page } = worker
  await page.goto(`${address}?purpose=case-work`)
  await unfold(page, /^The last line about the family is wrong/)
  const form = page.getByRole('form', { name: 'Withdraw a wrong line' })
  await form.getByLabel('What is wrong about it?').fill('The order names another case.')
  await form.getByLabel('From which paper or message is that known?').fill('Letter of the court')
  await form.getByRole('button', { name: 'Show what it does' }).click()
  await form.getByText('rides along with the lead again', { exact: false }).waitFor()
  expect(await pageFaults(page, 'case-family-withdraw')).toEqual([])
  await form.getByRole('button', { name: 'Withdraw the line' }).click()
  await page.getByText('This case rides along with a lead.').waitFor()
  const own = await readerAs('own-record')
  await own.page.goto(`${address}?purpose=own-record`)
  const lines = own.page.locator('.case-lines')
  await lines.getByText('A line about the family was withdrawn').waitFor()
  await lines.getByText('The order names another case.').waitFor()
  await lines.getByText('This case was severed from a lead, withdrawn').waitFor()
  expect(await pageFaults(own.page, 'case-family-own')).toEqual([])
  await own.page.context().close()
})
