/** A short name of a case, from its id. */
export const caseLabel = (caseId: string): string => `C-${caseId.slice(0, 4)}-${caseId.slice(4, 8)}`.toUpperCase()
