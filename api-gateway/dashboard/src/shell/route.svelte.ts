/** What the address says after '#': a path and parameters. Everything that a view shows follows from it, so it is a permalink. */
class Route {
  path = $state<string[]>([])
  parameters = $state.raw(new URLSearchParams())

  constructor() {
    this.read()
    addEventListener('hashchange', () => this.read())
  }

  private read() {
    const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?')
    this.path = path.split('/').filter(Boolean).map(decodeURIComponent)
    this.parameters = new URLSearchParams(query)
  }

  /** Changes some parameters of this view; null or '' removes one. Leaves no trace in the history of the browser. */
  set(changes: Record<string, string | null>) {
    const next = new URLSearchParams(this.parameters)
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    history.replaceState(null, '', address(this.path, next))
    this.parameters = next
  }
}

/** The address of a view. */
export function address(path: string[], parameters?: URLSearchParams | Record<string, string>): string {
  const query = new URLSearchParams(parameters).toString()
  return '#/' + path.map(encodeURIComponent).join('/') + (query ? '?' + query : '')
}

export const route = new Route()
