import { fieldsOf } from '@passage/domain/facts/fields'
import { findUnfit, isForbiddenName } from '@passage/ledger/intake/forbidden'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const forbidden = [
  'riskScore',
  'risk_score',
  'RISK-SCORE',
  'Risk Score',
  'score',
  'threatLevel',
  'gangLabel',
  'gang_affiliation',
  'watchlist_hit',
  'latitude',
  'lat',
  'LON',
  'lng',
  'gps_position',
  'coordinates',
  'geoHash',
  'location',
  'lastLocation',
  'licensePlate',
  'license_plate',
  'licencePlate2',
  'numberPlate',
  'plate',
  'plates',
  'vehicleRegistration',
  'anpr',
  'fingerprint',
  'finger_print_template',
  'leftThumbFingerprints',
  'irisCode',
  'face_image',
  'faceTemplate',
  'facialImage',
  'photo',
  'portrait',
  'biometricSample',
  'biometric_template',
  'biometricReference',
  'biometrics',
  'dna',
  'dnaProfile',
  'voicePrint',
  'template1',
  'sample',
  'socialMediaHandle',
  'social_media',
  'twitterHandle',
  'facebook',
  'telegramUser',
  'handle',
  'religion',
  'ethnicity',
  'ethnic_group',
  'race',
  'politicalOpinion',
  'medicalHistory',
  'imei',
  'deviceId',
  'ipAddress',
] // prettier-ignore

test.each(forbidden)('%s never enters', (name) => {
  expect(isForbiddenName(name)).toBe(true)
})

const ours = [
  'source',
  'sourceKey',
  'direction',
  'occurredAt',
  'occurredOn',
  'reportedAt',
  'port',
  'state',
  'mode',
  'evidence',
  'biometricallyVerified',
  'jurisdiction',
  'destination',
  'from',
  'document',
  'type',
  'number',
  'issuer',
  'name',
  'family',
  'given',
  'birthDate',
  'nationality',
  'sexMarker',
  'admission',
  'class',
  'until',
  'manner',
  'newAdmissionIssued',
  'onAdvanceParole',
  'sourceRecord',
  'fact',
  'about',
  'recordId',
  'kind',
  'occurred',
  'reported',
  'replacement',
  ...Object.values(fieldsOf).flatMap((fields) => Object.keys(fields)),
]
test.each([...new Set(ours)])('%s is a field of ours and passes', (name) => {
  expect(isForbiddenName(name)).toBe(false)
})

test('words that only contain a forbidden one by chance pass', () => {
  for (const name of ['trace', 'surface', 'platform', 'relation', 'flatRate', 'sharpening', 'interface', 'asterisk']) {
    if (name === 'asterisk') expect(isForbiddenName(name), 'refused in doubt').toBe(true)
    else expect(isForbiddenName(name), name).toBe(false)
  }
})

const styles = [
  (words: readonly string[]) => words.join('_'),
  (words: readonly string[]) => words.join('-').toUpperCase(),
  (words: readonly string[]) =>
    words.map((word, at) => (at === 0 ? word : word[0]?.toUpperCase() + word.slice(1))).join(''),
  (words: readonly string[]) => words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join(' '),
]
const phrases = [
  ['risk', 'score'],
  ['gang', 'label'],
  ['license', 'plate'],
  ['social', 'media', 'handle'],
  ['face', 'template'],
  ['home', 'latitude'],
]

test('in any case style, at any depth, in any list, the place is named', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...phrases),
      fc.constantFrom(...styles),
      fc.array(fc.constantFrom('a', 'b', 0), { maxLength: 5 }),
      (words, style, path) => {
        const name = style(words)
        let value: unknown = { [name]: 'x' }
        for (const step of path) value = step === 0 ? [value] : { [step]: value }
        expect(findUnfit(value)?.path).toBe(
          `${path
            .toReversed()
            .map((step) => `/${step}`)
            .join('')}/${name}`,
        )
      },
    ),
  )
})

test('what is nested too deep to be looked through is not kept either', () => {
  let value: unknown = { riskScore: 1 }
  for (let depth = 0; depth < 100_000; depth++) value = [value]
  expect(findUnfit(value)?.why).toBe('too-deep')
})
