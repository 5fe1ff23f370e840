import { readFileSync } from 'node:fs'
import type { ComparisonSpec } from '@passage/identity/model/layout'
import { checkModel, type LinkModel, ModelFault } from '@passage/identity/model/model'
import { Problem } from '../talk/problem.ts'
import { wrongLink } from '../talk/wrong-link.ts'
import { whyUnreadable } from './why-unreadable.ts'

/** A model made before, for these comparisons. @throws Problem where there is none, or it is for something else */
export function readLinkModel(path: string, comparisons: readonly ComparisonSpec[]): LinkModel {
  const model = parsed(path, textOf(path))
  try {
    checkModel(model, comparisons)
  } catch (cause) {
    if (!(cause instanceof ModelFault)) throw cause
    throw wrongLink(
      `${path} cannot be used here. ${cause.message}`,
      'Name the columns as when it was made (--map), or make one for these: leave --model out and give --save-model FILE',
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
