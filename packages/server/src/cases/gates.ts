import { type Condition, readsOf } from '@passage/domain/case/condition'
import type { Audience } from '@passage/domain/case/fact'
import type { Pack } from '@passage/domain/case/pack'
import { type FailedGate, forAudience, isWithheldFrom } from '@passage/domain/case/refusal'
import type { Asked } from '@passage/domain/case/survey'
import type { GateRow } from '../views/case.ts'
import { basisWords, citationOf, valueWords, wordsOf } from './words.ts'

const stateWords: Readonly<Record<GateRow['state'], string>> = {
  met: 'Met',
  holds: 'Holds',
  unknown: 'Holds: it is not known',
  'no-finding': 'Holds: a lawyer has not signed',
  contested: 'Holds: the law is disputed, and the protective reading applies',
  withheld: 'Holds: the law does not let it be named to you',
}

/** A gate that did not let a step through, as its reader may read it. */
function failedRow(pack: Pack, shown: FailedGate): GateRow {
  const state = shown.code === 'case.withheld' ? 'withheld' : shown.why
  return {
    code: shown.code,
    state,
    stateWords: stateWords[state],
    text: shown.text,
    citation: citationOf(shown.authority),
    basis: basisWords(shown),
    reads: shown.reads.map(({ name, words, value }) => ({
      // A part of the case is read by its code, a fact by its words.
      term: pack.regions[name] === undefined ? words.charAt(0).toUpperCase() + words.slice(1) : wordsOf(name),
      words: valueWords(pack.facts[name], value),
    })),
    clears: shown.wayOn,
    ...(shown.decider === undefined ? {} : { decider: shown.decider }),
    ...(shown.rivals === undefined
      ? {}
      : {
          rivals: shown.rivals.map(({ id, text, where }) => ({
            id,
            text,
            ...(where === undefined ? {} : { where: where.join(', ') }),
          })),
        }),
  }
}

/** The same for all of them; what the law withholds is one row, whatever stands behind it. */
export const failedRows = (pack: Pack, failing: readonly FailedGate[], audience: Audience): GateRow[] =>
  forAudience(pack, failing, audience).map((gate) => failedRow(pack, gate))

const readsWithheld = (pack: Pack, condition: Condition, audience: Audience): boolean =>
  readsOf(condition).some(({ name }) => isWithheldFrom(pack, name, audience))

/** How many rules that stood against a step its reader is told of, by their codes. All that is withheld counts as one. */
export function countFailed(pack: Pack, codes: readonly string[], audience: Audience): number {
  const withheld = pack.gates.flatMap(({ id, clear }) => (readsWithheld(pack, clear, audience) ? [id] : []))
  const named = codes.filter((code) => !withheld.includes(code)).length
  return named + (named < codes.length ? 1 : 0)
}

/**
 * All gates of a step: those that hold first, then those that are met. What the law withholds is not shown as met either.
 * @param besides what holds it that is none of its gates
 */
export function askedRows(
  pack: Pack,
  asked: readonly Asked[],
  audience: Audience,
  besides: readonly FailedGate[] = [],
): GateRow[] {
  const why = asked.flatMap(({ answer }) => (answer.open ? [] : [answer.why]))
  const failed = failedRows(pack, [...besides, ...why], audience)
  const met = asked.flatMap(({ gate, answer }): GateRow[] => {
    if (!answer.open || readsWithheld(pack, gate.clear, audience)) return []
    const { id: code, text, authority } = gate
    const by = answer.by === undefined ? 'Met' : 'Met by the signed finding of a lawyer'
    return [
      { code, state: 'met', stateWords: by, text, citation: citationOf(authority), basis: basisWords(gate), reads: [] },
    ]
  })
  return [...failed, ...met]
}
