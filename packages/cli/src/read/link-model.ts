import { readFileSync } from 'node:fs'
import type { LinkRecord } from '@passage/identity/link/table'
import type { ComparisonSpec } from '@passage/identity/model/layout'
import { checkModel, type LinkModel, ModelFault } from '@passage/identity/model/model'
import { Problem } from '../talk/problem.ts'
import { count, say, type Terminal } from '../talk/terminal.ts'
import { wrongLink } from '../talk/wrong-link.ts'
import { whyUnreadable } from './why-unreadable.ts'

/**
 * A model made before, told how many records there are here, which is said where it matters.
 * @throws Problem where there is none, or it is for something else
 */
export async function modelFor(
  terminal: Terminal,
  path: string,
  comparisons: readonly ComparisonSpec[],
  records: readonly LinkRecord[],
): Promise<LinkModel> {
  const { forOthers, othersAmong } = await import('@passage/identity/model/population')
  const model = readLinkModel(path, comparisons)
  const right = records.filter(({ side }) => side === 'right').length
  const told = forOthers(model, right === 0 ? othersAmong(records.length) : othersAmong(records.length - right, right))
  if (told.prior !== model.prior)
    say(
      terminal,
      `${path} was learnt where a record could be one with any of ${count(model.others ?? 0)}; here it can with any of ${count(told.others ?? 0)}. Any two records begin with ${told.prior.toFixed(1)} bits, not ${model.prior.toFixed(1)}.`,
    )
  return told
}

/** What is to be done where a file holds no model that can be used. */
const MAKE_ONE = {
  another:
    'Make one for these: leave --model out and give --save-model FILE. One for other columns can be used with these named as then (--map)',
  none: 'Make one: --save-model FILE',
  unreadable: 'Check the path, or make a model: --save-model FILE',
}
/** The same where a model is asked for that something else is held against. */
export const LEAVE_OUT = {
  another: 'Leave --since out. One for other columns can be held against these named as then (--map)',
  none: 'Name a model that was made before, or leave --since out',
  unreadable: 'Check the path, or leave --since out',
}

/** A model made before, for these comparisons. @throws Problem where there is none, or it is for something else */
export function readLinkModel(path: string, comparisons: readonly ComparisonSpec[], remedies = MAKE_ONE): LinkModel {
  const model = parsed(path, textOf(path, remedies.unreadable), remedies.none)
  try {
    checkModel(model, comparisons)
  } catch (cause) {
    if (!(cause instanceof ModelFault)) throw cause
    throw wrongLink(`${path} cannot be used here. ${cause.message}`, remedies.another, cause)
  }
  return model
}

function textOf(path: string, remedy: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new Problem('file.unreadable', `${path} cannot be read. ${whyUnreadable(cause)}.`, {
      remedy,
      cause,
    })
  }
}

function parsed(path: string, text: string, remedy: string): LinkModel {
  try {
    return JSON.parse(text) as LinkModel
  } catch (cause) {
    throw wrongLink(`${path} is not JSON, so it is no model.`, remedy, cause)
  }
}
