/**
 * The refuse list: what a border record must not bring into the store, by the name of its field, in any case style
 * and at any depth. Design section 3: no tracking of places, no predictive figures about people, no samples of a body,
 * no social media, no plates; and no traits that the law protects. A name that is only close is refused too: whoever
 * sends it can rename a harmless field, nobody can take back what was stored.
 */
const inside = [
  'risk',
  'threat',
  'score',
  'gang',
  'suspicio',
  'terror',
  'prediction',
  'predictive',
  'propensity',
  'watchlist',
  'dangerous',
  'latitude',
  'longitude',
  'coordinate',
  'geohash',
  'geoloc',
  'geopoint',
  'gps',
  'celltower',
  'imsi',
  'imei',
  'macaddress',
  'ipaddress',
  'advertisingid',
  'deviceid',
  'whereabouts',
  'homeaddress',
  'licenseplate',
  'licenceplate',
  'numberplate',
  'vehicleplate',
  'platenumber',
  'platereader',
  'registrationplate',
  'vehicleregistration',
  'biometric',
  'fingerprint',
  'fingerimage',
  'faceimage',
  'facialimage',
  'facerecognition',
  'faceid',
  'facetemplate',
  'facial',
  'irisimage',
  'iriscode',
  'iristemplate',
  'retina',
  'voiceprint',
  'palmprint',
  'minutiae',
  'faceprint',
  'embedding',
  'facevector',
  'photograph',
  'portrait',
  'mugshot',
  'dnaprofile',
  'genetic',
  'socialmedia',
  'socialhandle',
  'socialprofile',
  'twitter',
  'facebook',
  'instagram',
  'tiktok',
  'telegram',
  'whatsapp',
  'wechat',
  'linkedin',
  'snapchat',
  'youtube',
  'screenname',
  'religio',
  'ethnic',
  'politicalopinion',
  'politicalview',
  'sexualorientation',
  'unionmembership',
  'diagnosis',
  'medical',
] as const
const words = new Set([
  'lat',
  'lon',
  'lng',
  'geo',
  'location',
  'plate',
  'plates',
  'anpr',
  'alpr',
  'vin',
  'iris',
  'face',
  'photo',
  'selfie',
  'dna',
  'handle',
  'template',
  'templates',
  'sample',
  'samples',
  'race',
  'tribe',
  'caste',
  'faith',
  'creed',
  'tweet',
  'tweets',
  'health',
  'flagged',
  'wifi',
  'bluetooth',
])
/** Yes or no, kept as evidence class: the one word about biometrics that is taken in. */
const allowed = new Set(['biometricallyVerified', 'biometrically_verified'])

const judged = new Map<string, boolean>()
const MOST_KEPT = 10_000

/** Whether a field of this name never enters the store. */
export function isForbiddenName(name: string): boolean {
  const earlier = judged.get(name)
  if (earlier !== undefined) return earlier
  const answer = judge(name)
  if (judged.size >= MOST_KEPT) judged.clear()
  judged.set(name, answer)
  return answer
}

function judge(name: string): boolean {
  if (allowed.has(name)) return false
  const parts = name
    .normalize('NFKC')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((part) => part.replace(/\d+$/, ''))
  if (parts.some((part) => words.has(part))) return true
  const joined = parts.join('')
  return inside.some((text) => joined.includes(text))
}

/** Deeper than this nothing is read, and so nothing may be kept. */
const DEEPEST = 32

/** Why a value may not be kept at all: a forbidden field, or nesting too deep to be looked through. */
export interface Unfit {
  /** JSON Pointer. */
  readonly path: string
  readonly why: 'forbidden' | 'too-deep'
}

/** The first thing in reading order that keeps a value out of the store, or undefined. */
export function findUnfit(value: unknown, depth = 0): Unfit | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (depth > DEEPEST) return { path: '', why: 'too-deep' }
  const list = Array.isArray(value)
  for (const name of Object.keys(value)) {
    if (!list && isForbiddenName(name)) return { path: `/${escaped(name)}`, why: 'forbidden' }
    const below = findUnfit((value as Record<string, unknown>)[name], depth + 1)
    if (below !== undefined) return { ...below, path: `/${escaped(name)}${below.path}` }
  }
  return undefined
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
