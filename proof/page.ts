import type { Proof } from './report.ts'

const number = (value: number | undefined): string => (value ?? 0).toLocaleString('en-US')
const cell = (text: string): string => text.replaceAll('|', '\\|')
const way = (steps: readonly string[]): string => (steps.length === 0 ? 'at once' : steps.join(' → '))

interface SliceLine {
  readonly id: string
  readonly words: string
  readonly leavesOut: string
  readonly states: number
  readonly edges: number
  readonly depth: number
}

/** The page that goes with the file: figures, what was abstracted, slices, and invariants with the fault that each has to see. */
export function pageOf(proof: Proof): string {
  const { totals } = proof
  return [
    '# Proven by exhaustion',
    '',
    '*Written by `npm run prove`; do not edit. The whole of it, with every witness: [proof.json](proof.json). Why: [ADR 45](adr/0045-proven-by-exhaustion.md).*',
    '',
    `The transition functions of the law of a case were explored in ${number(totals.slices)} slices: **${number(totals.states)} states, ${number(totals.edges)} edges**. ` +
      `**${number(totals.invariants)} invariants, ${number(totals.violations)} violations.** ` +
      `${number(totals.faultsCaught)} of ${number(totals.faults)} planted faults were caught, each by the invariant that it is paired with. ` +
      `In ${number(totals.witnessed)} of ${number(totals.invariants)} invariants the state that is guarded was reached. ` +
      `States without a stop and a redress: ${number(totals.deadEnds)}.`,
    '',
    ...proof.packs.map(
      ({ id, version, digest }) => `- Pack \`${id}\`, version ${version}, digest \`${digest.slice(0, 16)}\``,
    ),
    '',
    '## What is abstracted, and what is left out',
    '',
    ...proof.abstraction.map((line) => `- ${line}`),
    '',
    '## Slices',
    '',
    '| slice | what it explores | what stands still | states | edges | longest shortest way |',
    '|---|---|---|---:|---:|---:|',
    ...(proof.slices as readonly SliceLine[]).map(
      ({ id, words, leavesOut, states, edges, depth }) =>
        `| ${id} | ${cell(words)} | ${cell(leavesOut)} | ${number(states)} | ${number(edges)} | ${depth} |`,
    ),
    '',
    '## Invariants',
    '',
    '*Refused*: how often what it forbids was asked for and not done. *Done lawfully*: how often the same kind of step was open; a dash where the invariant says what is always open.',
    '',
    '| invariant | law | refused | done lawfully | violations | planted fault, and the shortest way by which it was seen |',
    '|---|---|---:|---:|---:|---|',
    ...proof.invariants.map(({ id, text, law, held, open, violations }) => {
      const planted = proof.faults.filter(({ invariant }) => invariant === id)
      const seen = planted.map((one) => `${one.text}: ${one.caught ? way(one.way) : '**not seen**'}`)
      return `| **${id}** ${cell(text)} | ${cell(law.join('; '))} | ${number(held)} | ${open === 0 ? '–' : number(open)} | ${violations} | ${cell(seen.join('<br>'))} |`
    }),
    `| **told.earlier-never-binds** An earlier day than was told never binds the person; the change is shown. | Passage invariant 14 | ${number(proof.toldDates.held)} | ${number(proof.toldDates.open)} | ${proof.toldDates.broken} | the day computed again binds: ${proof.toldDates.faultCaught ? 'seen' : '**not seen**'} (${proof.toldDates.rules} deadlines, ${number(proof.toldDates.pairs)} pairs of days, by \`recompute\`) |`,
    '',
    '## Every single cut',
    '',
    `Beside the planted faults, each gate of each step was left out, and each act was signed by one fewer, one by one: ${number(proof.cuts.seen)} of ${number(proof.cuts.seen + proof.cuts.unseen + proof.cuts.outside)} cuts broke an invariant in the first thousand states of the slices that try the step. ` +
      `${number(proof.cuts.unseen)} were not seen there, and ${number(proof.cuts.outside)} are of steps that no slice tries. Often another gate of the same step covers the one that was left out. They are listed in the file; that each gate refuses by itself is tested in \`packages/domain/test/case\`.`,
    '',
  ].join('\n')
}
