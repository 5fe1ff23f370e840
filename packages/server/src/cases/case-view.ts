import type { Day } from '@passage/domain/calendar/day'
import { alertsOn } from '@passage/domain/case/executable'
import { readerOf } from '@passage/domain/case/view'
import type { CaseFile } from '@passage/ledger/case/read-case'
import type { CaseRead } from '@passage/ledger/gateway/read-cases'
import type { RelativeRecord } from '@passage/ledger/gateway/read-family'
import type { CasePart, CaseView } from '../views/case.ts'
import type { Term } from '../views/common.ts'
import type { Turn } from '../views/turn.ts'
import { fullDay, plural, writtenInstant } from '../words/dates.ts'
import { recordLabel } from '../words/labels.ts'
import { caseLabel } from './case-label.ts'
import { leftBy } from './consequences.ts'
import { deadlinesOf } from './deadlines.ts'
import { familyView, onePersonDuty } from './family/family-view.ts'
import { countFailed } from './gates.ts'
import { linesOf, type Viewing } from './lines.ts'
import { executionOf, titleOf } from './position.ts'
import { proposalRows } from './proposals.ts'
import { saidAlone } from './said.ts'
import { fieldsOf, stepRows } from './steps.ts'
import { isSecretStep, known, WITHHELD } from './withheld.ts'
import { inSentence, lawName, sentence, wordsOf } from './words.ts'

/** Who reads the case, what is theirs to do, and when. */
export interface CaseReader {
  readonly reader: string
  readonly name: string
  /** The person reads it themself. */
  readonly own: boolean
  readonly audience: Viewing['audience']
  readonly roles: readonly string[]
  readonly today: Day
  /** Cases of the same family that the reader may open as well. */
  readonly relatives: readonly RelativeRecord[]
  /** Those of its lead and riders that are about the same person. */
  readonly onePerson: readonly string[]
  readonly turns: { readonly work: Turn; readonly sign: Turn; readonly file: Turn }
}

function partsOf(file: CaseFile, { audience }: Viewing): CasePart[] {
  const { pack, state } = file
  const said = saidAlone(file)
  return known(pack, audience, Object.entries(pack.regions), ([region]) => region)
    .map(([region, { initial }]) => {
      const now = state.regions[region] ?? initial
      const stateWords = [wordsOf(now), said.get(region) ?? []].flat().join(', ')
      return { region, words: wordsOf(region), state: now, stateWords, began: now !== initial }
    })
    .toSorted((one, other) => Number(other.began) - Number(one.began))
}

function factLine(file: CaseFile, viewing: Viewing): Term[] {
  const { opened, openedAt, head, state } = file
  const standing = state.appearances.filter(({ endedOn, scope }) => endedOn === undefined && scope !== 'limited')
  return [
    { term: 'Case', words: caseLabel(opened.case), exact: true },
    { term: 'Under', words: head.words },
    { term: 'Opened', words: writtenInstant(openedAt, viewing.today) },
    { term: 'Represented by', words: standing.map(({ counsel }) => counsel).join(', ') || 'Nobody on record' },
  ]
}

function documentsOf({ pack, state }: CaseFile, today: Day): CaseView['documents'] {
  const reader = readerOf(pack, state, { on: today, lawOf: today })
  const words = { yes: 'Served, proven', no: 'Not served: what is on record proves it', unknown: 'No proof of service' }
  return Object.entries(pack.documents).map(([code, document]) => ({
    code,
    words: document.words,
    served: words[reader.served(code)],
  }))
}

const ownerWords = { agency: 'The agency', court: 'The court', person: 'The person' } as const
const ownerOf = (owner: keyof typeof ownerWords, own: boolean): string =>
  own && owner === 'person' ? 'You' : ownerWords[owner]

/** Duties that are open: those that a step opened, and those that a gate raises by itself whatever anybody asks for. */
function dutiesOf({ pack, state }: CaseFile, { today, own }: CaseReader): CaseView['duties'] {
  const row = (duty: string, since: string) => {
    const kind = pack.duties.find(({ id }) => id === duty)
    const owner = kind === undefined ? '' : ownerOf(kind.owner, own)
    return { code: duty, words: sentence(kind?.words ?? duty), owner, since }
  }
  const opened = new Set(state.duties.map(({ duty }) => duty))
  const raised = alertsOn(pack, state, today).flatMap(({ code, text }) => {
    const alert = pack.gates.find(({ id }) => id === code)?.alert
    return alert === undefined || opened.has(alert) ? [] : [row(alert, `raised by a rule: ${text}`)]
  })
  return [...state.duties.map(({ duty, since }) => row(duty, `since ${fullDay(since)}`)), ...raised]
}

/** One case as the screen shows it. Everything is worked out from its entries, now. */
export function caseView(recordId: string, { file, outside }: CaseRead, viewer: CaseReader): CaseView {
  const { pack, state, opened, lines } = file
  const { today, audience, roles, turns } = viewer
  const viewing = { pack, time: file.head.time, audience, today }
  const execution = executionOf(file, outside, viewing)
  const family = familyView(file, viewer)
  return {
    caseId: opened.case,
    recordId,
    label: caseLabel(opened.case),
    name: viewer.name,
    facts: [...factLine(file, viewing), { term: 'Record', words: recordLabel(opened.record), exact: true }],
    ...titleOf(file, execution, today),
    parts: partsOf(file, viewing),
    execution,
    proposals: proposalRows(file, viewing, { outside, reader: viewer.reader, sign: turns.sign, work: turns.work }),
    duties: [...(viewer.onePerson.length === 0 ? [] : [onePersonDuty]), ...dutiesOf(file, viewer)],
    deadlines: deadlinesOf(file.head, state, today, viewer.own),
    steps: stepRows(file, viewing, { roles, outside, today }),
    fields: fieldsOf(pack, state, viewing),
    documents: documentsOf(file, today),
    counsel: state.appearances.map(({ appearance, counsel, scope, enteredOn, endedOn }) => ({
      appearance,
      words: `${counsel}, ${inSentence(scope)}, since ${fullDay(enteredOn)}${endedOn === undefined ? '' : `, until ${fullDay(endedOn)}`}`,
      standing: endedOn === undefined,
    })),
    breaches: state.breaches.map(
      ({ event, on, failing }) =>
        `${isSecretStep(pack, event, audience) ? WITHHELD : wordsOf(event)} on ${fullDay(on)}: ${plural(countFailed(pack, failing, audience), 'rule')} stood against it`,
    ),
    consequences: leftBy(file, today)?.consequences ?? [],
    ...(family === undefined ? {} : { family }),
    lines: linesOf(file, viewing),
    ...turns,
    law: `${lawName(pack.id)}, version ${pack.version}, as of ${fullDay(today)}; ${plural(known(pack, audience, Object.keys(state.facts), (name) => name).length, 'fact')} known`,
    seq: lines.at(-1)?.seq ?? 0,
  }
}
