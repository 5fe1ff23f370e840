import { isPurpose, purposes } from '@passage/domain/access/purposes'
import type { Fact } from '@passage/domain/facts/fact'
import { markWords } from '@passage/domain/redress/disputed'
import { classesOfShown, correctableFields } from '@passage/domain/redress/items'
import { allEvidenceKinds, allRequestKinds, evidenceKinds, requestKinds } from '@passage/domain/redress/kinds'
import { basisWords, type PersonClass, personClassOf, rightsOf } from '@passage/domain/redress/rights'
import type { PersonFile } from '@passage/ledger/gateway/read-person'
import type { Disclosure, ToldOf } from '@passage/ledger/redress/read'
import { whoIs } from '../records/looks.ts'
import type { RecordLine, RedressView, RequestElsewhere, RightRow } from '../views/redress.ts'
import { writtenInstant } from '../words/dates.ts'
import { evidenceWords } from '../words/evidence.ts'
import { fieldWords, lineWords, missingChoices, saidIn, valueWords } from './fact-words.ts'
import { requestView, type Viewer } from './request-view.ts'

const personWords: Readonly<Record<PersonClass, string>> = {
  citizen: 'A citizen of the United States, by the record',
  'lawful-permanent-resident': 'A lawful permanent resident, by the record',
  other: 'Neither citizen nor lawful permanent resident, by the record',
  unknown: 'The record does not say whether the person is a citizen or a lawful permanent resident',
}

/** The same to the person. */
const ownWords: Readonly<Record<PersonClass, string>> = {
  citizen: 'You are a citizen of the United States, by the record',
  'lawful-permanent-resident': 'You are a lawful permanent resident, by the record',
  other: 'You are neither citizen nor lawful permanent resident, by the record',
  unknown: 'The record does not say whether you are a citizen or a lawful permanent resident',
}

/** The rights of this person: under the law of the facts on record, and where a right turns on it, by what the person is. */
function rightsIn(file: PersonFile): { rights: RightRow[]; personClass: PersonClass } {
  const standings = file.facts.flatMap((fact) => (fact.kind === 'standing' ? [fact.standing] : []))
  const personClass = personClassOf(standings)
  const jurisdiction = file.facts.at(-1)?.jurisdiction ?? 'us'
  const rights = rightsOf(jurisdiction, personClass).map((right) => ({
    code: right.code,
    words: (right.basis === 'law' ? right.law : undefined)?.text ?? right.design.text,
    basis: right.basis,
    basisWords: basisWords(right),
    rule: ((right.basis === 'law' ? right.law : undefined) ?? right.design).id,
  }))
  return { rights, personClass }
}

function lineOf(fact: Fact, file: PersonFile, facts: ReadonlyMap<string, Fact>): RecordLine {
  const dispute = file.redress.disputes.get(fact.id)
  const beside = file.redress.requests.filter(
    ({ receipt, statement }) => statement !== undefined && dispute?.receipts.includes(receipt),
  )
  return {
    fact: fact.id,
    kind: fact.kind,
    words: lineWords(fact),
    fields: correctableFields(fact).map((field) => {
      const says = saidIn(fact, field)
      return {
        field,
        words: fieldWords(field),
        ...(says === undefined ? {} : { says: valueWords(field, says, facts) }),
      }
    }),
    ...(dispute === undefined ? {} : { mark: markWords[dispute.mark] }),
    statements: beside.flatMap(({ statement }) => (statement === undefined ? [] : [statement.words])),
  }
}

/** Lines of the record that are disputed, with their marks. */
export function disputedLines(file: PersonFile): { words: string; mark: string }[] {
  return file.facts.flatMap((fact) => {
    const dispute = file.redress.disputes.get(fact.id)
    return dispute === undefined ? [] : [{ words: lineWords(fact), mark: markWords[dispute.mark] }]
  })
}

const choices = (codes: readonly string[], words: Readonly<Record<string, string>>) =>
  codes.map((code) => ({ code, words: words[code] ?? code }))

/** What was read for the view besides the person file. */
export interface RedressRead {
  readonly file: PersonFile
  readonly told: readonly ToldOf[]
  readonly disclosures: readonly Disclosure[]
  /** Requests about these records that stand on records which the reader may open, too. */
  readonly elsewhere: readonly RequestElsewhere[]
}

/**
 * Corrections of one record as the screen shows them. To a partner: what is disputed, and the statements that go with it;
 * what people wrote in their requests is not handed out.
 */
export function redressView(
  recordId: string,
  { file, told, disclosures, elsewhere }: RedressRead,
  viewer: Viewer,
  outside: boolean,
): RedressView {
  const facts = new Map<string, Fact>(file.facts.map((fact) => [fact.id, fact]))
  const of = { facts, records: new Set(file.records.map((record) => record.recordId)) }
  const { rights, personClass } = rightsIn(file)
  const requests = outside ? [] : file.redress.requests
  return {
    recordId,
    rights,
    personWords: (viewer.own ? ownWords : personWords)[personClass],
    lines: file.facts.filter(({ kind }) => kind !== 'correction').map((fact) => lineOf(fact, file, facts)),
    requests: requests.map((request) => requestView(recordId, request, of, told, viewer)).reverse(),
    elsewhere: [...elsewhere],
    disclosures: (outside ? [] : disclosures).map(({ disclosure, recipient, purpose, at }) => ({
      disclosure,
      who: whoIs(recipient),
      why: isPurpose(purpose) ? purposes[purpose].words : purpose,
      when: writtenInstant(at, viewer.today),
    })),
    kinds: allRequestKinds.map((code) => ({ code, words: requestKinds[code].words })),
    evidence: choices(allEvidenceKinds, evidenceKinds),
    classes: choices(classesOfShown, evidenceWords),
    missing: missingChoices,
    mayFile: viewer.turns.has('person'),
  }
}
