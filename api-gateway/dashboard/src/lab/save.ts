import { access } from '../api/access.svelte'
import { problemOf } from '../api/problem'

/**
 * Has the browser save a file of a result. The gateway leads to a signed link; only where it leads is asked here, and the browser
 * fetches it itself, however large it is. The key goes as a bearer token, because browsers drop that when an answer leads elsewhere.
 */
export async function save(resultId: string, index: number, name: string): Promise<void> {
  const stop = new AbortController()
  const headers: Record<string, string> = access.key ? { Authorization: `Bearer ${access.key}` } : {}
  const answer = await fetch(`/api/v1/results/${resultId}/attachments/${index}`, { headers, signal: stop.signal })
  if (answer.status === 401) access.asked = true
  if (!answer.ok) throw await problemOf(answer)
  const link = document.createElement('a')
  link.href = answer.url
  link.download = name
  stop.abort()
  link.click()
}
