import { createEventSource } from 'eventsource-client'
import { access } from './access.svelte'

/** @param data what the events of this topic said that were heard since the last call */
type Happened = (topic: string, data: unknown[]) => void

/**
 * Calls back when something happens in a campaign; the returned function ends that. After a break everything may have
 * happened, so the view is told to read again.
 */
export function live(campaign: string, happened: Happened): () => void {
  return listen(`/api/v1/campaigns/${campaign}/events`, happened)
}

/** The same for events of these names, wherever they happen. */
export function liveEverywhere(types: string[], happened: Happened): () => void {
  return listen(`/api/v1/events?types=${types.join(',')}`, happened)
}

/** A hundred events at once are one reason to read again. */
const PAUSE = 300

function listen(url: string, happened: Happened): () => void {
  let lost = false
  const waiting = new Map<string, { data: unknown[]; timer: ReturnType<typeof setTimeout> }>()
  const soon = (topic: string, data: string) => {
    if (!waiting.has(topic)) waiting.set(topic, { data: [], timer: setTimeout(() => tell(topic), PAUSE) })
    waiting.get(topic)!.data.push(JSON.parse(data))
  }
  const tell = (topic: string) => {
    const { data } = waiting.get(topic)!
    waiting.delete(topic)
    happened(topic, data)
  }
  const source = createEventSource({
    url,
    headers: access.headers(),
    onMessage: ({ event, data }) => soon(event ?? 'message', data),
    onConnect: () => {
      if (lost) happened('reconnected', [])
      lost = false
    },
    onDisconnect: () => (lost = true),
  })
  return () => {
    source.close()
    waiting.forEach(({ timer }) => clearTimeout(timer))
  }
}
