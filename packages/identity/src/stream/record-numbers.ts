/** The file that a record is of, where there are two. */
export type Side = 'left' | 'right'

/** The numbers of the records that are there, by id and side. Where there is one file all records are of the first. */
export class RecordNumbers {
  private readonly sides = [new Map<string, number>(), new Map<string, number>()] as const
  private readonly twoFiles: boolean

  constructor(twoFiles: boolean) {
    this.twoFiles = twoFiles
  }

  /** Records there are. */
  get size(): number {
    return this.sides[0].size + this.sides[1].size
  }

  get(id: string, side: Side | undefined): number | undefined {
    return this.of(side).get(id)
  }

  set(id: string, side: Side | undefined, record: number): void {
    this.of(side).set(id, record)
  }

  delete(id: string, side: Side | undefined): void {
    this.of(side).delete(id)
  }

  /** All numbers, those of the first file before those of the second. */
  all(): readonly number[] {
    return this.sides.flatMap((side) => [...side.values()])
  }

  /** The numbers of an id in either file. */
  ofAnySide(id: string): readonly number[] {
    return this.sides.flatMap((side) => side.get(id) ?? [])
  }

  private of(side: Side | undefined): Map<string, number> {
    return this.sides[side === 'right' && this.twoFiles ? 1 : 0]
  }
}
