import { body, gateway, type Candidate } from '../api/client'
import { explain } from '../api/problem'

export const PAGE = 200
const KEPT = 30

/**
 * The rows of one question, read page by page as they come into sight. Pages that were left long ago are forgotten:
 * memory stays flat however far somebody scrolls.
 */
export class Rows {
  total = $state(0)
  counted = $state(false)
  byState = $state.raw<Record<string, number>>({})
  byDecision = $state.raw<Record<string, number>>({})
  error = $state('')
  private pages = $state.raw(new Map<number, Candidate[]>())
  private asked = new Set<number>()
  private closed = false

  constructor(
    readonly campaign: string,
    readonly parameters: Record<string, string>,
  ) {
    void this.count()
    void this.need(0)
  }

  at(index: number): Candidate | undefined {
    return this.pages.get(Math.floor(index / PAGE))?.[index % PAGE]
  }

  /** Called with the rows that are in sight. */
  show(first: number, last: number) {
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) void this.need(page)
  }

  /** Rows that were moved, so that they show their new state at once. */
  replace(changed: Candidate[]) {
    const byId = new Map(changed.map(row => [row.id, row]))
    this.pages = new Map([...this.pages].map(([page, rows]) => [page, rows.map(row => byId.get(row.id) ?? row)]))
    void this.count()
  }

  /** Reads again what is in sight; rows stay until newer ones are there. */
  async refresh() {
    const known = [...this.pages.keys()]
    this.asked = new Set()
    await Promise.all([this.count(), ...known.slice(-3).map(page => this.need(page))])
  }

  close() {
    this.closed = true
  }

  private async count() {
    try {
      const { sort: _, ...query } = this.parameters
      const summary = await body(
        gateway.GET('/api/v1/campaigns/{id}/candidates/summary', { params: { path: { id: this.campaign }, query } }),
      )
      this.total = summary.total
      this.byState = summary.byState
      this.byDecision = summary.byDecision
      this.counted = true
    } catch (error) {
      this.error = explain(error)
    }
  }

  private async need(page: number) {
    if (this.asked.has(page) || this.closed) return
    this.asked.add(page)
    try {
      const query = { ...this.parameters, limit: PAGE, offset: page * PAGE }
      const answer = await body(
        gateway.GET('/api/v1/campaigns/{id}/candidates', { params: { path: { id: this.campaign }, query } }),
      )
      this.keep(page, answer.items)
      this.error = ''
    } catch (error) {
      this.asked.delete(page)
      this.error = explain(error)
    }
  }

  private keep(page: number, rows: Candidate[]) {
    const next = new Map(this.pages)
    next.delete(page)
    next.set(page, rows)
    for (const oldest of next.keys()) {
      if (next.size <= KEPT) break
      next.delete(oldest)
      this.asked.delete(oldest)
    }
    this.pages = next
  }
}
