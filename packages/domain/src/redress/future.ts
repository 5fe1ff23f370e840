import { type Day, parseDay } from '../calendar/day.ts'
import type { FieldValue, Item } from './items.ts'
import { type RedressRefusal, refuse } from './refusal.ts'
import type { ItemAnswer, Request } from './request.ts'

/** A request says on which day something happened: what has not happened anywhere on Earth yet did not happen. */
export function futureItem(items: readonly Item[], today: Day): RedressRefusal | undefined {
  for (const [index, item] of items.entries()) {
    if (item.what === 'missing' && isAhead(item.on, today)) return ahead(`/items/${index}/on`)
    if (item.what === 'field' && item.field === 'on' && isAhead(item.proposed, today)) {
      return ahead(`/items/${index}/proposed`)
    }
  }
  return undefined
}

/** As `futureItem`, of the days that a decision gives. */
export function futureAnswer(
  { items }: Pick<Request, 'items'>,
  answers: readonly ItemAnswer[],
  today: Day,
): RedressRefusal | undefined {
  const at = answers.findIndex((answer) => {
    const item = items[answer.item]
    return answer.granted && item?.what === 'field' && item.field === 'on' && isAhead(answer.value, today)
  })
  return at === -1 ? undefined : ahead(`/answers/${at}/value`)
}

/** Days are those of UTC; in the first zones it is tomorrow already. */
function isAhead(value: FieldValue | undefined, today: Day): boolean {
  const day = typeof value === 'string' ? parseDay(value) : undefined
  return day !== undefined && day > today + 1
}

const ahead = (pointer: string): RedressRefusal =>
  refuse('redress.in-future', {
    detail: 'This day has not come yet. Nothing was written.',
    remedy: 'Give the day on which it happened.',
    pointer,
  })
