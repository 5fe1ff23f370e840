import { takeIn } from '@passage/ledger/intake/take-in'
import { arrival, type Opened, standing } from '../support/world.ts'

let made = 0

/** Two identity records that nothing connects, each with a stay that ended long ago without a departure. */
export async function twoPeople(opened: Opened): Promise<[string, string]> {
  const letters = (n: number): string =>
    [n, n / 26, n / 676].map((m) => String.fromCharCode(65 + (Math.floor(m) % 26))).join('')
  const one = (n: number) =>
    arrival('2025-01-10', '2025-07-09', {
      document: { type: 'P', number: `GR${100000 + n}`, issuer: 'BR' },
      name: { family: `Quorum${letters(n)}`, given: 'Ida' },
      birthDate: `19${50 + (n % 50)}-0${1 + (n % 9)}-11`,
    })
  const taken = await takeIn(opened.pools, [one(made++), one(made++)], 'live', standing())
  const [a, b] = taken.map((outcome) => ('receipt' in outcome ? outcome.receipt.recordId : ''))
  if (!a || !b) throw new Error(JSON.stringify(taken))
  return [a, b]
}
