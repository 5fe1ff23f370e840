/** A solved assignment with its prices: of least cost, and proof of it. */
export interface Solved {
  /** Column of each row. */
  readonly partner: Int32Array
  /** Prices, counted from 1 as `owner` is. No cost is below the sum of the prices of its row and column. */
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
  /** Row of each column, counted from 1; 0 for a free one. */
  readonly owner: Int32Array
}

/** Least-cost column of each row, shortest augmenting paths (Jonker and Volgenant 1987). At least as many columns as rows. */
export function hungarian(cost: readonly Float64Array[], columns: number): Solved {
  const [rowPrice, columnPrice] = [new Float64Array(cost.length + 1), new Float64Array(columns + 1)]
  const owner = new Int32Array(columns + 1)
  for (let row = 1; row <= cost.length; row++) {
    const [least, way] = [new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY), new Int32Array(columns + 1)]
    const used = new Uint8Array(columns + 1)
    owner[0] = row
    let column = 0
    while (owner[column] !== 0) {
      used[column] = 1
      column = nextColumn(cost, column, { owner, rowPrice, columnPrice, least, way, used })
    }
    while (column !== 0) {
      const before = way[column] ?? 0
      owner[column] = owner[before] ?? 0
      column = before
    }
  }
  const partner = new Int32Array(cost.length).fill(-1)
  for (let column = 1; column <= columns; column++)
    if ((owner[column] ?? 0) > 0) partner[(owner[column] ?? 0) - 1] = column - 1
  return { partner, rowPrice, columnPrice, owner: owner.slice() }
}

interface Search {
  readonly owner: Int32Array
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
  readonly least: Float64Array
  readonly way: Int32Array
  readonly used: Uint8Array
}

/** Moves the prices so far that one more column is reached, and returns it. */
function nextColumn(cost: readonly Float64Array[], from: number, search: Search): number {
  const { owner, rowPrice, columnPrice, least, way, used } = search
  const row = owner[from] as number
  const costs = cost[row - 1] as Float64Array
  let [step, next] = [Number.POSITIVE_INFINITY, 0]
  for (let column = 1; column < used.length; column++) {
    if (used[column] === 1) continue
    const reduced = (costs[column - 1] as number) - (rowPrice[row] as number) - (columnPrice[column] as number)
    if (reduced < (least[column] as number)) {
      least[column] = reduced
      way[column] = from
    }
    if ((least[column] as number) < step) {
      step = least[column] as number
      next = column
    }
  }
  for (let column = 0; column < used.length; column++) {
    if (used[column] === 1) {
      rowPrice[owner[column] as number] = (rowPrice[owner[column] as number] as number) + step
      columnPrice[column] = (columnPrice[column] as number) - step
    } else least[column] = (least[column] as number) - step
  }
  return next
}

/**
 * What the assignment costs more when one of its pairs is forbidden: the cheapest round of changes by which the row gets
 * another column and its column another row or none (one search of Dijkstra over reduced costs, instead of solving
 * anew). A column that becomes free lets any other column be taken for nothing but its price.
 */
export function withoutPair(cost: readonly Float64Array[], solved: Solved, row: number, column: number): number {
  const { rowPrice, columnPrice, owner } = solved
  const columns = columnPrice.length - 1
  const away = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
  const done = new Uint8Array(columns + 1)
  const freed = column + 1
  let from = row + 1
  for (let [next, sofar] = [0, 0]; next !== freed; from = owner[next] as number, sofar = away[next] as number) {
    const costs = from === 0 ? undefined : (cost[from - 1] as Float64Array)
    next = 0
    for (let at = 1; at <= columns; at++) {
      if (done[at] === 1) continue
      const step = costs === undefined ? 0 : (costs[at - 1] as number) - (rowPrice[from] as number)
      const reach = sofar + step - (columnPrice[at] as number)
      if (!(from === row + 1 && at === freed) && reach < (away[at] as number)) away[at] = reach
      if (next === 0 || (away[at] as number) < (away[next] as number)) next = at
    }
    if (next === 0) break
    done[next] = 1
  }
  return away[freed] as number
}
