import type { ValidationResult } from '../api/client'
import { chance, type Chance } from '../chart/hypergeometric'

export interface DiscoveryPoint extends Chance {
  tested: number
  found: number
}

/** A line with more points looks the same. */
const POINTS = 500

/**
 * Finds by number of tested materials in the order of their first results that stand, made or not, beside what random choice would
 * have found.
 *
 * @param baseRate share of the pool that meets the goal; NaN when nobody knows, and then chance is NaN
 */
export function discovery(results: ValidationResult[], pool: number, baseRate: number): DiscoveryPoint[] {
  const outcomes = firstOutcomes(results)
  const step = Math.max(1, Math.ceil(outcomes.length / POINTS))
  const good = Math.round(baseRate * pool)
  const points: DiscoveryPoint[] = []
  let found = 0
  for (let tested = 0; tested <= outcomes.length; tested++) {
    if (tested > 0 && outcomes[tested - 1] === 'validated') found++
    if (tested % step === 0 || tested === outcomes.length) {
      points.push({ tested, found, ...random(Math.max(pool, outcomes.length), good, tested) })
    }
  }
  return points
}

function random(pool: number, good: number, tested: number): Chance {
  return Number.isFinite(good) ? chance(pool, good, tested) : { mean: NaN, low: NaN, high: NaN }
}

function firstOutcomes(results: ValidationResult[]): string[] {
  const outcomes = new Map<string, string>()
  for (const result of [...results].sort((a, b) => a.recordedAt.localeCompare(b.recordedAt))) {
    if (!result.correctedBy && !outcomes.has(result.materialId)) outcomes.set(result.materialId, result.outcome)
  }
  return [...outcomes.values()]
}
