import { createEventSource } from 'eventsource-client'
import { access } from './access.svelte'

/**
 * Calls back when something happens in a campaign; the returned function ends that. After a break everything may have
 * happened, so the view is told to read again.
 */
export function live(campaign: string, happened: (topic: string) => void): () => void {
  let lost = false
  const source = createEventSource({
    url: `/api/v1/campaigns/${campaign}/events`,
    headers: access.headers(),
    onMessage: ({ event }) => happened(event ?? 'message'),
    onConnect: () => {
      if (lost) happened('reconnected')
      lost = false
    },
    onDisconnect: () => (lost = true),
  })
  return () => source.close()
}
