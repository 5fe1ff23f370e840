import type { MatchHead, MatchView } from '../api/match-types.ts'

const linesOf = ({ recordLabel, lines }: MatchHead): readonly string[] =>
  lines.map(({ words, known }) => [`${recordLabel}:`, words, ...(known === undefined ? [] : [known])].join(' '))

/** Sentences of the one that the other does not have. */
const added = (before: readonly string[], after: readonly string[]): readonly string[] =>
  after.filter((words) => !before.includes(words))

function fieldsOf(before: MatchView, after: MatchView): readonly string[] {
  const [was, is] = [before.comparison, after.comparison]
  return is.rows.flatMap((row) => {
    const old = was.rows.find(({ field }) => field === row.field)
    const sides = [
      { head: is.oneHead, from: old?.one, to: row.one },
      { head: is.otherHead, from: old?.other, to: row.other },
    ]
    return sides.flatMap(({ head, from = '', to }) =>
      from === to ? [] : [`${row.field} of ${head}: it was ${from || 'not recorded'}, and is ${to || 'not recorded'}.`],
    )
  })
}

/** What an answer does now, where that is not what it did. */
const effectsOf = (before: MatchView, after: MatchView): readonly string[] =>
  after.choices.flatMap(({ answer, words, follows, takes }) => {
    const was = before.choices.find((one) => one.answer === answer)
    const told = added([...(was?.follows ?? []), was?.takes ?? ''], [...follows, takes])
    return told.map((sentence) => `${words}: ${sentence}`)
  })

/**
 * What is another on the page than it was, in sentences, in the order of the page. Nothing: whatever changed on record, no
 * word of this page did.
 */
export function whatChanged(before: MatchView, after: MatchView): readonly string[] {
  const rivals = after.rivals.length - before.rivals.length
  return [
    ...(before.pill.code === after.pill.code ? [] : [`${after.pill.words}. ${after.title}`]),
    ...added(before.heads.flatMap(linesOf), after.heads.flatMap(linesOf)),
    ...fieldsOf(before, after),
    ...(before.weightWords === after.weightWords ? [] : [after.weightWords]),
    ...(rivals === 0 ? [] : [`Other questions about either record: ${after.rivals.length}.`]),
    ...(before.contested === undefined && after.contested !== undefined ? [after.contested] : []),
    ...effectsOf(before, after),
    ...(before.givenWords === after.givenWords ? [] : [after.givenWords]),
    ...(before.hold.held === after.hold.held || after.hold.held === undefined ? [] : [after.hold.held]),
    ...(before.hold.takenUp === after.hold.takenUp || after.hold.takenUp === undefined ? [] : [after.hold.takenUp]),
    ...(before.handOver.handed === after.handOver.handed || after.handOver.handed === undefined
      ? []
      : [after.handOver.handed]),
  ]
}
