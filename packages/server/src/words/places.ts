import { findPort } from '@passage/domain/calendar/ports'

const states = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })

/** A State in words: two-letter codes by their English name, everything else as written. */
export function stateName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code
  const name = states.of(code)
  return name === undefined || name === code ? code : name
}

/** A port in words; an unknown port is named as such, never guessed. */
export function portName(code: string): string {
  const port = findPort(code)
  if (port === undefined) return `${code}, a port that is not in the table`
  return port.name ?? `${code}, ${stateName(port.state)}`
}

const documentTypes: Readonly<Record<string, string>> = {
  P: 'Passport',
  passport: 'Passport',
  I: 'Identity card',
  'identity-card': 'Identity card',
  V: 'Visa',
  visa: 'Visa',
}
export const documentType = (type: string): string => documentTypes[type] ?? type

/** A source code as words: `us-cbp.air` stays recognisable, only the separators become spaces. */
export const sourceName = (source: string): string => {
  const words = source.replaceAll(/[-_.]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
