import type { MatterEntry, RecordEntries, StoredAnswer } from '../determine/person-entries.ts'

/** A finding that stands on an answer that is another one now. */
export interface MovedFinding {
  readonly stay: string
  readonly finding: string
  /** When the first of the unbroken run of other answers came. */
  readonly since: string
}

/**
 * Findings that stand, and whose stay the record now answers otherwise: after a link that was made or undone, a correction, a
 * late record. Nothing is withdrawn by code; somebody has to look. Where the answer is again what it was, there is nothing to ask.
 */
export function movedFindings(members: readonly RecordEntries[]): readonly MovedFinding[] {
  return members.flatMap(({ matters, answers }) =>
    standing(matters).flatMap(({ stay, finding, determination }) => {
      const about = answers.filter(({ body }) => body.stay === stay)
      const beneath = about.find(({ seq }) => seq === determination)
      if (finding === undefined || beneath === undefined) return []
      const since = otherSince(beneath, about)
      return since === undefined ? [] : [{ stay, finding, since }]
    }),
  )
}

function standing(matters: readonly MatterEntry[]): readonly MatterEntry[] {
  const found = new Map<string, MatterEntry>()
  for (const one of matters) {
    if (one.finding === undefined) continue
    if (one.type === 'overstay-found') found.set(one.finding, one)
    else if (one.type === 'finding-withdrawn') found.delete(one.finding)
  }
  return [...found.values()]
}

function otherSince(beneath: StoredAnswer, about: readonly StoredAnswer[]): string | undefined {
  const was = whatIsSaid(beneath)
  let since: string | undefined
  for (const answer of about) {
    if (answer.seq <= beneath.seq) continue
    since = whatIsSaid(answer) === was ? undefined : (since ?? answer.recorded)
  }
  return since
}

/** What a finding takes from an answer: that the stay outlasted what was authorised, from when to when. */
function whatIsSaid({ body }: StoredAnswer): string {
  if (!('determination' in body)) return 'no such stay'
  const { outcome, arrivedOn, lastAuthorisedDay, departedOn } = body.determination
  return [outcome, arrivedOn, lastAuthorisedDay, departedOn].join(' ')
}
