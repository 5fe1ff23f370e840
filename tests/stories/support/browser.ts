import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Debian's browser, without anything that talks to elsewhere. */
export function openBrowser(): Promise<Browser> {
  const executablePath = places.find((place) => existsSync(place))
  if (executablePath === undefined) throw new Error('No browser: install Debian’s chromium (apt-get install chromium)')
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
  const still = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({ executablePath, args: [...args, ...still] })
}

export interface Reader {
  readonly page: Page
  /** What the browser complained about: scripts that failed, content that the policy blocked. */
  readonly complaints: string[]
}

/** Signs in as the console does, without showing it: to the provider, a name, and back. */
export async function signInAs(page: Page, user: string): Promise<void> {
  const asked = await page.request.get('/v1/sign-in')
  const answer = await page.request.post(asked.url(), { form: { user } })
  if (!answer.ok() || answer.url().includes('refused')) throw new Error(`${answer.url()} ${answer.status()}`)
}

/** A page of its own, signed in as D. Halvorsen unless told otherwise. */
export async function openReader(
  browser: Browser,
  address: string,
  { signIn = true, ...options }: BrowserContextOptions & { signIn?: boolean } = {},
): Promise<Reader> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: address, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // The question "who is signed in?" is answered 401 before sign-in, and the browser reports every 401.
    if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text())
  })
  if (signIn) {
    await signInAs(page, 'd.halvorsen')
  }
  return { page, complaints }
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** Rules of WCAG 2.0 to 2.2 A and AA and best practice that the page breaks, with where. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Evaluated by the debugger, so that the page's own policy (no foreign script) stays as it is.
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    return (await axe.run({ runOnly: { type: 'tag', values } })).violations
  })
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join(' | ')}`,
  )
}

/** By how many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

/** Waits until a part of the page says something, as long as the browser needs. */
export const shows = (page: Page, selector: string, text: string | RegExp): Promise<void> =>
  page.locator(selector).filter({ hasText: text }).first().waitFor()

/** Pictures for whoever wants to look: PASSAGE_SHOTS names a folder. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.PASSAGE_SHOTS
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

/** Ways to look at a page in which it must hold. */
export const waysToLook = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['phone', { viewport: { width: 320, height: 700 } }],
  ['mirrored', {}],
  ['mirrored on a phone', { viewport: { width: 320, height: 700 } }],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[]

/** Turns the page round, as right-to-left languages have it. */
export const mirror = (page: Page): Promise<void> =>
  page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))

/** That the page breaks no rule of accessibility and is not wider than its window; a picture for whoever wants one. */
export async function pageFaults(page: Page, picture: string): Promise<string[]> {
  await shoot(page, picture)
  const wider = await overflow(page)
  return [...(wider > 0 ? [`${wider} pixels too wide`] : []), ...(await accessibilityFaults(page))]
}
