import type { App } from '../app/service.ts'
import type { User } from '../session/user.ts'
import { type DemoProvider, demoClientId, startDemoProvider } from './demo-provider.ts'
import { type RelyingParty, relyingParty } from './relying-party.ts'
import type { SignInSettings } from './settings.ts'

/** How staff sign in at this server. Made when first asked for: only then is the address known where it listens. */
export interface SignIn {
  readonly kind: SignInSettings['kind']
  party(): Promise<RelyingParty>
  /** The demo provider; undefined where an authority's own is set. */
  demo(): Promise<DemoProvider | undefined>
}

export const callbackPath = '/v1/sign-in/callback'

/** The sign-in of the settings, at the origin where browsers reach this server. `users`: whom a demo provider knows. */
export function createSignIn(app: App, settings: SignInSettings, origin: () => string, users: readonly User[]): SignIn {
  let made: Promise<{ party: RelyingParty; demo: DemoProvider | undefined }> | undefined
  const make = async () => {
    const redirectUri = `${origin()}${callbackPath}`
    if (settings.kind === 'issuer') return { party: relyingParty({ ...settings, redirectUri }), demo: undefined }
    const demo = await startDemoProvider(app, origin(), users)
    const { issuer, clientSecret, fetch } = demo
    const party = relyingParty({
      kind: 'issuer',
      issuer,
      clientId: demoClientId,
      clientSecret,
      redirectUri,
      fetch,
      alwaysAsk: true,
    })
    return { party, demo }
  }
  const get = () => {
    made ??= make()
    return made
  }
  return {
    kind: settings.kind,
    party: async () => (await get()).party,
    demo: async () => (settings.kind === 'demo' ? (await get()).demo : undefined),
  }
}
