/** What can listen at a port: a server, or a test of one. */
export interface Listening {
  /** Rejects with `EADDRINUSE` where somebody else listens; it can be called again then. */
  listen(at: { readonly port: number; readonly host: string }): Promise<string>
}

/** Listens at the wished port and nowhere else, or at the first that is free of so many from there on. */
export interface PortWish {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  readonly ports: number
}

/**
 * Listens at the first port that is free, and gives the address. Each is tried by listening there: one that was found
 * free beforehand may be taken by the time it is used.
 * @throws the error of the last port that was tried
 */
export async function listenNear(server: Listening, { host, port, ports }: PortWish): Promise<string> {
  const last = port === 0 ? 0 : Math.min(port + ports - 1, 65_535)
  for (let tried = port; ; tried++) {
    try {
      return await server.listen({ port: tried, host })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tried >= last) throw error
    }
  }
}
