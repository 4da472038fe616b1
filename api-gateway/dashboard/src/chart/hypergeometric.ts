/** What chance finds. */
export interface Chance {
  mean: number
  low: number
  high: number
}

const TAIL = 0.05
/** Probabilities below this share of the greatest one are left out. */
const NOTHING = 1e-18

/**
 * Hits among `draws` without replacement from a pool with so many good ones: mean and 90 % band, the exact 5 and 95 %
 * quantiles of the hypergeometric distribution. Probabilities follow from their neighbours outwards from the greatest one, so that no
 * factorial of the pool is needed; a band costs as many steps as it is wide.
 */
export function chance(pool: number, good: number, draws: number): Chance {
  const [least, most] = [Math.max(0, draws + good - pool), Math.min(draws, good)]
  const mode = Math.min(most, Math.max(least, Math.floor(((draws + 1) * (good + 1)) / (pool + 2))))
  const up = weights(mode, most, k => ((good - k) * (draws - k)) / ((k + 1) * (pool - good - draws + k + 1)))
  const down = weights(mode, least, k => (k * (pool - good - draws + k)) / ((good - k + 1) * (draws - k + 1)))
  const first = mode - down.length
  const all = [...down.reverse(), 1, ...up]
  const total = all.reduce((sum, weight) => sum + weight, 0)
  const quantile = (share: number) => {
    let sum = 0
    return first + Math.max(0, all.findIndex(weight => (sum += weight) >= share * total))
  }
  return { mean: pool ? (draws * good) / pool : 0, low: quantile(TAIL), high: quantile(1 - TAIL) }
}

/** Probabilities from the greatest one to an end, as shares of the greatest one. */
function weights(from: number, to: number, ratio: (k: number) => number): number[] {
  const result: number[] = []
  const step = Math.sign(to - from)
  for (let k = from, weight = 1; k !== to; k += step) {
    weight *= ratio(k)
    if (weight < NOTHING) break
    result.push(weight)
  }
  return result
}
