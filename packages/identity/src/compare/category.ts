import { Cells, type Packed, UNSURE } from './packed.ts'

/** Values that say that the source does not know: neutral, never *different*. */
const UNSTATED: ReadonlySet<string> = new Set(['X', 'U', 'UNSPECIFIED', 'UNKNOWN', 'OTHER', 'NULL', 'NA', '<'])

/** A coded value for comparison, or empty where the source does not state one. */
export function statedCode(plain: string): string {
  return UNSTATED.has(plain) ? '' : plain
}

/** A marker of sex by its first letter, `M` or `F`; everything else, `X` too, is not stated and neutral. */
export function sexCode(plain: string): string {
  const first = plain[0] ?? ''
  return first === 'M' || first === 'F' ? first : ''
}

/** States that documents still name by an older code, and the State that issues them now (ISO 3166-3, ICAO 9303-3). */
const SUCCESSORS: Readonly<Record<string, readonly string[]>> = {
  SUN: ['RUS', 'UKR', 'BLR', 'KAZ', 'UZB', 'GEO', 'ARM', 'AZE', 'MDA', 'TJK', 'TKM', 'KGZ', 'LTU', 'LVA', 'EST'],
  YUG: ['SRB', 'HRV', 'BIH', 'SVN', 'MKD', 'MNE', 'SCG', 'RKS'],
  SCG: ['SRB', 'MNE'],
  CSK: ['CZE', 'SVK'],
  DDR: ['D', 'DEU'],
  D: ['DEU'],
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
