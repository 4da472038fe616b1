import { explain } from './problem'

/**
 * Something that is read whenever what it depends on changes: `read` may use reactive values. The last value stays
 * until a newer one is there; an answer that was overtaken is dropped.
 */
export class Loaded<T> {
  value = $state.raw<T>()
  error = $state('')
  loading = $state(true)
  private round = 0
  private kick = $state(0)

  constructor(read: () => Promise<T>) {
    $effect(() => {
      void this.kick
      const round = ++this.round
      this.loading = true
      read().then(
        value => round === this.round && this.settle(value, ''),
        error => round === this.round && this.settle(this.value, explain(error)),
      )
    })
  }

  again() {
    this.kick++
  }

  private settle(value: T | undefined, error: string) {
    this.value = value
    this.error = error
    this.loading = false
  }
}
