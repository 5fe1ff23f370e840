const NOBODY: ReadonlySet<string> = new Set()

/** Rulings that records are not of one person, by id. They may name records that still come. */
export class Rulings {
  private readonly others = new Map<string, Set<string>>()

  constructor(apart: readonly (readonly [string, string])[]) {
    for (const [a, b] of [...apart, ...apart.map(([a, b]) => [b, a] as const)])
      this.others.set(a, (this.others.get(a) ?? new Set()).add(b))
  }

  /** Ids that are not one person with an id. */
  apartFrom(id: string): ReadonlySet<string> {
    return this.others.get(id) ?? NOBODY
  }

  /** Throws where an id is named that nobody ever had: such a ruling would keep nobody apart. */
  check(everHad: (id: string) => boolean): void {
    for (const id of this.others.keys()) if (!everHad(id)) throw new Error(`No record has the id ${id}.`)
  }
}
