import type { LinkResult } from '@passage/identity/link/link'

/**
 * What each key of the search brought together of the pairs that were linked, and what it alone did: the key without which
 * most would be missed first. Nobody knows the pairs that no key brought together, and it is said.
 */
export function keyLines({ pairs, keysOfLinked }: Pick<LinkResult, 'pairs' | 'keysOfLinked'>): readonly string[] {
  const { byKey } = keysOfLinked()
  if (pairs.every(({ answer }) => answer !== 'linked'))
    return [`No pair was linked, so that nothing is known of the keys: ${byKey.map(({ key }) => key).join(', ')}`]
  const width = Math.max(...byKey.map(({ key }) => key.length), 3)
  const rows = [...byKey].sort((x, y) => y.alone - x.alone || y.share - x.share)
  return [
    'Of the linked pairs, by key (a pair that no key brings together is never compared, and counts nowhere):',
    `  ${'key'.padEnd(width)}     found  alone`,
    ...rows.map(({ key, share, alone }) => `  ${key.padEnd(width)}  ${percent(share)} ${percent(alone)}`),
  ]
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`.padStart(8)
}
