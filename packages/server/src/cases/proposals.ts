import { formatDay } from '@passage/domain/calendar/day'
import { decideBarred } from '@passage/domain/case/bars'
import type { Outside } from '@passage/domain/case/outside'
import { eventFromText } from '@passage/domain/case/text/entry-text'
import type { CaseFile, OpenProposal } from '@passage/ledger/case/read-case'
import { whoIs } from '../records/looks.ts'
import type { CaseProposal } from '../views/case.ts'
import type { Turn } from '../views/turn.ts'
import { writtenInstant } from '../words/dates.ts'
import { failedRows } from './gates.ts'
import type { Viewing } from './lines.ts'
import { known } from './withheld.ts'
import { factTerms, wordsOf } from './words.ts'

/** Steps that wait for a second signature, with what would hold them now; whoever signed first does not sign again. */
export function proposalRows(
  { head, pack, state, proposals }: CaseFile,
  viewing: Viewing,
  {
    outside,
    reader,
    sign,
    work,
  }: { readonly outside: Outside; readonly reader: string; readonly sign: Turn; readonly work: Turn },
): CaseProposal[] {
  return proposals.map(({ recorded, body }: OpenProposal) => {
    const signers = [
      { ...body.event.by, conflict: 'none' as const },
      { role: '', name: 'whoever signs next', conflict: 'none' as const },
    ]
    const event = { ...eventFromText({ ...body.event, on: formatDay(viewing.today) }), signers }
    const entry = decideBarred(head, state, event, { lawOf: viewing.today, outside })
    const own = body.writtenBy === reader
    const facts = known(pack, viewing.audience, Object.entries(event.facts ?? {}), ([name]) => name)
    return {
      proposal: body.proposal,
      title: wordsOf(event.type),
      by: whoIs(body.writtenBy),
      when: writtenInstant(recorded, viewing.today),
      reasons: event.reasons ?? '',
      terms: factTerms(pack, Object.fromEntries(facts)),
      gates: entry.kind === 'refused' ? failedRows(pack, entry.failing, viewing.audience) : [],
      sign: own ? { may: false, why: 'You proposed it. Somebody else signs it.' } : sign,
      end: own ? work : sign,
    }
  })
}
