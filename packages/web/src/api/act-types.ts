/** The shapes of stops and of what a reader may do, as the server writes them; a test holds the two together. */
export interface Bar {
  code: string
  title: string
  rule: string
  text: string
  citation: string
  remedy: string
}
export interface Turn {
  may: boolean
  why?: string
  purpose?: string
  purposeWords?: string
  bar?: Bar
}
export interface StopRow {
  stop: string
  kind: 'claim' | 'court-stay' | 'grant' | 'identity-open'
  words: string
  rule: string
  text: string
  citation: string
  remedy: string
  since: string
  sinceWords: string
  until?: string
  untilWords: string
  authority?: string
  reason?: string
  by?: string
  byWords: string
  lift: Turn
}
export interface EndedStopRow {
  stop: string
  words: string
  placedWords: string
  endedWords: string
  authority: string
  reason: string
}
export interface DisputedLine {
  words: string
  mark: string
}
export interface StopsView {
  recordId: string
  title: string
  lead: string[]
  bars: string[]
  outsideWords: string
  stops: StopRow[]
  ended: EndedStopRow[]
  disputed: DisputedLine[]
  disputedWords: string
  kinds: { code: string; words: string }[]
  place: Turn
  worksHere: boolean
}
