/** Statistics that charts need; every rate comes with its n and an interval. */
export interface Rate {
  hits: number
  n: number
  value: number
  low: number
  high: number
}

const Z95 = 1.959964

/** Wilson's interval of a share, 95 % (DOI 10.1080/01621459.1927.10502953). */
export function rate(hits: number, n: number): Rate {
  if (n === 0) return { hits, n, value: NaN, low: 0, high: 1 }
  const share = hits / n
  const z2 = Z95 * Z95
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  return { hits, n, value: share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

export function rateInWords({ hits, n, low, high, value }: Rate): string {
  if (n === 0) return 'none yet'
  const percent = (share: number) => (100 * share).toFixed(0)
  return `${percent(value)} % (${percent(low)} to ${percent(high)}; ${hits} of ${n})`
}

/** Ranks with ties sharing their mean, from 1. */
function ranks(values: number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value)
  const result = new Array<number>(values.length)
  for (let start = 0; start < order.length; ) {
    let end = start
    while (end + 1 < order.length && order[end + 1]!.value === order[start]!.value) end++
    for (let at = start; at <= end; at++) result[order[at]!.index] = (start + end) / 2 + 1
    start = end + 1
  }
  return result
}

/** Spearman's rank correlation; NaN for fewer than three pairs or when one side never changes. */
export function spearman(x: number[], y: number[]): number {
  if (x.length < 3) return NaN
  const [a, b] = [ranks(x), ranks(y)]
  const middle = (x.length + 1) / 2
  let both = 0
  let ofA = 0
  let ofB = 0
  for (let at = 0; at < a.length; at++) {
    both += (a[at]! - middle) * (b[at]! - middle)
    ofA += (a[at]! - middle) ** 2
    ofB += (b[at]! - middle) ** 2
  }
  return both / Math.sqrt(ofA * ofB)
}
