import { describe, expect, it } from 'vitest'
import golden from './hypergeometric.golden.json'
import { chance } from './hypergeometric'

describe('chance', () => {
  // make_hypergeometric_goldens.py
  it.each(golden.rows)('draws $draws of $pool with $good good ones as scipy does', ({ pool, good, draws, mean, low, high }) => {
    const found = chance(pool, good, draws)
    expect(found.mean).toBeCloseTo(mean, 6)
    expect([found.low, found.high]).toEqual([low, high])
  })

  it('finds nothing in an empty pool', () => {
    expect(chance(0, 0, 0)).toEqual({ mean: 0, low: 0, high: 0 })
  })
})
