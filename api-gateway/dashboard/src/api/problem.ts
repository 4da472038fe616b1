/** A refusal, as problem details (RFC 9457) or JSON:API tell it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    detail: string,
    readonly body: unknown = null,
  ) {
    super(detail)
    this.name = 'Problem'
  }
}

/** What the gateway said, in words that a person can act on. */
export async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text()
  try {
    const body = JSON.parse(text)
    return new Problem(response.status, body.title ?? response.statusText, body.detail ?? text, body)
  } catch {
    const said = text || `The gateway answered ${response.status} ${response.statusText}.`
    return new Problem(response.status, response.statusText, said)
  }
}

export function explain(error: unknown): string {
  if (error instanceof TypeError) return 'The gateway cannot be reached. It is tried again when you do.'
  return error instanceof Error ? error.message : String(error)
}
