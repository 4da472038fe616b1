import { body, gateway, type Candidate } from '../api/client'
import { explain } from '../api/problem'
import { afterMoves, type Moved } from './followed'

export const PAGE = 200
const KEPT = 30
/** Counting is dear: what others do is counted at most this often. */
const COUNT_PAUSE = 2000

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
  private counting?: ReturnType<typeof setTimeout>
  private closed = false

  constructor(
    readonly campaign: string,
    readonly parameters: Record<string, string>,
  ) {
    void this.count()
    void this.need(0)
  }

  /** Rows to show: those that the filter lets through, and those that were moved out of it while they were looked at. */
  length = $derived.by(() => this.total + this.strays(Infinity))

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
    this.change(row => byId.get(row.id) ?? row)
    void this.count()
  }

  /** Others moved them. Rows stay where they are, whatever they are now. */
  follow(moves: Moved[]) {
    const after = afterMoves(moves)
    this.change(after)
    this.counting ??= setTimeout(() => {
      this.counting = undefined
      void this.count()
    }, COUNT_PAUSE)
  }

  private change(now: (row: Candidate) => Candidate) {
    this.pages = new Map([...this.pages].map(([page, rows]) => [page, rows.map(now)]))
  }

  /** Rows of the pages before one that the filter would no longer let through. */
  private strays(before: number): number {
    const states = this.parameters.state?.split(',')
    if (!states) return 0
    return [...this.pages].reduce(
      (sum, [page, rows]) => sum + (page < before ? rows.filter(({ state }) => !states.includes(state)).length : 0),
      0,
    )
  }

  /** Reads again what is in sight; rows stay until newer ones are there. */
  async refresh() {
    const known = [...this.pages.keys()].slice(-3)
    this.pages = new Map([...this.pages].filter(([page]) => known.includes(page)))
    this.asked = new Set()
    await Promise.all([this.count(), ...known.map(page => this.need(page, 0))])
  }

  close() {
    this.closed = true
    clearTimeout(this.counting)
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
      this.completeLastPage()
    } catch (error) {
      this.error = explain(error)
    }
  }

  /** Rows that came in at the end of what was read as the last page. */
  private completeLastPage() {
    const length = this.length
    for (const [page, rows] of this.pages) {
      if (rows.length < PAGE && page * PAGE + rows.length < length) {
        this.asked.delete(page)
        void this.need(page)
      }
    }
  }

  /** @param strays rows of the pages before that the gateway does not count any more */
  private async need(page: number, strays = this.strays(page)) {
    if (this.asked.has(page) || this.closed) return
    this.asked.add(page)
    try {
      const query = { ...this.parameters, limit: PAGE, offset: page * PAGE - strays }
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
