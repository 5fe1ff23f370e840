/** How somebody stands to a record at the moment of asking. Worked out from what is on record, never stated by the caller. */
export const relations = {
  own: 'the record is the caller’s own',
  represents: 'the caller represents the person',
  assigned: 'an assignment for this purpose names every record of the person',
  given: 'the caller gave an assignment that names every record of the person',
  queued: 'a task about the person waits in the caller’s queue',
  begun: 'the caller met the record in the queue within the last eight hours',
  found: 'the caller found the record by an exact search for this purpose within the last eight hours',
  agreement: 'an agreement with the partner names the record',
  recipient: 'something about the person was handed to the caller before',
  asked: 'somebody asked the caller to extend an assignment over the person, after a link',
  emergency: 'the caller broke the glass for this record within the last fifteen minutes',
} as const satisfies Record<string, string>

export type Relation = keyof typeof relations
export const allRelations = Object.keys(relations) as readonly Relation[]

/** How long a record that came to somebody by the queue or by a search may be finished with. */
export const FINISH_HOURS = 8
/** How long broken glass stays broken. */
export const EMERGENCY_MINUTES = 15
