/** What of a campaign's candidates is asked for. Lives in the address, so that a link shows the same rows. */
export interface Filters {
  state: string[]
  decision: string[]
  elements: string[]
  excluded: string[]
  formula: string
  minScore: string
  maxUncertainty: string
  sort: string
}

export const STATES = ['ranked', 'flagged', 'in_validation', 'validated', 'rejected', 'on_hold', 'withdrawn']
export const DECISIONS = ['KEEP', 'MAYBE', 'KILL']
export const SORTS: [string, string][] = [
  ['rank', 'rank'],
  ['-score', 'score, best first'],
  ['q50', 'median, lowest first'],
  ['-q50', 'median, highest first'],
  ['-total', 'uncertainty, largest first'],
  ['formula', 'formula'],
  ['-updatedAt', 'last changed'],
]

const list = (text: string | null) => (text ? text.split(',').filter(Boolean) : [])

export function filtersOf(parameters: URLSearchParams): Filters {
  return {
    state: list(parameters.get('state')),
    decision: list(parameters.get('decision')),
    elements: list(parameters.get('elements')),
    excluded: list(parameters.get('excluded')),
    formula: parameters.get('formula') ?? '',
    minScore: parameters.get('minScore') ?? '',
    maxUncertainty: parameters.get('maxUncertainty') ?? '',
    sort: parameters.get('sort') ?? 'rank',
  }
}

/** The parameters of the request, without those that say nothing. */
export function parametersOf(filters: Filters): Record<string, string> {
  const all: Record<string, string> = {
    state: filters.state.join(','),
    decision: filters.decision.join(','),
    elements: filters.elements.join(','),
    excluded: filters.excluded.join(','),
    formula: filters.formula.trim(),
    minScore: filters.minScore.trim(),
    maxUncertainty: filters.maxUncertainty.trim(),
    sort: filters.sort,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

export function toggled(list: string[], value: string): string[] {
  return list.includes(value) ? list.filter(other => other !== value) : [...list, value]
}
