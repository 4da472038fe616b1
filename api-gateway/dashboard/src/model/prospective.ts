import type { Campaign, Candidate, ValidationResult } from '../api/client'
import { all } from '../api/client'
import { rate, spearman, type Rate } from '../chart/statistics'

export interface Pair {
  formula: string
  predicted: number
  measured: number
  low: number | null
  high: number | null
}

export interface Prospect {
  pairs: Pair[]
  mae: number
  spearman: number
  covered: Rate
}

/** What was foretold before a material was tested, and what the test said: for every campaign about a property. */
export async function prospective(property: string, modelId: string): Promise<Prospect> {
  const campaigns = (await all<Campaign>('/api/v1/campaigns?limit=200')).filter(campaign => campaign.property === property)
  const pairs = (await Promise.all(campaigns.map(campaign => pairsOf(campaign.id, modelId)))).flat()
  const errors = pairs.map(pair => Math.abs(pair.predicted - pair.measured))
  const within = pairs.filter(({ measured, low, high }) => measured >= (low ?? -Infinity) && measured <= (high ?? Infinity))
  return {
    pairs,
    mae: errors.reduce((sum, error) => sum + error, 0) / errors.length,
    spearman: spearman(pairs.map(pair => pair.predicted), pairs.map(pair => pair.measured)),
    covered: rate(within.length, pairs.length),
  }
}

async function pairsOf(campaign: string, modelId: string): Promise<Pair[]> {
  const root = `/api/v1/campaigns/${campaign}`
  const [candidates, results] = await Promise.all([
    all<Candidate>(`${root}/candidates?state=validated,rejected&sort=rank&limit=1000`),
    all<ValidationResult>(`${root}/results?limit=1000`),
  ])
  const measured = new Map(results.flatMap(({ label, materialId, value }) => (label && value != null ? [[materialId, value] as const] : [])))
  return candidates
    .filter(candidate => candidate.modelId === modelId && measured.has(candidate.materialId))
    .map(candidate => ({
      formula: candidate.formula,
      predicted: candidate.q50,
      measured: measured.get(candidate.materialId)!,
      low: candidate.intervalLow,
      high: candidate.intervalHigh,
    }))
}
