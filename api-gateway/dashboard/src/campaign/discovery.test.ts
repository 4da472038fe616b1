import { describe, expect, it } from 'vitest'
import type { ValidationResult } from '../api/client'
import { discovery } from './discovery'

const result = (materialId: string, outcome: string, second: number, correctedBy: string | null = null) =>
  ({ materialId, outcome, correctedBy, recordedAt: `2026-01-01T00:00:${String(second).padStart(2, '0')}Z` }) as ValidationResult

describe('discovery', () => {
  it('counts each material once, by its first result that stands, in the order of results', () => {
    const points = discovery(
      [
        result('c', 'validated', 5),
        result('a', 'validated', 1),
        result('a', 'rejected', 4),
        result('b', 'validated', 2, 'a correction'),
        result('b', 'failed_synthesis', 3),
      ],
      10,
      0.5,
    )
    expect(points.map(({ tested, found }) => [tested, found])).toEqual([[0, 0], [1, 1], [2, 1], [3, 2]])
    // scipy.stats.hypergeom(10, 5, 3): mean 1.5, ppf([.05, .95]) 0 and 3
    expect(points[3]).toMatchObject({ mean: 1.5, low: 0, high: 3 })
  })

  it('keeps the last of many points', () => {
    const many = Array.from({ length: 1234 }, (_, at) => result(`m${at}`, at % 2 ? 'validated' : 'rejected', at % 60))
    const points = discovery(many, 5000, 0.1)
    expect(points.length).toBeLessThanOrEqual(502)
    expect(points.at(-1)).toMatchObject({ tested: 1234, found: 617 })
  })

  it('says nothing of chance without a base rate', () => {
    expect(discovery([result('a', 'validated', 1)], 10, NaN).at(-1)!.mean).toBeNaN()
  })
})
