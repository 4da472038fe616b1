import type { Ranking } from '../api/client'

export interface Pick {
  candidateId: string
  materialId: string
  rank: number
  score: number
  q50: number
}

export interface Changes {
  came: Pick[]
  went: Pick[]
  stayed: number
  why: string[]
}

/** What the newest ranking suggests that the one before did not, and what may have brought that about. */
export function changes(newest: Ranking, before: Ranking): Changes {
  const now = newest.picks as Pick[]
  const then = before.picks as Pick[]
  const names = (picks: Pick[]) => new Set(picks.map(pick => pick.materialId))
  const [known, kept] = [names(then), names(now)]
  const came = now.filter(pick => !known.has(pick.materialId))
  return { came, went: then.filter(pick => !kept.has(pick.materialId)), stayed: now.length - came.length, why: why(newest, before) }
}

function why(newest: Ranking, before: Ranking): string[] {
  const reasons: string[] = []
  const [now, then] = [newest.parameters as Parameters, before.parameters as Parameters]
  if (newest.modelId !== before.modelId) reasons.push('another model predicts')
  const corrected = now.correction?.results ?? 0
  if (corrected) reasons.push(`${corrected} results since the training correct the predictions`)
  if (newest.policy !== before.policy) reasons.push(`the policy is ${newest.policy} instead of ${before.policy}`)
  if (now.explorationWeight !== then.explorationWeight) {
    reasons.push(`exploration weighs ${now.explorationWeight} instead of ${then.explorationWeight}`)
  }
  const size = newest.poolSize - before.poolSize
  if (size) reasons.push(`the pool has ${Math.abs(size)} materials ${size > 0 ? 'more' : 'fewer'}`)
  return reasons
}

interface Parameters {
  correction?: { results: number }
  explorationWeight?: number
}
