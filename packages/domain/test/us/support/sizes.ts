/** Random histories that a test looks at; fewer in a mutation run, which repeats every test for every mutant. */
export const RANDOM_HISTORIES = process.env.PASSAGE_MUTATION === undefined ? 2_000 : 150
export const CHANGED_HISTORIES = process.env.PASSAGE_MUTATION === undefined ? 500 : 60
