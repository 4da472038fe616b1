import { describe, expect, it } from 'vitest'
import { rate, spearman } from './statistics'

describe('rate', () => {
  // scipy.stats.binomtest(9, 10).proportion_ci(method='wilson')
  it('has the interval of Wilson', () => {
    const { low, high } = rate(9, 10)
    expect(low).toBeCloseTo(0.59585, 4)
    expect(high).toBeCloseTo(0.98212, 4)
  })
  it('knows nothing of no cases', () => {
    expect(rate(0, 0)).toMatchObject({ low: 0, high: 1 })
  })
})

describe('spearman', () => {
  // scipy.stats.spearmanr([1, 2, 2, 4], [1, 3, 2, 4]).statistic
  it('shares ranks among ties', () => {
    expect(spearman([1, 2, 2, 4], [1, 3, 2, 4])).toBeCloseTo(0.9486833, 6)
  })
})
