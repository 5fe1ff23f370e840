import type { Rule } from '@passage/domain/rules/rule'
import type { RuleView } from '../views/other.ts'
import { fullDay, parseDay } from '../words/dates.ts'

const statusWords: Readonly<Record<Rule['legalStatus'], string>> = {
  'in-force': 'In force.',
  stayed: 'Stayed by a court.',
  vacated: 'Set aside by a court.',
  contested: 'Contested: courts differ. The protective reading applies, and a person is asked.',
  adopted: 'Adopted, not applicable yet.',
  superseded: 'Superseded.',
}

function written(date: string | undefined): string | undefined {
  const day = date === undefined ? undefined : parseDay(date)
  return day === undefined ? undefined : fullDay(day)
}

function inForceWords({ from, until }: Rule['inForce']): string {
  const [start, end] = [written(from), written(until)]
  if (start === undefined) return end === undefined ? 'No dates are recorded' : `Until ${end}`
  return end === undefined ? `Since ${start}` : `${start} to ${end}`
}

/** How we came to know the text, said plainly. */
function basisOf({ kind, basis, read }: Pick<Rule['authority'][number], 'kind' | 'basis' | 'read'>): string {
  if (kind === 'design') return 'A rule of Passage itself. No law says it.'
  if (basis === 'memory') return 'From memory, to be confirmed against the text.'
  if (basis === 'secondary') return read === undefined ? 'Known from a digest.' : `Known from a digest: ${read}.`
  return read === undefined ? 'The text was read.' : `Read: ${read}.`
}

/** A rule as people read it. That nobody has checked it yet is said, never hidden. */
export function ruleView(rule: Rule): RuleView {
  const checked = written(rule.lastCheckedOn)
  return {
    id: rule.id,
    text: rule.text,
    authority: rule.authority.map((authority) => ({
      citation: authority.citation,
      ...(authority.quote === undefined ? {} : { quote: authority.quote }),
      ...(authority.read === undefined ? {} : { read: authority.read }),
      kind: authority.kind,
      basis: authority.basis,
      words: basisOf(authority),
    })),
    inForce: {
      ...(rule.inForce.from === undefined ? {} : { from: rule.inForce.from }),
      ...(rule.inForce.until === undefined ? {} : { until: rule.inForce.until }),
    },
    inForceWords: inForceWords(rule.inForce),
    legalStatus: rule.legalStatus,
    statusWords: statusWords[rule.legalStatus],
    ...(rule.lastCheckedOn === undefined ? {} : { lastCheckedOn: rule.lastCheckedOn }),
    checkedWords:
      checked === undefined
        ? 'No person has compared it with the official text yet'
        : `Compared with the official text on ${checked}`,
  }
}
