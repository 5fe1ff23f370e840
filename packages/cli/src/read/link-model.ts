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

/** A model made before, for these comparisons. @throws Problem where there is none, or it is for something else */
function readLinkModel(path: string, comparisons: readonly ComparisonSpec[]): LinkModel {
  const model = parsed(path, textOf(path))
  try {
    checkModel(model, comparisons)
  } catch (cause) {
    if (!(cause instanceof ModelFault)) throw cause
    throw wrongLink(
      `${path} cannot be used here. ${cause.message}`,
      'Make one for these: leave --model out and give --save-model FILE. One for other columns can be used with these named as then (--map)',
      cause,
    )
  }
  return model
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new Problem('file.unreadable', `${path} cannot be read. ${whyUnreadable(cause)}.`, {
      remedy: 'Check the path, or make a model: --save-model FILE',
      cause,
    })
  }
}

function parsed(path: string, text: string): LinkModel {
  try {
    return JSON.parse(text) as LinkModel
  } catch (cause) {
    throw wrongLink(`${path} is not JSON, so it is no model.`, 'Make one: --save-model FILE', cause)
  }
}
