/** A mutation run repeats the tests for every mutant, so it looks at fewer random histories. */
export const IN_MUTATION_RUN = process.env.PASSAGE_MUTATION !== undefined
/** Random histories that a test looks at. */
export const RANDOM_HISTORIES = IN_MUTATION_RUN ? 800 : 2_000
export const CHANGED_HISTORIES = IN_MUTATION_RUN ? 40 : 500
/** Histories of each kind asked about each of so many days. */
export const FOLLOWED_HISTORIES = IN_MUTATION_RUN ? 120 : 300
export const FOLLOWED_DAYS = IN_MUTATION_RUN ? 60 : 300
