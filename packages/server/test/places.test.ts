import { purposes, usualPurpose } from '@passage/domain/access/purposes'
import { type Role, roles } from '@passage/domain/access/roles'
import { placesOf } from '@passage/server/session/places'
import { expect, test } from 'vitest'

const codesOf = (...held: readonly Role[]) => placesOf(held).map(({ code }) => code)

test('everybody begins at what the role exists for', () => {
  const first = Object.fromEntries(Object.keys(roles).map((role) => [role, codesOf(role as Role)[0]]))
  expect(first).toEqual({
    person: 'assigned',
    representative: 'assigned',
    caseworker: 'my-work',
    supervisor: 'my-work',
    'match-reviewer': 'my-work',
    legal: 'my-work',
    partner: 'rules',
    auditor: 'assigned',
    statistician: 'sources',
    operator: 'sources',
    security: 'oversight',
    source: 'sources',
  })
})

test('nobody outside the authority is led to a search for people, and staff keep it', () => {
  for (const role of ['person', 'representative', 'partner', 'statistician', 'operator', 'source'] as const) {
    expect(codesOf(role)).not.toContain('find')
  }
  expect(codesOf('auditor')).toContain('find')
  expect(codesOf('person', 'caseworker')).toEqual(['my-work', 'assigned', 'find', 'sources', 'rules'])
})

test('whoever watches over power, or is told of something, is led to Oversight, and nobody else', () => {
  const led = Object.keys(roles).filter((role) => codesOf(role as Role).includes('oversight'))
  expect(led.toSorted()).toEqual(['auditor', 'operator', 'security', 'supervisor'])
})

test('the usual purpose is one that the role may state', () => {
  for (const role of Object.keys(roles) as Role[]) {
    const usual = usualPurpose([role])
    if (usual !== undefined) expect(purposes[usual].roles).toContain(role)
  }
  expect(usualPurpose(['caseworker'])).toBe('case-work')
  expect(usualPurpose(['legal'])).toBe('hearing')
  expect(usualPurpose(['supervisor'])).toBe('review')
  expect(usualPurpose(['operator'])).toBeUndefined()
})
