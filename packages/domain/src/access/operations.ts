/** Every way of reading a person. A way that is not in this table does not exist. */
export const readings = {
  get: 'one record or one part of it',
  inside: 'what is for the authority, the person and auditors: stops, findings, who looked',
  list: 'a row of a work list',
  search: 'a result of an exact search',
  count: 'being counted in a number that is shown',
  export: 'a copy that leaves',
  stream: 'being told that the record changed',
  attachment: 'a file that belongs to the record',
  statistics: 'being counted in a published figure',
  error: 'a problem text that depends on what is on record',
  etag: 'learning whether a copy is still current',
  notice: 'being told that what was received before is corrected or disputed',
} as const satisfies Record<string, string>

/** What somebody does about a person's record, other than reading it. */
export const acts = {
  assign: 'give, extend or end an assignment',
  'answer-extension': 'extend an assignment by what a link added, or refuse it, when asked',
  flag: 'set or lift a flag',
  'declare-conflict': 'say that one’s own interests are touched',
  'withhold-look': 'keep a look from the person for a time, by law',
  'renew-withholding': 'keep it longer',
  'break-glass': 'open a record in an emergency',
  'place-stop': 'write down what stops every act against the person',
  'lift-stop': 'lift such a stop',
  'note-answer': 'write down what the person answered to a notice',
  'withdraw-finding': 'take a finding about the person back',
  'give-notice': 'give the person notice that an overstay may be found',
  'propose-finding': 'propose to find an overstay',
  'sign-finding': 'find it, as the second person who signs',
  'work-case': 'open a case about the person, take a step in it, or write down what is known',
  'sign-case': 'sign, as the second person, a step against the person that somebody else proposed',
  'file-in-case': 'take a step that is the person’s own in a case, alone or by counsel',
  'answer-match': 'say whether two records are one person, or ask it again',
  'file-redress': 'ask for a correction, a review or a statement about the own record, or withdraw',
  'examine-redress': 'take a request up, and decide it',
  'review-redress': 'decide the review of a refusal',
  'acknowledge-notice': 'say that a notice of correction was received',
} as const satisfies Record<string, string>

export type Reading = keyof typeof readings
export type Act = keyof typeof acts
export type Operation = Reading | Act

export const allOperations = [...Object.keys(readings), ...Object.keys(acts)] as readonly Operation[]
export const isReading = (operation: Operation): operation is Reading => Object.hasOwn(readings, operation)
