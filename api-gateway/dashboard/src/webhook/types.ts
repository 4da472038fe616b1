import type { Schemas } from '../api/client'

export type Webhook = Schemas['Webhook']
export type Delivery = Schemas['Delivery']

/** What other programs may ask to be told, and when that is. */
export const EVENT_TYPES: [string, string][] = [
  ['candidate.flagged', 'somebody flags a candidate'],
  ['candidate.sent_to_validation', 'a candidate goes to the lab'],
  ['candidate.validated', 'a result meets the goal'],
  ['candidate.rejected', 'a result does not, or nothing could be made'],
  ['candidate.withdrawn', 'somebody withdraws a candidate'],
  ['candidates.ranked', 'there is a new ranking'],
  ['result.recorded', 'any result comes in'],
  ['model.promoted', 'another model predicts from now on'],
]

/** How a webhook fares, in a word for its chip. */
export function health({ disabledAt, failingSince }: Webhook): string {
  return disabledAt ? 'disabled' : failingSince ? 'failing' : 'active'
}

/** What a receiver said to the last attempt. */
export function answered({ attempts, lastStatus, lastError }: Delivery): string {
  if (attempts === 0) return 'not sent yet'
  return [lastStatus === null ? '' : `status ${lastStatus}`, lastError ?? ''].filter(Boolean).join(', ') || 'no answer'
}
