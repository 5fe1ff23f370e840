/** A share of exits that leave a record, as somebody measured it. */
export interface ExitsRecorded {
  /** Code of the port as crossings name it, short or UN/LOCODE. */
  readonly port: string
  /** Of the stays that began at the port and are over, the share whose exit left a record at any port; 0 to 1. */
  readonly share: number
  /** Who measured it and how, so that somebody else could. */
  readonly source: string
  /** The stays that were looked at ended in these months: `2026-01 to 2026-06`. */
  readonly measured: string
  /** Day on which a human last checked the row against its source. */
  readonly checkedOn: string
}

/**
 * Shares of exits that leave a record, by port of arrival. None is known to us: no border that we could ask publishes any, and a
 * share that is guessed would decide which exits close which stays. Whoever runs Passage measures its own, and adds a row
 * under review like any other rule; a row changes links from the release on that has it, and the name of the closing rule
 * with it (`identity.departure-closes-stay`).
 */
export const exitsRecorded: readonly ExitsRecorded[] = []
