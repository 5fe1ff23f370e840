/** What the server answers. A type test in the stories holds these equal to the server's schemas. */
export type Tone = 'settled' | 'unknown' | 'plain'
export interface Pill {
  code: string
  words: string
  tone: Tone
}
export interface Term {
  term: string
  words: string
  exact?: boolean
  aside?: string
}
export interface RuleRow {
  id: string
  sentence: string
  citation: string
  state: 'met' | 'not-yet' | 'not-used'
}
export interface Act {
  words: string
  href: string
}
export interface Place {
  code: string
  words: string
}
export interface User {
  id: string
  name: string
  roles: string[]
  roleWords: string
  purposes: { code: string; words: string }[]
  /** What records are opened for where nothing else is stated. */
  usualPurpose?: string
  /** Screens for this role; the console begins at the first. */
  places: Place[]
  /** True where everybody on record is synthetic. */
  sandbox: boolean
}
/** How the log stands. */
export interface LogSummary {
  state: 'witnessed' | 'not-yet-witnessed' | 'unwitnessed'
  words: string
  origin?: string
  size: number
  checkpoint?: { size: number; root: string; witnessedAt?: string; ageSeconds?: number }
  need: number
  witnesses: { name: string; cosignedAt?: string }[]
}
export interface SessionRow {
  id: string
  device: string
  beganAt: string
  since: string
  seenAt: string
  own: boolean
}
export interface AuthenticatorRow {
  id: string
  name: string
  addedAt: string
  usedAt?: string
}
export type DemoUser = Omit<User, 'purposes' | 'usualPurpose' | 'places' | 'sandbox'>

export interface EntrustedRow {
  recordId: string
  recordLabel: string
  name: string
  bond: string
  case?: string
  until: string
}
export interface EntrustedList {
  title: string
  lead: string[]
  purpose: string
  rows: EntrustedRow[]
  next?: string
}

export interface WorkRow {
  taskId: string
  recordId: string
  recordLabel: string
  reason: string
  detail: string
  due: string
  age: string
  note?: string
}
export interface WorkList {
  title: string
  lead: string[]
  view: string
  viewWords: string
  views: { code: string; words: string; count: number }[]
  groups: { words: string; rows: WorkRow[] }[]
  foot: string
  empty?: string
  partial?: string
  asked?: Act
  stream: string[]
  madeAt: string
  next?: string
}
export interface WorkItem {
  taskId: string
  recordId: string
  recordLabel: string
  place: string
  crumb: string
  title: string
  lead: string
  facts: Term[]
  act: Act
  takeUp?: Act
  standsHere: RuleRow[]
  wouldMove: string
  foot: string
  previous?: { taskId: string; recordId: string }
  following?: { taskId: string; recordId: string }
}

export interface Compared {
  field: string
  one: string
  other: string
  result: string
  tone: Tone
  exact: boolean
}
export interface Comparison {
  oneHead: string
  otherHead: string
  otherRecord: string
  rows: Compared[]
}
export interface DayRow {
  from: string
  to: string
  words: string
  days: number
  state: string
  stateWords: string
  rules: string[]
  facts: string[]
}
export interface Why {
  stayId: string
  determination: number
  pill: Pill
  mark?: string
  title: string
  lead: string
  comparisons: Comparison[]
  rules: RuleRow[]
  asks: { words: string; readings: { name: string; words: string }[] }[]
  wouldChange: string[]
  next?: string
  days: DayRow[]
  rulebook: string
  rulebookWords: string
  factsAt: string
  factsAtWords: string
}

export interface Moment {
  id: string
  day: string
  on: string
  group: 'border' | 'decisions' | 'other'
  marker: 'fact' | 'unknown' | 'act'
  title: string
  lines: string[]
  source: string
  chosen: boolean
}
export interface Stretch {
  from: number
  to: number
  kind: 'authorised' | 'not-confirmed' | 'beyond' | 'other'
  words: string
  label?: string
}
export interface Ribbon {
  description: string
  stretches: Stretch[]
  ticks: { at: number; words: string }[]
  limit?: { at: number; words: string }
  today: number
  legend: { kind: string; words: string }[]
}
export interface StayRow {
  stayId: string
  pill: Pill
  mark?: string
  period: string
  lead: string
  determination: number
  determinedWords: string
}
export interface DocumentRow {
  recordId: string
  recordLabel: string
  number: string
  issuer: string
  type: string
  name: string
  linked: string
}
export interface LookRow {
  lookId: string
  at: string
  times: number
  when: string
  who: string
  purpose: string
}
export interface ExtensionLine {
  request: string
  when: string
  who: string
  purpose: string
  answer: string
}
export interface PersonFile {
  recordId: string
  recordLabel: string
  version: string
  name: string
  facts: Term[]
  tone: Tone
  corrections: { open: number; mark?: string }
  position?: {
    stayId: string
    pill: Pill
    lead: string
    mark?: string
    consequence: string
    open?: string
    due?: { words: string; aside: string }
  }
  ribbon?: Ribbon
  months: { words: string; moments: Moment[] }[]
  stays: StayRow[]
  documents: DocumentRow[]
  /** Absent for whoever is not told who looked. */
  looks?: LookRow[]
  extensions?: ExtensionLine[]
  /** Absent for whoever is outside the authority and not the person. */
  inside?: { stops: number; mark?: string }
  withheldWords?: string
  why?: Why
  readWords: string
}

export interface SourceRow {
  source: string
  lane: string
  laneWords: string
  accepted: number
  quarantined: number
  refused: number
  lastEvent: string
  lag: string
  state: 'current' | 'behind' | 'silent' | 'loaded'
  stateWords: string
}
export interface Sources {
  title: string
  lead: string[]
  rows: SourceRow[]
  reasons: { code: string; words: string; count: number }[]
  madeAt: string
}
export interface Found {
  title: string
  lead: string
  results: { recordId: string; recordLabel: string; name: string; born: string; document: string }[]
}
export interface RuleView {
  id: string
  text: string
  authority: { citation: string; quote?: string; read?: string; kind: string; basis: string; words: string }[]
  inForce: { from?: string; until?: string }
  inForceWords: string
  legalStatus: string
  statusWords: string
  lastCheckedOn?: string
  checkedWords: string
}
export interface Rules {
  rulebook: string
  words: string
  rules: RuleView[]
}
