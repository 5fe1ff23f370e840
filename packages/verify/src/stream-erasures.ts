/** An entry whose text is gone, and which act it says took it. */
export interface ErasedEntry {
  readonly seq: number
  readonly by: string
  readonly line: number
  readonly entry: string
}

/** The erased entries of one stream, and the acts of erasure in it. */
export class StreamErasures {
  readonly #erased: ErasedEntry[] = []
  readonly #acts: { readonly seq: number; readonly erasure: unknown; readonly entries: readonly unknown[] }[] = []

  take(erased: ErasedEntry): void {
    this.#erased.push(erased)
  }

  /** An act of erasure at its position in the stream. */
  takeAct(seq: number, { erasure, entries }: Readonly<Record<string, unknown>>): void {
    if (Array.isArray(entries)) this.#acts.push({ seq, erasure, entries })
  }

  /**
   * Every erased entry, and whether it went lawfully: an act names it by its position, stands after it and is the one by which
   * it says that it went. One act in a stream says nothing of the entries that it does not name.
   */
  judged(): readonly (ErasedEntry & { readonly lawful: boolean })[] {
    return this.#erased.map((one) => ({
      ...one,
      lawful: this.#acts.some(
        ({ seq, erasure, entries }) => erasure === one.by && seq > one.seq && entries.includes(one.seq),
      ),
    }))
  }
}
