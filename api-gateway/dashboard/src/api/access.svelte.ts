const STORED = 'cupel-key'

/** Who reads: the API key, kept for this tab only, and whether the gateway asks for one. */
class Access {
  key = $state(sessionStorage.getItem(STORED) ?? '')
  asked = $state(false)

  use(key: string) {
    this.key = key.trim()
    sessionStorage.setItem(STORED, this.key)
    this.asked = false
    location.reload()
  }

  headers(): Record<string, string> {
    return this.key ? { 'X-API-Key': this.key } : {}
  }
}

export const access = new Access()
