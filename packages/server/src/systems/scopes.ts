/** What a system may be allowed to do. */
export const scopes = {
  'crossings:write': 'Send crossings and other facts',
  scim: 'Open, change and close accounts of staff',
} as const

export type Scope = keyof typeof scopes

export const isScope = (text: string): text is Scope => Object.hasOwn(scopes, text)
