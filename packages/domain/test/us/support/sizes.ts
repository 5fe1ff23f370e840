/** A mutation run repeats the tests for every mutant, so it looks at fewer random histories. */
export const IN_MUTATION_RUN = process.env.PASSAGE_MUTATION !== undefined
/** Random histories that a test looks at. */
export const RANDOM_HISTORIES = IN_MUTATION_RUN ? 800 : 2_000
export const CHANGED_HISTORIES = IN_MUTATION_RUN ? 40 : 500
/** Answers for which every following day is asked. */
export const FOLLOWED_DAY_BY_DAY = IN_MUTATION_RUN ? 8 : 60
