import type { Candidate } from '../api/client'

/** What the event candidate.moved tells. */
export interface Moved {
  candidateId: string
  formula: string
  action: string
  to: Candidate['state']
  version: number
  actor: string
}

/** Candidates as they are after moves of others; who knows more already stays as it is. */
export function afterMoves(moves: Moved[]): (candidate: Candidate) => Candidate {
  const newest = new Map<string, Moved>()
  for (const move of moves) {
    if (move.version > (newest.get(move.candidateId)?.version ?? -1)) newest.set(move.candidateId, move)
  }
  return candidate => {
    const move = newest.get(candidate.id)
    return move && move.version > candidate.version ? { ...candidate, state: move.to, version: move.version } : candidate
  }
}

/** Moves that this page has not made itself: those it knows the outcome of. */
export function ofOthers(moves: Moved[], own: ReadonlySet<string>): Moved[] {
  return moves.filter(move => !own.has(keyOf(move.candidateId, move.version)))
}

/** One move of one candidate. */
export const keyOf = (candidateId: string, version: number): string => `${candidateId} ${version}`

export function inWords(moves: Moved[]): string {
  const [last] = moves.slice(-1)
  if (!last) return ''
  const more = moves.length - 1
  return `${last.actor}: ${last.action.replaceAll('_', ' ')} ${last.formula}${more ? ` and ${more} more` : ''}`
}
