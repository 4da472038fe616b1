import { createEventSource } from 'eventsource-client'
import { access } from './access.svelte'

/**
 * Calls back when something happens in a campaign; the returned function ends that. After a break everything may have
 * happened, so the view is told to read again.
 */
export function live(campaign: string, happened: (topic: string) => void): () => void {
  return listen(`/api/v1/campaigns/${campaign}/events`, happened)
}

/** The same for events of these names, wherever they happen. */
export function liveEverywhere(types: string[], happened: (topic: string) => void): () => void {
  return listen(`/api/v1/events?types=${types.join(',')}`, happened)
}

/** A hundred events at once are one reason to read again. */
const PAUSE = 300

function listen(url: string, happened: (topic: string) => void): () => void {
  let lost = false
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()
  const soon = (topic: string) => {
    if (!waiting.has(topic)) {
      waiting.set(topic, setTimeout(() => (waiting.delete(topic), happened(topic)), PAUSE))
    }
  }
  const source = createEventSource({
    url,
    headers: access.headers(),
    onMessage: ({ event }) => soon(event ?? 'message'),
    onConnect: () => {
      if (lost) happened('reconnected')
      lost = false
    },
    onDisconnect: () => (lost = true),
  })
  return () => {
    source.close()
    waiting.forEach(clearTimeout)
  }
}
