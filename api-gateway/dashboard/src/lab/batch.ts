import { access } from '../api/access.svelte'
import type { Schemas } from '../api/client'
import { problemOf } from '../api/problem'

export type BatchAnswer = Schemas['ResultBatchAnswer']

/** The same file is the same batch: sent again, even from another page, it doubles nothing. */
async function keyOf(file: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', file))
  return 'file ' + [...hash].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Tries a file of results out, or records them. */
export async function send(file: ArrayBuffer, actor: string, dryRun: boolean): Promise<BatchAnswer> {
  const query = new URLSearchParams({ dryRun: String(dryRun), actor })
  const response = await fetch(`/api/v1/results?${query}`, {
    method: 'POST',
    headers: { ...access.headers(), 'Content-Type': 'text/csv', 'Idempotency-Key': await keyOf(file) },
    body: file,
  })
  if (response.status === 401) access.asked = true
  if (!response.ok) throw await problemOf(response)
  return response.json()
}

/** Saves an answer as a file: a plain link would show no key. */
export async function download(path: string, name: string): Promise<void> {
  const response = await fetch(path, { headers: access.headers() })
  if (response.status === 401) access.asked = true
  if (!response.ok) throw await problemOf(response)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** What a row says of itself, in a word or a sentence. */
export function told(row: Schemas['ResultRowAnswer'], dryRun: boolean): string {
  switch (row.outcome) {
    case 'recorded':
      return dryRun ? `would be recorded: ${row.result?.outcome ?? ''}` : `recorded: ${row.result?.outcome ?? ''}`
    case 'repeated':
      return 'was recorded before'
    case 'skipped':
      return 'empty, skipped'
    default:
      return (row.problem as { detail?: string } | null)?.detail ?? `status ${row.status}`
  }
}
