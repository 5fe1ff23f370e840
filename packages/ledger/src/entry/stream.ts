/** The four kinds of stream: keyed by what never changes. */
export type StreamKind = 'record' | 'case' | 'link' | 'actor'

export interface Stream {
  readonly kind: StreamKind
  /** UUID in lower case. */
  readonly id: string
}

/** Where a stream ends: the position and commitment of its newest entry. Position 0: nothing yet. */
export interface Head {
  readonly seq: number
  readonly commitment: Buffer | undefined
}

export const EMPTY: Head = { seq: 0, commitment: undefined }

/** A stream as it is written inside an entry: `record:<uuid>`. */
export function streamName(stream: Stream): string {
  return `${stream.kind}:${stream.id}`
}
