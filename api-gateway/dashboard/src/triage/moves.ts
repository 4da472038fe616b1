import { body, gateway, type Candidate } from '../api/client'
import { explain } from '../api/problem'
import { toasts } from '../shell/toasts.svelte'
import { spoken } from '../shell/words'

export type Action = 'flag' | 'unflag' | 'send_to_validation' | 'recall' | 'hold' | 'resume' | 'withdraw' | 'reinstate'

/** What may be done to a candidate in a state, and what undoes it. */
const ALLOWED: Record<string, Action[]> = {
  ranked: ['flag', 'hold', 'withdraw'],
  flagged: ['send_to_validation', 'unflag', 'hold', 'withdraw'],
  in_validation: ['recall', 'hold', 'withdraw'],
  on_hold: ['resume', 'withdraw'],
  withdrawn: ['reinstate'],
}
const UNDO: Record<Action, Action> = {
  flag: 'unflag',
  unflag: 'flag',
  send_to_validation: 'recall',
  recall: 'send_to_validation',
  hold: 'resume',
  resume: 'hold',
  withdraw: 'reinstate',
  reinstate: 'withdraw',
}
const CHUNK = 200

export const allowed = (candidate: Candidate): Action[] => ALLOWED[candidate.state] ?? []

/**
 * Moves the candidates that allow it, each against the version that was seen. Says what happened, offers to undo, and
 * hands back the candidates as they are now.
 */
export async function move(
  action: Action,
  chosen: Candidate[],
  reason: string,
  done: (changed: Candidate[]) => void,
  undoing = false,
): Promise<void> {
  const able = chosen.filter(candidate => allowed(candidate).includes(action))
  if (able.length === 0) {
    toasts.tell(`Nothing here can be moved by “${spoken(action)}” from its state.`, { urgent: true })
    return
  }
  const changed: Candidate[] = []
  const refused: string[] = []
  for (let start = 0; start < able.length; start += CHUNK) {
    await send(action, able.slice(start, start + CHUNK), reason, changed, refused)
  }
  done(changed)
  report(action, chosen.length, changed, refused, done, undoing)
}

async function send(action: Action, part: Candidate[], reason: string, changed: Candidate[], refused: string[]) {
  const moves = part.map(({ id, version }) => ({ candidateId: id, action, version, actor: 'dashboard', reason: reason || null }))
  try {
    const answer = await body(gateway.POST('/api/v1/candidates/moves', { body: { moves } }))
    for (const result of answer.results) {
      if (result.candidate) changed.push(result.candidate)
      else refused.push(((result.problem as { detail?: string } | null)?.detail) ?? `status ${result.status}`)
    }
  } catch (error) {
    refused.push(...part.map(() => explain(error)))
  }
}

function report(
  action: Action,
  wanted: number,
  changed: Candidate[],
  refused: string[],
  done: (changed: Candidate[]) => void,
  undoing: boolean,
) {
  const left = wanted - changed.length - refused.length
  const parts = [`${spoken(action)}: ${changed.length} moved`]
  if (refused.length) parts.push(`${refused.length} refused (${refused[0]})`)
  if (left) parts.push(`${left} left alone`)
  const undo = changed.length && !undoing
    ? { label: 'Undo', run: () => void move(UNDO[action], changed, 'undone', done, true) }
    : undefined
  toasts.tell(parts.join(', ') + '.', { urgent: refused.length > 0, action: undo })
}
