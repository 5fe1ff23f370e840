import type { Fact } from '@passage/domain/facts/fact'
import { fullDay, parseDay } from './dates.ts'
import { stateName } from './places.ts'

type Words = { readonly title: string; readonly line?: string }
const upToText = (until: string | undefined): string => {
  if (until === undefined) return 'the record does not say until when'
  if (until === 'duration-of-status') return 'for as long as the status lasts'
  const day = parseDay(until)
  return day === undefined ? until : `until ${fullDay(day)}`
}
const spaced = (code: string): string => code.replaceAll('-', ' ')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const departureTitles: Readonly<Record<string, string>> = {
  'carrier-booked': 'Carrier listed a booking to leave',
  'carrier-boarded': 'Carrier recorded boarding',
  'document-shown': 'Proof of departure shown',
  stated: 'Departure stated',
}

const decisions = { approved: 'approved', denied: 'denied', withdrawn: 'withdrawn', abandoned: 'abandoned' } as const

/** What a fact says, as a title and at most one line. Compiles only while every kind of fact has its words. */
export function wordsOf(fact: Fact): Words {
  switch (fact.kind) {
    case 'arrival':
      return { title: fact.newAdmissionIssued === false ? 'Came back on the same admission' : 'Arrived' }
    case 'departure':
      return { title: departureTitles[fact.evidence] ?? 'Departure recorded' }
    case 'foreign-entry':
      return { title: `Entry recorded in ${stateName(fact.state)}` }
    case 'presence-evidence':
      return { title: 'Seen here on that day', line: capital(spaced(fact.what)) }
    case 'correction':
      return {
        title: fact.effect === 'retracted' ? 'Source took back a record' : 'Source corrected a record',
        line: fact.reason,
      }
    case 'admission-terms':
      return { title: `Admitted ${upToText(fact.until)}`, line: `Class ${fact.class}` }
    case 'visa':
      return { title: 'Visa recorded', line: `Valid ${upToText(fact.validUntil)}` }
    case 'permit':
      return {
        title: `${capital(spaced(fact.permit))} from ${stateName(fact.issuer)}`,
        line: `Valid ${upToText(fact.until)}`,
      }
    default:
      return standingWords(fact)
  }
}

type Rest = Exclude<
  Fact,
  {
    kind:
      | 'arrival'
      | 'departure'
      | 'foreign-entry'
      | 'presence-evidence'
      | 'correction'
      | 'admission-terms'
      | 'visa'
      | 'permit'
  }
>

function standingWords(fact: Rest): Words {
  switch (fact.kind) {
    case 'application-filed':
      return { title: `Application received: ${spaced(fact.type)}` }
    case 'application-decided':
      return {
        title: `Application ${decisions[fact.result]}`,
        ...(fact.until === undefined ? {} : { line: `Stay authorised ${upToText(fact.until)}` }),
      }
    case 'protection-granted':
      return {
        title: `Protection granted: ${spaced(fact.protection)}`,
        line: fact.until === undefined ? 'Open until it is ended' : `Covers stay ${upToText(fact.until)}`,
      }
    case 'protection-ended':
      return { title: `Protection ended: ${spaced(fact.protection)}` }
    case 'finding':
      return { title: `Finding by ${spaced(fact.by)}: ${spaced(fact.finding)}` }
    case 'status-event':
      return { title: capital(spaced(fact.event)) }
    case 'birth':
      return { title: 'Date of birth recorded' }
    case 'standing':
      return { title: `Standing recorded: ${spaced(fact.standing)}` }
    case 'proceedings-began':
      return { title: 'Proceedings began' }
    case 'source-asked':
      return {
        title: `Source asked about ${spaced(fact.about)}`,
        line: fact.answered ? 'It answered' : 'It did not answer, so nothing is read from its silence',
      }
  }
}
