/** Steps about colleagues are the same for whatever purpose. */
export const here = (): string => '/oversight'

/** The end of a day in UTC: what is to hold until a day holds through all of it. */
export const endOf = (day: string): string => `${day}T23:59:59Z`
export const beginOf = (day: string): string => `${day}T00:00:00Z`
