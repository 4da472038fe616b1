import type { Schemas } from '../api/client'

/** Headers that a browser says by itself, and lets nobody else say. */
const OF_THE_BROWSER = new Set(['content-length', 'host'])
const ALREADY_THERE = 412

/**
 * Puts a file where a signed link says. Not by fetch, which does not tell how far an upload is.
 *
 * @return false when something lies there already
 */
export function put(link: Schemas['UploadLink'], file: File, told: (share: number) => void, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const refuse = (why: string) => reject(new Error(why))
    request.open(link.method, link.uri)
    for (const [name, value] of Object.entries(link.headers)) {
      if (!OF_THE_BROWSER.has(name.toLowerCase())) request.setRequestHeader(name, value)
    }
    request.upload.onprogress = ({ loaded, total }) => told(loaded / total)
    request.onload = () => {
      if (request.status < 300) resolve(true)
      else if (request.status === ALREADY_THERE) resolve(false)
      else refuse(`The object store answered ${request.status}. Try again.`)
    }
    request.onerror = () =>
      refuse(`${new URL(link.uri).origin} cannot be reached from this page. Try again; if that does not help, ask the operator whether it lets this page in (CORS).`)
    request.onabort = () => refuse('Not sent.')
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
