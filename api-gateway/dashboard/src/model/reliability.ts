import type { Model, Schemas } from '../api/client'
import { number, percent } from '../shell/words'

export interface Share {
  n: number
  value: number
  low95: number
  high95: number
}

export interface Level extends Share {
  level: number
}

export interface Family extends Share {
  family: string
  decides: boolean
}

/** How often a model's intervals hold what they promise, on rows that it has not learnt from. */
export interface Reliability {
  intervals: Level[]
  levels: Level[]
  families: Family[]
  familiesHeldOut: boolean
}

/** A model with its report, as one side of a comparison. */
export interface Side {
  model: Model
  name: string
  report: Schemas['Governance'] | undefined
  reliability: Reliability | undefined
}

export function sideOf(model: Model, report: Schemas['Governance'] | undefined): Side {
  const found = (report?.report as { reliability?: Reliability } | undefined)?.reliability
  return { model, name: `${model.state ?? 'model'} ${model.modelId.slice(0, 8)}`, report, reliability: found?.levels.length ? found : undefined }
}

export const shareInWords = ({ n, value, low95, high95 }: Share): string =>
  `${percent(value)} (${percent(low95)} to ${percent(high95)}; n = ${n})`

/** What the curve says: the promise of the model's own intervals, and where it is farthest from what it says. */
export function calibrationInWords({ intervals, levels }: Reliability): string {
  const [own] = intervals
  const worst = levels.reduce((a, b) => (Math.abs(b.value - b.level) > Math.abs(a.value - a.level) ? b : a))
  const held = own ? `Its ${percent(own.level)} intervals held ${shareInWords(own)} of the test rows. ` : ''
  const gap = worst.value - worst.level
  const farthest =
    Math.abs(gap) < 0.005
      ? 'Normal distributions hold at every level what they promise.'
      : `Normal distributions are farthest off at ${percent(worst.level)}, where they hold ${shareInWords(worst)}: they are too ${gap < 0 ? 'narrow' : 'wide'}.`
  return held + farthest
}

export interface Figure {
  name: string
  values: string[]
}

interface Quality {
  n: number
  mae: number | null
  rmse: number | null
  spearman: number | null
}

/** Figures of models beside each other, a column each. */
export function figuresBeside(sides: Side[]): Figure[] {
  const metrics = (side: Side) => (side.model.metrics ?? {}) as { trainRows?: number; test?: Quality }
  const test = (side: Side) => metrics(side).test
  const row = (name: string, value: (side: Side) => string): Figure => ({ name, values: sides.map(value) })
  return [
    row('state', side => side.model.state ?? '–'),
    row('rows learnt from', side => String(metrics(side).trainRows ?? '–')),
    row('MAE, validation', side => number(side.model.validationMae, 4)),
    row('MAE, test', side => `${number(test(side)?.mae, 4)} (n = ${test(side)?.n ?? 0})`),
    row('RMSE, test', side => number(test(side)?.rmse, 4)),
    row('Spearman, test', side => number(test(side)?.spearman, 2)),
    row('own intervals hold', side => (side.reliability?.intervals[0] ? shareInWords(side.reliability.intervals[0]) : '–')),
    row('worst family', side => worstFamily(side.reliability)),
    row('gates', side => (side.report ? (side.report.passed ? 'passed' : 'not passed') : 'no report')),
  ]
}

/** Small families are left out: the lowest of several small shares is low by chance. */
function worstFamily(reliability: Reliability | undefined): string {
  const large = reliability?.families.filter(({ decides }) => decides) ?? []
  if (large.length === 0) return '–'
  const worst = large.reduce((a, b) => (b.value < a.value ? b : a))
  return `${worst.family}: ${shareInWords(worst)}`
}
