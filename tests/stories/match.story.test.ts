import { isSampled } from '@passage/domain/linking/match-review'
import { linkId } from '@passage/ledger/entry/derived-id'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrival, misreadExit } from '../../packages/server/test/support/people.ts'
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
 * Whether two records are one person, whole:
 * 1. a reviewer comes from the queue, sees both side by side, and nothing is chosen; 2. an answer against the person is
 * signed and waits; 3. a second reviewer answers without having seen the first; 4. the person reads what was found, without
 * the other record; 5. it is asked again, found the other way round by one, and the person reads the words; 6. an answer is
 * taken back within ten seconds, a change elsewhere holds it back and is told, and nothing typed is lost; 7. two fit one
 * exit: both questions side by side, and the question is put aside to a day; 8. it stands under On hold, is taken up early, and
 * handed to a colleague, who finds it with the reason.
 */
let stage: ConsoleStage
let browser: Browser
let pair: readonly [string, string]
let first: Reader
let second: Reader

/** Two readings of one passport that differ in one character, and are no sample. */
let made = 0
/** The exit of the newest question. */
let exit = misreadExit
async function question(): Promise<readonly [string, string]> {
  for (;;) {
    const n = made++
    const who = { name: { family: `OKAFOR REYES ${String.fromCharCode(65 + n)}`, given: 'MARIANA' } }
    exit = {
      ...misreadExit,
      ...who,
      sourceKey: `out-${n}`,
      document: { type: 'P', number: `L88890${n}C3`, issuer: 'NG' },
      birthDate: `1991-02-${10 + n}`,
    }
    const [one = '', other = ''] = await stage.take(
      {
        ...arrival,
        ...who,
        sourceKey: `in-${n}`,
        document: { type: 'P', number: `L89890${n}C3`, issuer: 'NG' },
        birthDate: `1991-02-${10 + n}`,
      },
      exit,
    )
    if (!isSampled(linkId(one, other))) return [one, other]
  }
}
beforeAll(async () => {
  ;[stage, browser] = await Promise.all([openConsole(), openBrowser()])
  pair = await question()
  await stage.assign('own-record', 'own', 'own-record', [pair[0]])
  ;[first, second] = [await readerAs('d.halvorsen'), await readerAs('k.adeyemi')]
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

async function readerAs(user: string): Promise<Reader> {
  const reader = await openReader(browser, stage.address, { signIn: false })
  await signInAs(reader.page, user)
  return reader
}
const address = () => `/reviews/${pair[0]}/${pair[1]}`
const together = (page: Page) => page.locator('section:has(> h3:text-is("Together")) p')
const record = (page: Page, words: RegExp) => page.getByRole('button', { name: words })
/** Ends the ten seconds in which an answer can be taken back. */
const recordNow = async (page: Page) => {
  await shows(page, '.pending', 'Nothing is sent before that')
  await record(page, /^Record it now/).click()
}

test('1 from the queue to both records side by side, with nothing chosen', async () => {
  const { page } = first
  await page.goto('/my-work?view=links')
  await page.getByRole('link', { name: 'Review the match' }).click()
  await shows(page, 'h1', 'Is this the same person?')
  await page.goto(address())
  await shows(page, 'h2', 'What speaks for it, what against')
  await expect.poll(() => page.locator('.compare mark').allTextContents()).toEqual(['9', '8'])
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
  expect(await page.locator('.match-choice').allTextContents()).toHaveLength(3)
  await shows(page, '.match-choices', 'The stay closes')
  // Weights are said without the word that only some know, and what they come to not before the own answer.
  expect(await page.locator('main').textContent()).not.toMatch(/bits/)
  expect(await together(page).textContent()).not.toMatch(/\d|%/)
  expect(await record(page, /^Record the answer/).getAttribute('aria-disabled')).toBe('true')
  expect(await pageFaults(page, 'match-open')).toEqual([])
  // The panel weighs both again, hands out receipts, and says that no text exists in a language that nobody knows.
  await page.getByRole('button', { name: 'In their language' }).click()
  await shows(page, '#match-told-in', 'no machine translates it')
  await page.getByRole('button', { name: 'Run it again' }).click()
  await shows(page, '#match-basis', 'passage-border-model/4. The result is the same.')
  expect(await pageFaults(page, 'match-again')).toEqual([])
  await page.getByRole('button', { name: 'Get proof' }).click()
  expect(await page.locator('#match-basis a[download]').count()).toBe(3)
  expect(await pageFaults(page, 'match-proof')).toEqual([])
  // The raw reading is hidden until R, and says that the look is logged.
  expect(await page.locator('.raw-table').count()).toBe(0)
  await page.keyboard.press('r')
  await shows(page, '.raw-table', 'Control digit that fits the number')
  await shows(page, '.raw-part', 'This look is logged')
  expect(await page.locator('.raw-table .digit').allTextContents()).toHaveLength(2)
  expect(await pageFaults(page, 'match-raw')).toEqual([])
  await page.keyboard.press('r')
  expect(await page.locator('.raw-table').count()).toBe(0)
})

test('2 an answer against the person is signed, and waits for somebody else', async () => {
  const { page } = first
  await addAuthenticator(page)
  await page.goto(address())
  await shows(page, 'h2', 'Your answer')
  await page.keyboard.press('2')
  expect(await page.getByRole('radio', { name: /Not the same/ }).isChecked()).toBe(true)
  await shows(page, 'aside', 'found that the other is not yours')
  await page.getByText('The fields that differ belong to somebody else').click()
  await page.getByLabel('In your own words').fill('The document belongs to another traveller.')
  expect(await pageFaults(page, 'match-chosen')).toEqual([])
  await record(page, /^Sign, and record: not the same/).click()
  await recordNow(page)
  await shows(page, '[role=status]', 'A second reviewer answers next')
  await shows(page, 'main', 'What reviewers answered')
  const weight = (text: string): number => Number(/[+−-]?\d+\.\d\d/.exec(text)?.[0].replace('−', '-'))
  await expect.poll(() => together(page).textContent()).toMatch(/are one person/)
  const steps = (await page.locator('.bits .end').allTextContents()).map(weight)
  const whole = weight((await together(page).textContent()) ?? '')
  expect(Math.abs(steps.reduce((sum, one) => sum + one, 0) - whole)).toBeLessThan(0.05)
  expect(await pageFaults(page, 'match-waits')).toEqual([])
})

test('3 a second reviewer answers without having seen the first', async () => {
  const { page } = second
  await addAuthenticator(page)
  await page.goto(address())
  await shows(page, 'main', 'What the answer was is shown after you have given yours')
  expect(await page.locator('main').textContent()).not.toContain('another traveller')
  await page.keyboard.press('2')
  await page.getByText('The fields that differ belong to somebody else').click()
  await record(page, /^Sign, and record: not the same/).click()
  await recordNow(page)
  await shows(page, 'main', 'This question is answered')
  await shows(page, 'main', 'another traveller')
  expect(await pageFaults(page, 'match-settled')).toEqual([])
})

test('4 the person reads what was found, and nothing of the other record', async () => {
  const own = await readerAs('own-record')
  await own.page.goto(`/records/${pair[0]}?purpose=own-record`)
  await shows(own.page, 'main', 'found that the other is not yours')
  const text = (await own.page.locator('main').textContent()) ?? ''
  expect(text).not.toContain('another traveller')
  expect(text).not.toContain('L88890')
  expect(text).toContain('Departure not confirmed')
  expect(await pageFaults(own.page, 'match-own')).toEqual([])
  await own.page.context().close()
})

test('5 it is asked again, found the other way round by one, and the person reads the words', async () => {
  const { page } = second
  await page.getByRole('button', { name: /^Ask it again/ }).click()
  await page.getByLabel('Why?').selectOption('objection')
  await page.getByRole('button', { name: 'Ask it again', exact: true }).click()
  await shows(page, 'h2', 'Your answer')
  await page.keyboard.press('1')
  await page.getByText('One character was misread').click()
  await page.getByLabel('In your own words').fill('The kiosk misread one character.')
  await page.keyboard.press('Control+Enter')
  await recordNow(page)
  await shows(page, 'main', 'This question is answered')
  // A link adds nothing to an assignment: a supervisor names the other record, too.
  await stage.assign('own-record', 'own', 'own-record', [...pair])
  const own = await readerAs('own-record')
  await own.page.goto(`/records/${pair[0]}?purpose=own-record`)
  await shows(own.page, 'main', 'The kiosk misread one character.')
  await shows(own.page, 'main', 'One character was misread.')
  expect(await pageFaults(own.page, 'match-own-same')).toEqual([])
  await own.page.context().close()
})

test('6 an answer is taken back with U, and one that waits is held back by a change elsewhere', async () => {
  const [one, other] = await question()
  const { page } = second
  await page.goto(`/reviews/${one}/${other}`)
  await shows(page, 'h2', 'Your answer')
  await page.keyboard.press('1')
  await page.getByText('One character was misread').click()
  await page.getByLabel('In your own words').fill('Read again.')
  await record(page, /^Record: same person/).click()
  await shows(page, '.pending', 'Same person')
  expect(await pageFaults(page, 'match-pending')).toEqual([])
  await page.keyboard.press('u')
  await expect.poll(() => page.locator('.pending').count()).toBe(0)
  expect(await record(page, /^Record: same person/).evaluate((it) => it === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await shows(page, '.pending', 'Same person')
  await stage.take({ ...exit, sourceKey: 'out-again', occurredAt: '2026-10-10T11:55:00Z' })
  await shows(page, '.changed', 'It was not recorded')
  expect(await page.locator('.pending').count()).toBe(0)
  expect(await pageFaults(page, 'match-changed')).toEqual([])
  await page.getByRole('button', { name: 'Show the change' }).click()
  await shows(page, '.what-changed', '10 October')
  expect(await page.getByLabel('In your own words').inputValue()).toBe('Read again.')
  expect(await page.getByRole('radio', { name: /Same person/ }).isChecked()).toBe(true)
  expect(await pageFaults(page, 'match-what-changed')).toEqual([])
})

test('7 two fit one exit: both questions side by side, nobody confirms one alone; and it is put aside to a day', async () => {
  const [one, other] = await question()
  await stage.take({
    ...arrival,
    name: exit.name,
    birthDate: exit.birthDate,
    sourceKey: 'in-rival',
    document: { type: 'P', number: `K${exit.document?.number.slice(1)}`, issuer: 'NG' },
  })
  const { page } = second
  await page.goto(`/reviews/${one}/${other}`)
  await shows(page, 'main', 'nobody says “same person” alone here')
  await shows(page, '.match-choice', 'Takes effect when a second reviewer')
  await page
    .getByRole('button', { name: /^Show side by side/ })
    .first()
    .click()
  await shows(page, '[aria-label^="The question about"]', 'PSG-')
  expect(await pageFaults(page, 'match-contested')).toEqual([])
  await page.keyboard.press('h')
  await page.keyboard.press('Enter')
  await page.getByLabel('Why?').selectOption('source-asked')
  await page.getByLabel('Until which day?').fill('2026-11-30')
  expect(await pageFaults(page, 'match-hold')).toEqual([])
  await page.getByRole('button', { name: 'Put it aside' }).click()
  await shows(page, '.match-hold', 'Put aside by')
  await shows(page, '.match-hold', 'Monday 30 November')
  for (const [name, way] of waysToLook) {
    const reader = await openReader(browser, stage.address, { signIn: false, ...way })
    await signInAs(reader.page, 'k.adeyemi')
    const look = (what: string) => pageFaults(reader.page, `match-${what}-${name.replaceAll(' ', '-')}`)
    await reader.page.goto('/my-work?view=held')
    await shows(reader.page, '.row', 'Comes back Monday 30 November, because the source was asked')
    await shows(reader.page, '.preview', 'Take it up now')
    if (name.startsWith('mirrored')) await mirror(reader.page)
    expect(await look('on-hold')).toEqual([])
    await reader.page.goto(`/reviews/${one}/${other}`)
    await shows(reader.page, 'h2', 'Your answer')
    if (name.startsWith('mirrored')) await mirror(reader.page)
    await reader.page.keyboard.press('r')
    await shows(reader.page, '.raw-table', 'Control digit')
    expect(await look('whole')).toEqual([])
    expect(reader.complaints).toEqual([])
    await reader.page.context().close()
  }
})

test('8 on hold it is taken up early; and it is handed to a colleague, who finds it with the reason', async () => {
  const { page } = second
  await page.goto('/my-work?view=held')
  await page.getByRole('link', { name: 'Take it up now' }).click()
  await page.getByRole('button', { name: /^Take it up now/ }).click()
  await page.getByLabel('Why?').selectOption('answer-came')
  expect(await pageFaults(page, 'match-take-up')).toEqual([])
  await page.getByRole('button', { name: 'Take it up', exact: true }).click()
  await shows(page, '.match-hold', 'Taken up before its day by K. Adeyemi')
  await page.getByRole('button', { name: /^Hand over/ }).click()
  await page.getByLabel('To whom?').fill('p.osei')
  await page.getByLabel('Why?').selectOption('knows-source')
  await page.getByRole('button', { name: 'Hand it over' }).click()
  await shows(page, '.match-hold', 'This colleague cannot take it')
  expect(await pageFaults(page, 'match-hand-refused')).toEqual([])
  await page.getByLabel('To whom?').fill('d.halvorsen')
  expect(await page.locator('.match-hold').textContent()).not.toContain('This colleague cannot take it')
  await page.getByRole('button', { name: 'Hand it over' }).click()
  await shows(page, '.match-hold', 'You handed it to D. Halvorsen, match reviewer')
  await shows(page, 'main', 'You have handed this over')
  expect(await pageFaults(page, 'match-handed')).toEqual([])
  await first.page.goto('/my-work?view=handed')
  await shows(
    first.page,
    '.row',
    'K. Adeyemi, match reviewer, handed it to you, because the colleague knows the source.',
  )
  expect(await pageFaults(first.page, 'match-handed-to')).toEqual([])
})
