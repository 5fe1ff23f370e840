/** Where a request stands. `by`: whose turn it is. */
export const states = {
  received: { words: 'Received', open: true, by: 'examiner' },
  'in-examination': { words: 'In examination', open: true, by: 'examiner' },
  'refusal-proposed': { words: 'A second person looks at it', open: true, by: 'examiner' },
  granted: { words: 'Granted', open: false, by: 'nobody' },
  'granted-in-part': { words: 'Granted in part', open: false, by: 'person' },
  refused: { words: 'Refused', open: false, by: 'person' },
  'review-asked': { words: 'Review asked', open: true, by: 'reviewer' },
  'granted-on-review': { words: 'Granted on review', open: false, by: 'nobody' },
  'granted-in-part-on-review': { words: 'Granted in part on review', open: false, by: 'nobody' },
  'refused-on-review': { words: 'Refused on review', open: false, by: 'nobody' },
  noted: { words: 'Statement stands beside it', open: false, by: 'nobody' },
  withdrawn: { words: 'Withdrawn', open: false, by: 'nobody' },
} as const satisfies Record<string, { words: string; open: boolean; by: 'person' | 'examiner' | 'reviewer' | 'nobody' }>

export type RequestState = keyof typeof states
export const allStates = Object.keys(states) as readonly RequestState[]

/** From which states each step goes. What is not in a row is not open. */
export const steps = {
  examine: { by: 'examiner', from: ['received'], words: 'take the request up' },
  propose: { by: 'examiner', from: ['in-examination'], words: 'propose to refuse' },
  decide: { by: 'examiner', from: ['in-examination', 'refusal-proposed'], words: 'decide' },
  attach: {
    by: 'person',
    from: ['received', 'in-examination', 'refusal-proposed', 'granted-in-part', 'refused', 'review-asked'],
    words: 'add a file',
  },
  'ask-review': { by: 'person', from: ['granted-in-part', 'refused'], words: 'ask for a review' },
  review: { by: 'reviewer', from: ['review-asked'], words: 'decide the review' },
  state: {
    by: 'person',
    from: allStates.filter((state) => state !== 'withdrawn'),
    words: 'let a statement stand beside it',
  },
  withdraw: {
    by: 'person',
    from: ['received', 'in-examination', 'refusal-proposed', 'review-asked'],
    words: 'withdraw',
  },
} as const satisfies Record<
  string,
  { by: 'person' | 'examiner' | 'reviewer'; from: readonly RequestState[]; words: string }
>

export type Step = keyof typeof steps
export const allSteps = Object.keys(steps) as readonly Step[]

/** Whether the step goes from this state. */
export const isOpenStep = (step: Step, state: RequestState): boolean =>
  (steps[step].from as readonly RequestState[]).includes(state)

/** How a decision reads: whole, in part, or not at all. */
export function outcomeOf(granted: number, asked: number): 'granted' | 'granted-in-part' | 'refused' {
  return granted === 0 ? 'refused' : granted === asked ? 'granted' : 'granted-in-part'
}
