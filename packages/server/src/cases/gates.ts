import { type Condition, readsOf } from '@passage/domain/case/condition'
import type { Audience } from '@passage/domain/case/fact'
import type { Pack } from '@passage/domain/case/pack'
import { type FailedGate, forAudience } from '@passage/domain/case/refusal'
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

/** A gate that did not let a step through, as this reader may read it. */
export function failedRow(pack: Pack, gate: FailedGate, audience: Audience): GateRow {
  const [shown = gate] = forAudience(pack, [gate], audience)
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

export const failedRows = (pack: Pack, failing: readonly FailedGate[], audience: Audience): GateRow[] =>
  failing.map((gate) => failedRow(pack, gate, audience))

const isWithheld = (pack: Pack, condition: Condition, audience: Audience): boolean =>
  readsOf(condition).some(({ kind, name }) => kind === 'fact' && withheldFrom(pack, name, audience))

/** Whether the law keeps a fact from this reader. */
export const withheldFrom = (pack: Pack, fact: string, audience: Audience): boolean =>
  pack.facts[fact]?.withheld?.from.includes(audience) === true

/** All gates of a step: those that hold first, then those that are met. What the law withholds is not shown as met either. */
export function askedRows(pack: Pack, asked: readonly Asked[], audience: Audience): GateRow[] {
  const failed = asked.flatMap(({ answer }) => (answer.open ? [] : [failedRow(pack, answer.why, audience)]))
  const met = asked.flatMap(({ gate, answer }): GateRow[] => {
    if (!answer.open || isWithheld(pack, gate.clear, audience)) return []
    const { id: code, text, authority } = gate
    const by = answer.by === undefined ? 'Met' : 'Met by the signed finding of a lawyer'
    return [
      { code, state: 'met', stateWords: by, text, citation: citationOf(authority), basis: basisWords(gate), reads: [] },
    ]
  })
  return [...failed, ...met]
}
