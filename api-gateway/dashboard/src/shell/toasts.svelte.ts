export interface Toast {
  id: number
  text: string
  urgent: boolean
  action?: { label: string; run: () => void }
}

let last = 0

/** Short messages about what just happened; one with an action stays longer. */
class Toasts {
  list = $state<Toast[]>([])

  tell(text: string, more: { urgent?: boolean; action?: Toast['action'] } = {}) {
    const toast = { id: ++last, text, urgent: more.urgent ?? false, action: more.action }
    this.list.push(toast)
    setTimeout(() => this.drop(toast.id), more.urgent || more.action ? 15_000 : 5_000)
  }

  drop(id: number) {
    this.list = this.list.filter(toast => toast.id !== id)
  }
}

export const toasts = new Toasts()
