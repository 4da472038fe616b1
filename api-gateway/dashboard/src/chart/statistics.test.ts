import { describe, expect, it } from 'vitest'
import { chance, rate, spearman } from './statistics'

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

describe('chance', () => {
  // scipy.stats.hypergeom(967, 448, 90): mean 41.70, std 4.515
  it('draws without replacement', () => {
    const { mean, low, high } = chance(90, 967, 448 / 967)
    expect(mean).toBeCloseTo(41.7, 1)
    expect((high - low) / (2 * 1.959964)).toBeCloseTo(4.508, 2)
  })
  it('is certain when everything is drawn', () => {
    const { low, high } = chance(10, 10, 0.5)
    expect(high - low).toBeCloseTo(0, 9)
  })
})

describe('spearman', () => {
  // scipy.stats.spearmanr([1, 2, 2, 4], [1, 3, 2, 4]).statistic
  it('shares ranks among ties', () => {
    expect(spearman([1, 2, 2, 4], [1, 3, 2, 4])).toBeCloseTo(0.9486833, 6)
  })
})
