/**
 * How many random histories a test looks at. A mutation run repeats every test for every mutant, so it takes fewer
 * (`PASSAGE_MUTATION`), with the same seeds.
 */
export const RANDOM_HISTORIES = process.env.PASSAGE_MUTATION === undefined ? 1_500 : 120
export const CHANGED_HISTORIES = process.env.PASSAGE_MUTATION === undefined ? 400 : 60
/** The same in every run: their digests are kept. */
export const RICH_HISTORIES = 400
/** Histories asked about each of so many days. */
export const FOLLOWED_HISTORIES = 300
export const FOLLOWED_DAYS = process.env.PASSAGE_MUTATION === undefined ? 250 : 60
