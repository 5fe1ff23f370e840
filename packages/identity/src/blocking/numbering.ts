/**
 * Numbers hashes from 0 in the order in which they come. Open addressing in typed memory: sixteen bytes a place, a hash and
 * its number next to one another, where a `Map` takes some fifty.
 */
export class Numbering {
  /** Hashes numbered so far. */
  size = 0
  private places = new Float64Array(2048)

  /** The number of a hash, or -1. A hash is never 0. */
  find(hash: number): number {
    const at = this.placeOf(hash)
    return this.places[at] === 0 ? -1 : (this.places[at + 1] as number)
  }

  /** The number of a hash, which gets the next one where it has none. */
  number(hash: number): number {
    const at = this.placeOf(hash)
    if (this.places[at] !== 0) return this.places[at + 1] as number
    const next = this.size++
    this.places[at] = hash
    this.places[at + 1] = next
    if (this.size * 4 > this.places.length) this.grow()
    return next
  }

  private placeOf(hash: number): number {
    const { places } = this
    const last = places.length - 2
    let at = (hash * 2) & last
    for (let found = places[at]; found !== 0 && found !== hash; found = places[at]) at = (at + 2) & last
    return at
  }

  private grow(): void {
    const { places } = this
    this.places = new Float64Array(2 * places.length)
    for (let at = 0; at < places.length; at += 2) {
      const hash = places[at] as number
      if (hash === 0) continue
      const place = this.placeOf(hash)
      this.places[place] = hash
      this.places[place + 1] = places[at + 1] as number
    }
  }
}
