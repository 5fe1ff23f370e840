import { plainForm } from '../normalise/fold.ts'
import { stateCode } from '../normalise/state.ts'
import { withoutFraction } from '../normalise/whole-number.ts'
import { Cells, type Packed, UNSURE } from './packed.ts'

/**
 * Words that say that the source does not know, in the languages in which names of columns are read: neutral, never
 * *different*. `NA`, `X`, `U`, `OTHER` and `NONE` are not among them: each is a code, or an answer, somewhere (Naples,
 * unmarried, no religion).
 */
const UNSTATED: ReadonlySet<string> = new Set([
  ...['N A', 'NULL', 'NAN', 'UNKNOWN', 'UNSPECIFIED', 'UNSTATED', 'MISSING'],
  ...['NOT KNOWN', 'NOT STATED', 'NOT GIVEN', 'NOT SPECIFIED', 'NOT RECORDED', 'NOT AVAILABLE'],
  ...['UNBEKANNT', 'DESCONOCIDO', 'DESCONOCIDA', 'DESCONHECIDO', 'DESCONHECIDA', 'INCONNU', 'INCONNUE'],
  ...['SCONOSCIUTO', 'SCONOSCIUTA', 'ONBEKEND', 'BILINMIYOR'],
])

/**
 * What names no State where a State is asked for: fillers, and the code of ICAO 9303-3 for *unspecified*. `NA` is Namibia,
 * `UNK` a document of the United Nations in Kosovo, and `XXA` to `XXC` say that somebody is stateless or a refugee.
 */
const NO_STATE: ReadonlySet<string> = new Set(['X', 'XX', 'XXX', 'ZZ', 'ZZZ', 'U', 'OTHER', 'NONE'])

/** Marks of programs that would read `NA` without their signs. */
const MARK = /^\s*[<#]\s*N\/?A\s*>?\s*$/i

/** A value of a general category for comparison, or empty where the source does not state one. */
export function statedCode(raw: string): string {
  const plain = plainForm(withoutFraction(raw))
  return UNSTATED.has(plain) || MARK.test(raw) ? '' : plain
}

/** The code or the name of a State for comparison, or empty where the source does not state one. */
export function statedState(raw: string): string {
  const code = statedCode(raw)
  return NO_STATE.has(code) ? '' : stateCode(code)
}

/** States that documents still name by an older code, and the State that issues them now (ISO 3166-3, ICAO 9303-3). */
const SUCCESSORS: Readonly<Record<string, readonly string[]>> = {
  SUN: ['RUS', 'UKR', 'BLR', 'KAZ', 'UZB', 'GEO', 'ARM', 'AZE', 'MDA', 'TJK', 'TKM', 'KGZ', 'LTU', 'LVA', 'EST'],
  YUG: ['SRB', 'HRV', 'BIH', 'SVN', 'MKD', 'MNE', 'SCG', 'RKS'],
  SCG: ['SRB', 'MNE'],
  CSK: ['CZE', 'SVK'],
  DDR: ['DEU'],
  ZAR: ['COD'],
  BUR: ['MMR'],
  SDN: ['SSD'],
}

/** Whether one State has come from the other, so that both may stand in documents of one person. */
export function isSuccessor(a: string, b: string): boolean {
  return (SUCCESSORS[a]?.includes(b) ?? false) || (SUCCESSORS[b]?.includes(a) ?? false)
}

/** Codes of which two are the same or not: the level is plain without a number. */
export class PackedCodes implements Packed<string> {
  readonly cells = new Cells(0)

  add(): void {}

  glance(): number {
    return 1
  }

  nearest(): number {
    return 1
  }
}

/** Codes of States: different, unless one of the two States is among those that others have come from. */
export class PackedStates implements Packed<string> {
  readonly cells = new Cells(1)

  add(code: string): void {
    this.cells.push([Number(Object.hasOwn(SUCCESSORS, code))])
  }

  glance(values: Int32Array, i: number, j: number): number {
    return values[i] === 0 && values[j] === 0 ? 2 : UNSURE
  }

  nearest(values: Int32Array, i: number, j: number): number {
    return values[i] === 0 && values[j] === 0 ? 2 : 1
  }
}
