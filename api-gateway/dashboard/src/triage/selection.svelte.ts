import { SvelteMap } from 'svelte/reactivity'
import type { Candidate } from '../api/client'
import type { Rows } from './rows.svelte'

/** The candidates that a bulk action is meant for, as they were when they were chosen. */
export class Selection {
  private chosen = new SvelteMap<string, Candidate>()
  private anchor = 0

  get size() {
    return this.chosen.size
  }

  has(id: string): boolean {
    return this.chosen.has(id)
  }

  all(): Candidate[] {
    return [...this.chosen.values()]
  }

  toggle(index: number, candidate: Candidate) {
    this.anchor = index
    if (!this.chosen.delete(candidate.id)) this.chosen.set(candidate.id, candidate)
  }

  /** Everything between the last chosen row and this one, as far as it has been read. */
  through(index: number, rows: Rows) {
    const [first, last] = this.anchor < index ? [this.anchor, index] : [index, this.anchor]
    for (let at = first; at <= last; at++) {
      const candidate = rows.at(at)
      if (candidate) this.chosen.set(candidate.id, candidate)
    }
  }

  /** As they are now, wherever they have been moved. */
  update(now: (candidate: Candidate) => Candidate) {
    for (const candidate of this.all()) {
      const after = now(candidate)
      if (after !== candidate) this.chosen.set(after.id, after)
    }
  }

  replace(changed: Candidate[]) {
    for (const candidate of changed) if (this.chosen.has(candidate.id)) this.chosen.set(candidate.id, candidate)
  }

  clear() {
    this.chosen.clear()
  }
}
