import type { ItemAnswer, RedressEvent } from '@passage/domain/redress/request'
import { decipher, encipher, type FieldKeys } from '../field-keys/encipher.ts'

/** What stands for a text whose key is not here. */
export const UNREADABLE = ''

type Change = (place: string, text: string) => string

const shownWith = (change: Change, request: string, shown: readonly { readonly words: string }[]) =>
  shown.map((one, at) => ({ ...one, words: change(`redress-filed.shown.${at}|${request}`, one.words) }))

function answersWith(change: Change, type: string, request: string, answers: readonly ItemAnswer[]): ItemAnswer[] {
  return answers.map((answer) =>
    answer.reason === undefined
      ? answer
      : { ...answer, reason: change(`${type}.answers.${answer.item}|${request}`, answer.reason) },
  )
}

/** The event with every free text changed; the place names entry type, field and request. */
function withTexts<E extends RedressEvent>(event: E, change: Change): E {
  const body: Record<string, unknown> = { ...event.body }
  const { type } = event
  const { request } = event.body
  if ('words' in event.body) body.words = change(`${type}.words|${request}`, event.body.words)
  if (event.type === 'redress-attached') body.name = change(`${type}.name|${event.body.file}`, event.body.name)
  if ('shown' in event.body) body.shown = shownWith(change, request, event.body.shown)
  if ('answers' in event.body) body.answers = answersWith(change, type, request, event.body.answers)
  return { ...event, body } as E
}

/** The event as it is written: people say anything in free text, so all of it is enciphered. */
export function protectRedress<E extends RedressEvent>(event: E, keys: FieldKeys | undefined): E {
  return withTexts(event, (place, text) => encipher(keys, `entry.${place}`, text))
}

/** The event as it is read. A text whose key is not here is not known, and empty. */
export function readRedressTexts<E extends RedressEvent>(event: E, keys: FieldKeys | undefined): E {
  return withTexts(event, (place, stored) => {
    const said = decipher(keys, `entry.${place}`, stored)
    return said === 'no-key' ? UNREADABLE : said.text
  })
}
