import { createHash } from 'node:crypto'
import type { Pack } from '@passage/domain/case/pack'

/** What of a pack decides anything, without its words: another gate, row or role is another digest, a mended citation is not. */
export function digestOf(pack: Pack): string {
  const rows = pack.transitions.map(({ text: _text, authority: _authority, lastCheckedOn: _checked, ...rest }) => rest)
  const gates = pack.gates.map(({ id, class: of, clear, where, alert, inForce, legalStatus, rivals }) => [
    [id, of, clear, where, alert, inForce, legalStatus],
    rivals?.map((rival) => [rival.id, rival.where, rival.closes]),
  ])
  const facts = Object.entries(pack.facts).map(([name, { kind, values, recordedBy }]) => [
    name,
    kind,
    values,
    recordedBy,
  ])
  const rest = [pack.regions, pack.documents, pack.execution, pack.lawyers, pack.findingsOf, Object.keys(pack.derived)]
  return createHash('sha256')
    .update(JSON.stringify([rows, gates, facts, rest]))
    .digest('hex')
}
