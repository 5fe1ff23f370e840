import type { Day } from '@passage/domain/calendar/day'
import { markWords } from '@passage/domain/redress/disputed'
import { states } from '@passage/domain/redress/steps'
import { findingMark } from '../findings/mark.ts'
import type { Term } from '../views/common.ts'
import type { DocumentRow, PersonFile } from '../views/person.ts'
import { clockTime, countWord, deadlineDay, parseDay, plural } from '../words/dates.ts'
import { headingName, nameByFamily, nameInOrder, recordLabel } from '../words/labels.ts'
import { documentType, sourceName, stateName } from '../words/places.ts'
import { extensionLines } from './extension-lines.ts'
import { lookRows, whoIs, withheldWords } from './looks.ts'
import type { PersonData, RecordOfPerson, StayNow } from './person-data.ts'
import { ribbonOf } from './ribbon.ts'
import { allAnswers, chosenStay, currentStays, stayRow } from './stays.ts'
import { timelineOf } from './timeline.ts'
import { toneOf } from './tones.ts'
import { whyOf } from './why.ts'

const identityOf = (data: PersonData): RecordOfPerson | undefined =>
  data.file.records.find((record) => record.recordId === data.asked) ?? data.file.records[0]

function factLine(data: PersonData, identity: RecordOfPerson | undefined): Term[] {
  const year = identity?.birthDate?.slice(0, 4)
  const { records } = data.file
  return [
    { term: 'Record', words: recordLabel(data.asked), exact: true },
    ...(year === undefined ? [] : [{ term: 'Born', words: year, exact: true }]),
    ...(records.length > 1 ? [{ term: 'Records of this person', words: String(records.length), exact: true }] : []),
    ...(data.open.length > 0 ? [{ term: 'Links to decide', words: String(data.open.length), exact: true }] : []),
  ]
}

/** How a record came to belong to this person: by which rule, or by whom. */
function linkedBy(data: PersonData, record: RecordOfPerson): string {
  const said = record.firstSource === '' ? '' : `, first said by ${sourceName(record.firstSource)}`
  if (record.recordId === data.asked) return `This record${said}`
  const link = data.file.links.find((each) => each.state === 'linked' && each.records.includes(record.recordId))
  const by = link?.history.findLast((entry) => entry.type !== 'undetermined')?.by
  if (by?.signers !== undefined && by.signers.length > 0) return `Linked by ${by.signers.map(whoIs).join(' and ')}`
  return 'Linked by rule: same document, and the biographics agree'
}

function documentRows(data: PersonData): DocumentRow[] {
  return data.file.records.map((record) => ({
    recordId: record.recordId,
    recordLabel: recordLabel(record.recordId),
    number: record.document?.number ?? 'None',
    issuer: record.document === undefined ? '' : stateName(record.document.issuer),
    type: record.document === undefined ? '' : documentType(record.document.type),
    name: record.name.family === '' ? 'Erased' : nameByFamily(record.name),
    linked: linkedBy(data, record),
  }))
}

/** Links that nobody has decided, as one sentence beside the answer. */
function openPoint({ open }: PersonData): { open?: string } {
  if (open.length === 0) return {}
  const records = open.length === 1 ? 'One other record may be' : `${countWord(open.length)} other records may be`
  return { open: `${records} the same person. Only people decide that.` }
}

function positionOf(data: PersonData, stay: StayNow, today: Day): PersonFile['position'] {
  const tasks = [...data.file.tasks, ...data.linkTasks]
  const due = parseDay((tasks.find((task) => task.stayId === stay.stayId) ?? tasks[0])?.dueOn ?? '')
  const left = due === undefined ? 0 : due - today
  const aside = left > 0 ? `${plural(left, 'day')} left` : left === 0 ? 'today' : `${plural(-left, 'day')} ago`
  return {
    stayId: stay.stayId,
    pill: { code: stay.explained.pill.code, words: stay.explained.pill.words, tone: toneOf(stay.explained.pill.code) },
    lead: stay.explained.lead,
    consequence: stay.explained.consequence,
    ...(stay.mark === undefined ? {} : { mark: stay.mark }),
    ...(stay.answer.identity === 'undetermined' ? {} : openPoint(data)),
    ...(due === undefined ? {} : { due: { words: deadlineDay(due, today), aside } }),
  }
}

/** How many requests wait for an answer, and whether something on the record is disputed. */
function correctionsOf({ file }: PersonData): PersonFile['corrections'] {
  const marks = [...file.redress.disputes.values()].map(({ mark }) => mark)
  const mark = marks.includes('open') ? 'open' : marks[0]
  return {
    open: file.redress.requests.filter(({ state }) => states[state].open).length,
    ...(mark === undefined ? {} : { mark: markWords[mark] }),
  }
}

/** Who looked, for the authority, the person and auditors. */
function whoLooked(
  { file, inside }: PersonData,
  today: Day,
): Pick<PersonFile, 'looks' | 'withheldWords' | 'extensions'> {
  if (inside === undefined) return {}
  const looks = { looks: lookRows(file.looks.shown, today), ...withheldWords(file.looks, today) }
  return { ...looks, extensions: extensionLines(inside.extensions, today) }
}

/** How many stops stand, and how the way to a finding stands, for the same people. */
function insideOf({ file, inside }: PersonData, now: string): Pick<PersonFile, 'inside'> {
  if (inside === undefined) return {}
  const open = file.links.filter(({ state }) => state === 'undetermined').length
  const mark = findingMark(inside.findings, Date.parse(now))
  return { inside: { stops: inside.placedStops + open, ...(mark === undefined ? {} : { mark }) } }
}

/** The person file as the screen shows it; every sentence in it comes from the record or from the domain. */
export function personFile(data: PersonData, now: string, today: Day): PersonFile {
  const identity = identityOf(data)
  const stays = currentStays(data)
  const chosen = chosenStay(data, stays)
  const file: PersonFile = {
    recordId: data.asked,
    recordLabel: recordLabel(data.asked),
    version: String(data.file.version),
    name:
      identity === undefined || identity.name.family === ''
        ? 'Name not on record'
        : headingName(nameInOrder(identity.name)),
    facts: factLine(data, identity),
    tone: chosen === undefined ? 'plain' : toneOf(chosen.explained.pill.code),
    corrections: correctionsOf(data),
    months: timelineOf(data, allAnswers(data), chosen, today),
    stays: stays.map((stay) => stayRow(stay, today)),
    documents: documentRows(data),
    ...whoLooked(data, today),
    ...insideOf(data, now),
    readWords: `Read at ${clockTime(now)} UTC`,
  }
  if (chosen === undefined) return file
  const ribbon = ribbonOf([...stays].reverse(), chosen, today)
  const position = positionOf(data, chosen, today)
  return {
    ...file,
    ...(position === undefined ? {} : { position }),
    ...(ribbon === undefined ? {} : { ribbon }),
    why: whyOf(data, chosen),
  }
}
