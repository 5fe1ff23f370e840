/** A demo user. There is no password and no identity behind it; real sign-in comes through OIDC. */
export interface DemoUser {
  readonly id: string
  readonly name: string
  readonly role: 'reviewer' | 'supervisor'
  readonly roleWords: string
}

export const demoUsers: readonly DemoUser[] = [
  { id: 'd.halvorsen', name: 'D. Halvorsen', role: 'reviewer', roleWords: 'match reviewer' },
  { id: 'p.osei', name: 'P. Osei', role: 'supervisor', roleWords: 'supervisor' },
]

export const findDemoUser = (id: string): DemoUser | undefined => demoUsers.find((user) => user.id === id)
