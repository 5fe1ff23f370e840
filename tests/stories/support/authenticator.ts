import type { CDPSession, Page } from 'playwright-core'

/** The browser’s own (virtual) authenticator. */
export interface PluggedIn {
  readonly cdp: CDPSession
  readonly authenticatorId: string
}

/** Plugs an authenticator into the browser of a page; it verifies its user until it is told otherwise. */
export async function plugIn(page: Page): Promise<PluggedIn> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { cdp, authenticatorId }
}

/** Adds it under Settings, as its user does right after signing in. */
export async function addAuthenticator(page: Page, name = 'Desk key'): Promise<PluggedIn> {
  const plugged = await plugIn(page)
  await page.goto('/settings')
  await page.getByLabel('Name of a new one').fill(name)
  await page.getByRole('button', { name: 'Add an authenticator' }).click()
  await page.getByRole('region', { name: 'Authenticators' }).getByText(name).waitFor()
  return plugged
}
