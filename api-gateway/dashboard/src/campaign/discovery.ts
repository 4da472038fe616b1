import type { ValidationResult } from '../api/client'
import { chance, type Chance } from '../chart/statistics'

export interface DiscoveryPoint extends Chance {
  tested: number
  found: number
}

/** Finds by number of tested materials in the order of their first results that stand, made or not, beside what chance would have found. */
export function discovery(results: ValidationResult[], pool: number, baseRate: number): DiscoveryPoint[] {
  const outcomes = new Map<string, string>()
  for (const result of [...results].sort((a, b) => a.recordedAt.localeCompare(b.recordedAt))) {
    if (!result.correctedBy) {
      outcomes.set(result.materialId, outcomes.get(result.materialId) ?? result.outcome)
    }
  }
  let found = 0
  const start: DiscoveryPoint = { tested: 0, found: 0, ...chance(0, pool, baseRate) }
  return [
    start,
    ...[...outcomes.values()].map((outcome, index) => {
      if (outcome === 'validated') found++
      return { tested: index + 1, found, ...chance(index + 1, pool, baseRate) }
    }),
  ]
}
