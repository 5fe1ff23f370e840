import { type Day, formatDay } from '@passage/domain/calendar/day'
import type { Pack } from '@passage/domain/case/pack'
import type { UnderText } from '@passage/domain/case/text/entry-text'

/** The law under which something is decided now. */
export const underText = (pack: Pick<Pack, 'id' | 'version'>, lawOf: Day): UnderText => ({
  pack: pack.id,
  version: pack.version,
  lawOf: formatDay(lawOf),
})
