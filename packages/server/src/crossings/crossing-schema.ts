import { Type } from 'typebox'

const text = (description: string) => Type.String({ minLength: 1, maxLength: 300, description })
const one = <const T extends string>(values: readonly T[], description: string) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values], description })
const closed = { additionalProperties: false } as const

/**
 * One crossing as a source reports it, for the description of the interface. The ledger reads records itself, so that
 * it can tell what is refused from what is kept for a person; a test holds the two equal.
 */
export const Crossing = Type.Object(
  {
    source: text('Which system says so, as shown under Sources'),
    sourceKey: text('The source’s own key: the same key again is a repeat, or a contradiction'),
    direction: one(['arrival', 'departure'], 'What happened'),
    occurredAt: Type.Optional(Type.String({ format: 'date-time', description: 'This or occurredOn is there' })),
    occurredOn: Type.Optional(Type.String({ format: 'date', description: 'Local date at the port' })),
    reportedAt: Type.Optional(Type.String({ format: 'date-time', description: 'When the source knew' })),
    port: Type.Optional(text('UN/LOCODE or IATA code')),
    state: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
    mode: Type.Optional(one(['air', 'sea', 'land', 'rail'], 'Way of travel')),
    evidence: one(
      [
        'border-biometric',
        'border-document',
        'passport-stamp',
        'foreign-border',
        'agency-act',
        'carrier-boarded',
        'carrier-booked',
        'document-shown',
        'stated',
      ],
      'How the source came to know',
    ),
    biometricallyVerified: Type.Optional(Type.Boolean({ description: 'Yes or no; no sample is ever taken in' })),
    jurisdiction: Type.Optional(one(['schengen', 'us'], 'Default: that of the deployment')),
    destination: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', description: 'Departures only' })),
    from: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', description: 'Arrivals only' })),
    document: Type.Optional(
      Type.Object({ type: text('Kind of document'), number: text('As read'), issuer: text('State') }, closed),
    ),
    name: Type.Object({ family: text('As read'), given: Type.Optional(text('As read')) }, closed),
    birthDate: Type.Optional(Type.String({ format: 'date' })),
    nationality: Type.Optional(Type.String({ pattern: '^[A-Z]{1,3}$' })),
    sexMarker: Type.Optional(one(['F', 'M', 'X'], 'As read')),
    admission: Type.Optional(
      Type.Object(
        {
          class: text('Class of admission as written'),
          until: Type.Optional(text('A date, or duration-of-status. Absent: the record does not say')),
        },
        { ...closed, description: 'Arrivals only' },
      ),
    ),
    manner: Type.Optional(one(['inspected', 'paroled', 'without-inspection'], 'Arrivals only')),
    newAdmissionIssued: Type.Optional(Type.Boolean({ description: 'Arrivals only' })),
    onAdvanceParole: Type.Optional(Type.Boolean({ description: 'Departures only' })),
    sourceRecord: Type.Optional(text('Record number, where the source pairs entry and exit itself')),
  },
  { ...closed, title: 'Crossing' },
)

/** Any other fact about a person: a filing, a decision, a permit, a correction. */
export const OtherFact = Type.Object(
  {
    source: text('Which system says so'),
    sourceKey: text('The source’s own key'),
    jurisdiction: Type.Optional(one(['schengen', 'us'], 'Default: that of the deployment')),
    fact: Type.Object(
      { kind: text('Kind of fact') },
      { additionalProperties: true, description: 'A fact without id, recorded and source: docs/facts.schema.json' },
    ),
    about: Type.Union([
      Type.Object({ recordId: Type.String({ format: 'uuid' }) }, closed),
      Type.Pick(Crossing, ['document', 'name', 'birthDate', 'nationality', 'sexMarker']),
    ]),
  },
  { ...closed, title: 'OtherFact' },
)
