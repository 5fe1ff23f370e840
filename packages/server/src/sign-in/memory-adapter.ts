import type { Adapter, AdapterPayload } from 'oidc-provider'

interface Kept {
  readonly payload: AdapterPayload
  readonly until: number
}

/** What the demo provider remembers, for as long as this process lives: a restart asks everybody again. */
export class MemoryAdapter implements Adapter {
  static readonly kept = new Map<string, Kept>()
  readonly kind: string
  constructor(kind: string) {
    this.kind = kind
  }
  private key(id: string): string {
    return `${this.kind}:${id}`
  }
  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    for (const [key, { until }] of MemoryAdapter.kept) if (until < Date.now()) MemoryAdapter.kept.delete(key)
    MemoryAdapter.kept.set(this.key(id), { payload, until: Date.now() + expiresIn * 1000 })
  }
  async find(id: string): Promise<AdapterPayload | undefined> {
    const kept = MemoryAdapter.kept.get(this.key(id))
    return kept !== undefined && kept.until > Date.now() ? kept.payload : undefined
  }
  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.first((payload) => payload.uid === uid)
  }
  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.first((payload) => payload.userCode === userCode)
  }
  async consume(id: string): Promise<void> {
    const found = await this.find(id)
    if (found !== undefined) found.consumed = Math.floor(Date.now() / 1000)
  }
  async destroy(id: string): Promise<void> {
    MemoryAdapter.kept.delete(this.key(id))
  }
  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of MemoryAdapter.kept) if (payload.grantId === grantId) MemoryAdapter.kept.delete(key)
  }
  private first(isIt: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const [key, { payload }] of MemoryAdapter.kept) {
      if (key.startsWith(`${this.kind}:`) && isIt(payload)) return payload
    }
    return undefined
  }
}
