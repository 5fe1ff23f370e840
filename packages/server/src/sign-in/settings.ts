/** The identity provider of an authority. Everything here is the operator's; nothing of it ever comes from a request. */
export interface IssuerSettings {
  readonly kind: 'issuer'
  /** Issuer identifier, `https:` (or `http:` on this machine). */
  readonly issuer: string
  readonly clientId: string
  /** Read from a file. Absent: a public client, which has PKCE alone. */
  readonly clientSecret?: string
  /** The claim of the identity token that holds the user name of the account. Default `sub`, which is never reassigned. */
  readonly userClaim?: string
}

/** How staff sign in: at the authority's identity provider, or, in a sandbox, at our own demo provider. */
export type SignInSettings = IssuerSettings | { readonly kind: 'demo' }

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Whether an origin or issuer may be spoken to: over TLS, or on this machine alone. */
export function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname))
}
