import type { Model } from '../api/client'

export interface Score {
  n: number
  mae: number
  rmse: number
  spearman: number | null
}

export interface Figures {
  test?: Score & { coverage?: number; coverageLow95?: number; coverageHigh95?: number }
  validation?: Score
  route?: string
  trainRows?: number
  baselines?: { name: string; test?: Score; validation?: Score }[]
}

export interface Gate {
  name: string
  status: string
  required: boolean
  value: number | null
  threshold: number | null
  explanation: string
}

export const figuresOf = (model: Model): Figures => (model.metrics ?? {}) as Figures

/** The model and what simpler ways reach on the same rows, best first. */
export function ladder(model: Model): { name: string; score: Score }[] {
  const { test, baselines = [] } = figuresOf(model)
  const rows = [
    ...(test ? [{ name: 'this model', score: test as Score }] : []),
    ...baselines.flatMap(({ name, test: score }) => (score ? [{ name, score }] : [])),
  ]
  return rows.sort((a, b) => a.score.mae - b.score.mae)
}
