import { expect, it } from 'vitest'
import { sha256Of } from './sha256'

const never = new AbortController().signal

it('is that of sha256sum', async () => {
  // printf cupel | sha256sum
  expect(await sha256Of(new Blob(['cupel']), () => {}, never)).toBe('86b05035f337bab6bbd3ef7e1c4463330ba2cc82f42fe5a9638366d83c560f9e')
})

it('does not depend on how a file comes in pieces', async () => {
  const bytes = Uint8Array.from({ length: 3_000_001 }, (_, at) => (at * 7) % 251)
  const own = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
  const told: number[] = []
  expect(await sha256Of(new Blob([bytes]), read => told.push(read), never)).toBe(own)
  expect(told.at(-1)).toBe(bytes.length)
})

it('stops when nobody waits for it any more', async () => {
  await expect(sha256Of(new Blob(['cupel']), () => {}, AbortSignal.abort())).rejects.toThrow()
})
