import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/**
 * The SHA-256 of a file in hexadecimal digits, read piece by piece: the browser's own digest wants the whole file in memory.
 *
 * @param read is told how many bytes were read so far
 */
export async function sha256Of(file: Blob, read: (bytes: number) => void, signal: AbortSignal): Promise<string> {
  const hash = sha256.create()
  let bytes = 0
  const reader = file.stream().getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (signal.aborted) await reader.cancel()
    signal.throwIfAborted()
    hash.update(part.value)
    read((bytes += part.value.length))
  }
  return bytesToHex(hash.digest())
}
