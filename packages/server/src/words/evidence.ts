import type { EvidenceClass } from '@passage/domain/facts/envelope'

/** How the source came to know, as the end of a sentence. */
export const evidenceWords: Readonly<Record<EvidenceClass, string>> = {
  'border-biometric': 'Border record, identity verified at the border',
  'border-document': 'Border record, document read',
  'passport-stamp': 'Passport stamp',
  'foreign-border': 'Border record of another State',
  'agency-act': 'Act of an authority',
  'carrier-boarded': 'Carrier list, closed after boarding',
  'carrier-booked': 'Carrier list, before boarding',
  'document-shown': 'Document shown by the person',
  stated: 'Said by the person or a third party',
}

const modeWords = { air: 'by air', sea: 'by sea', land: 'by land', rail: 'by rail' } as const
export const modeOf = (mode: keyof typeof modeWords): string => modeWords[mode]
