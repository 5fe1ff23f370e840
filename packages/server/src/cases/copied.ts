import type { LookTx } from '@passage/ledger/gateway/look'
import { readCasesOf } from '@passage/ledger/gateway/read-cases'
import type { PersonFile } from '@passage/ledger/gateway/read-person'
import type { Reader } from '../access/reader.ts'
import type { Service } from '../app/service.ts'
import type { CaseView } from '../views/case.ts'
import { shownCase, wholeCase } from './reading.ts'

/** A case as it goes into a copy: without what only a screen needs, which is what could be done next, and by whom. */
type CopiedCase = Omit<CaseView, 'steps' | 'fields' | 'work' | 'sign' | 'file'>

/** The cases of one person under the look of a copy, oldest first. */
export async function readCasesToCopy(tx: LookTx, id: string, now: Date) {
  const whole = []
  for (const { opened } of await readCasesOf(tx, id)) {
    const one = await wholeCase(tx, id, opened.case, now)
    if (one !== undefined) whole.push(one)
  }
  return whole
}

/**
 * The same cases as the reader’s own pages show them. Their families stand in the copy by label alone: a copy is handed on, and
 * other people’s records are not in it, also where a representative may open them.
 */
export async function copiedCases(
  service: Service,
  reader: Reader,
  person: PersonFile,
  {
    id,
    cases,
    now,
  }: { readonly id: string; readonly cases: Awaited<ReturnType<typeof readCasesToCopy>>; readonly now: Date },
): Promise<CopiedCase[]> {
  const copied: CopiedCase[] = []
  for (const one of cases) {
    const shown = await shownCase(service, reader, id, { ...one, person, relatives: [] }, now)
    const { steps: _steps, fields: _fields, work: _work, sign: _sign, file: _file, ...kept } = shown
    copied.push(kept)
  }
  return copied
}
