import type { NodeId } from '../tree/shape.ts'

/** C2SP tlog-tiles: a full tile holds so many hashes, a full bundle so many entries. */
export const TILE_WIDTH = 256
/** Levels of the tree that one tile spans. */
export const TILE_HEIGHT = 8

/** A tile of hashes, or, at level `entries`, a bundle of entries. `width` is 1 to 256. */
export interface TileId {
  readonly level: number | 'entries'
  readonly index: number
  readonly width: number
}

/** The path of a tile below the prefix of the log: `tile/0/x001/x234/067.p/8`. */
export function tilePath({ level, index, width }: TileId): string {
  const groups =
    String(index)
      .padStart(Math.ceil(String(index).length / 3) * 3, '0')
      .match(/\d{3}/g) ?? []
  const name = groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/')
  return `tile/${level}/${name}${width === TILE_WIDTH ? '' : `.p/${width}`}`
}

const PATH = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*)(\d{3})(?:\.p\/([1-9]\d{0,2}))?$/

/** Reads a path; undefined where it is not the one way to write the address of a tile. */
export function parseTilePath(path: string): TileId | undefined {
  const [, levelText, higher = '', lowest = '', widthText] = PATH.exec(path) ?? []
  if (levelText === undefined) return undefined
  const level = levelText === 'entries' ? 'entries' : Number(levelText)
  const index = Number(higher.replaceAll(/[x/]/g, '') + lowest)
  const width = widthText === undefined ? TILE_WIDTH : Number(widthText)
  if (!Number.isSafeInteger(index) || (widthText !== undefined && width >= TILE_WIDTH)) return undefined
  if (level !== 'entries' && level > 63) return undefined
  const tile: TileId = { level, index, width }
  return tilePath(tile) === path ? tile : undefined
}

/** The tile that a subtree is found in, and where in it: its leaves there are `[start, start + 2^height)`. */
export function placeInTile(node: NodeId): {
  readonly level: number
  readonly index: number
  readonly start: number
  readonly height: number
} {
  const level = Math.floor(node.level / TILE_HEIGHT)
  const height = node.level % TILE_HEIGHT
  const first = node.index * 2 ** height
  return { level, index: Math.floor(first / TILE_WIDTH), start: first % TILE_WIDTH, height }
}

/** How many hashes stand at a tile level of a tree of that size. */
export function hashesAt(level: number, size: number): number {
  return Math.floor(size / TILE_WIDTH ** level)
}
