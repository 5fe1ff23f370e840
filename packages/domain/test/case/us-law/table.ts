import type { Finding } from '../../../src/case/case.ts'
import type { FactValue } from '../../../src/case/fact.ts'
import type { Appearance } from '../../../src/case/representation.ts'
import type { Service } from '../../../src/case/service.ts'
import { d } from '../toy.ts'

/** What is so in a case when somebody wants to do something. Facts that stay out are unknown. */
export interface Situation {
  readonly event: string
  readonly regions: Readonly<Record<string, string>>
  readonly facts: Readonly<Record<string, FactValue | undefined>>
  readonly services: readonly Service[]
  readonly appearances?: readonly Appearance[]
  readonly on?: string
  /** The role that does it, where it is not the first that the step names. */
  readonly by?: string
  /** Gates for which a lawyer signed, with the reading where law is contested. */
  readonly signed?: readonly (Pick<Finding, 'gate'> & { readonly rival?: string })[]
}
/** What the law says of it. `leads`: states afterwards. `duties`: owed afterwards. `met`: not owed any more. */
export type Says =
  | {
      readonly open: true
      readonly leads?: Readonly<Record<string, string>>
      readonly duties?: readonly string[]
      readonly met?: readonly string[]
    }
  /** Everything that stands against it, and nothing else. `unknown`: for want of knowledge, not because something forbids it. */
  | { readonly open: false; readonly codes: readonly string[]; readonly unknown?: true }

/** One line of the table: written from the text of the law, never from the conditions of the pack. */
export interface Row {
  readonly rule: string
  readonly cite: string
  readonly words: string
  readonly situation: Situation
  readonly says: Says
}
type Line = Omit<Row, 'rule' | 'cite'>

export const open = (words: string, situation: Situation, more: Omit<Says & { open: true }, 'open'> = {}): Line => ({
  words,
  situation,
  says: { open: true, ...more },
})
export const refused = (words: string, situation: Situation, ...codes: readonly string[]): Line => ({
  words,
  situation,
  says: { open: false, codes },
})
export const unknown = (words: string, situation: Situation, ...codes: readonly string[]): Line => ({
  words,
  situation,
  says: { open: false, codes, unknown: true },
})
/** Lines of one rule, under its citation. */
export const law = (rule: string, cite: string, ...lines: readonly Line[]): readonly Row[] =>
  lines.map((line) => ({ rule, cite, ...line }))

/** A paper that reached somebody; by hand and proven unless said otherwise. */
export const paper = (document: string, more: Partial<Service> = {}): Service => ({
  service: `${document}-${more.recipient ?? 'person'}`,
  document,
  recipient: 'person',
  on: d('2025-12-01'),
  method: 'in-person',
  proof: 'proven',
  address: 'not-needed',
  undeliverable: false,
  ...more,
})
/** Sent to the last address that was given, with proof that delivery was attempted (8 USC 1229(c)). */
export const mailed = (document: string, more: Partial<Service> = {}): Service =>
  paper(document, { method: 'mail', proof: 'attempted', address: 'last-given', ...more })

export const counsel = (scope: Appearance['scope']): Appearance => ({
  appearance: 'g-28',
  counsel: 'C',
  scope,
  enteredOn: d('2025-11-03'),
  endsByPermission: true,
})

/** An ordinary adult about whom everything was asked and nothing is in dispute. */
const ORDINARY: Situation['facts'] = {
  'served-for': 'person',
  identity: 'confirmed-by-two',
  'correction-open': 'no',
  'citizenship-asked': 'yes',
  'language-needed': 'no',
  'language-understood': 'yes',
  'sole-source-barred': 'no',
  'confidential-filing': 'none',
  'asylum-ever': 'no',
}

type Change = readonly [
  regions?: Situation['regions'],
  facts?: Situation['facts'],
  more?: Partial<Omit<Situation, 'regions' | 'facts'>>,
]
/** A good path, and what is different in one line of the table. */
export const path =
  (event: string, good: Pick<Situation, 'regions' | 'facts'> & Partial<Situation>) =>
  (...[regions = {}, facts = {}, more = {}]: Change): Situation => ({
    event,
    services: [paper('step-notice')],
    ...good,
    ...more,
    regions: { ...good.regions, ...regions },
    facts: { ...ORDINARY, 'announced-steps': [event], ...good.facts, ...facts },
  })
