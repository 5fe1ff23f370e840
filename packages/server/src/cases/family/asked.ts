import type { Day } from '@passage/domain/calendar/day'
import type { Ruled } from '@passage/ledger/case/family/report'
import { Refused } from '../../app/problem.ts'
import { pastDay } from '../sent.ts'
import type { PreviewQuery, RulingBody } from './schemas.ts'

const THE_DAY = 'The day of the ruling'

/** What was ruled, on days that have come; or which line is wrong, and why. */
export function ruledIn(body: RulingBody, today: Day): Ruled {
  if (body.what === 'withdraw') {
    const { line, why, source } = body
    return { what: 'withdrawn', line, why, source }
  }
  const { judge, on, source } = body
  const ruling = { judge, on: pastDay(on, today, THE_DAY), source }
  if (body.what === 'join') return { what: 'joined', ruling, derivative: body.derivative }
  if (body.child === undefined) return { what: 'severed', ruling }
  const child = { ...body.child, on: pastDay(body.child.on, today, 'The day of the decision about the child') }
  return { what: 'severed', ruling, child }
}

/** What it is asked to foresee. Whose ruling it was, and from which paper, changes no effect. */
export function askedRuling({ what, line, derivative, on, child }: PreviewQuery, today: Day): Ruled {
  const unsaid = { judge: '', source: '' }
  if (what === 'withdraw') {
    if (line === undefined) throw noLine()
    return { what: 'withdrawn', line: Number(line), why: '', source: '' }
  }
  const ruling = { ...unsaid, on: pastDay(on, today, THE_DAY) }
  if (what === 'join') return { what: 'joined', ruling, derivative: derivative === 'yes' }
  const decided = child === undefined ? {} : { child: { ...unsaid, on: pastDay(child, today, THE_DAY) } }
  return { what: 'severed', ruling, ...decided }
}

const noLine = (): Refused =>
  new Refused({
    status: 422,
    code: 'case.unfit',
    title: 'No line was named',
    detail: 'Name the line of this case that is wrong. Nothing was changed.',
    remedy: 'Read the case, and name the line by its number.',
  })
