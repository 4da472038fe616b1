import { body, gateway, type Schemas } from '../api/client'
import { explain } from '../api/problem'
import { put } from './put'
import { sha256Of } from './sha256'

export type Attachment = Schemas['Attachment']

/** The gateway limits results to so many files. */
export const MOST_FILES = 50

/** A file on its way to the object store: read, asked for, put there. A failed one can be tried again. */
export class Upload {
  state = $state<'reading' | 'sending' | 'stored' | 'failed'>('reading')
  /** Share of what the state is about. */
  done = $state(0)
  error = $state('')
  attachment?: Attachment
  private sha256?: string
  private readonly stop = new AbortController()

  constructor(readonly file: File) {
    void this.run()
  }

  async run() {
    this.error = ''
    try {
      this.sha256 ??= await this.read()
      await this.send(this.sha256)
      this.state = 'stored'
    } catch (problem) {
      this.state = 'failed'
      this.error = explain(problem)
    }
  }

  /** Leaves it where it is: what no result names goes after a day. */
  cancel() {
    this.stop.abort()
  }

  private read(): Promise<string> {
    if (this.file.size === 0) throw new Error('It is empty. Choose a file with something in it.')
    this.state = 'reading'
    return sha256Of(this.file, bytes => (this.done = bytes / this.file.size), this.stop.signal)
  }

  /** Asked for again after a refusal: somebody may have put the same content there since. */
  private async send(sha256: string) {
    this.state = 'sending'
    this.done = 0
    const first = await this.ask(sha256)
    if (!first.upload) return
    const taken = await put(first.upload, this.file, share => (this.done = share), this.stop.signal)
    if (!taken && (await this.ask(sha256)).upload) {
      throw new Error('The object store has another file in its place. Try again; if that does not help, tell the operator.')
    }
  }

  private async ask(sha256: string): Promise<Schemas['UploadTicket']> {
    const mediaType = this.file.type || 'application/octet-stream'
    const wanted = { name: this.file.name, mediaType, sizeBytes: this.file.size, sha256 }
    const ticket = (await body(gateway.POST('/api/v1/attachments', { body: wanted }))) as Schemas['UploadTicket']
    this.attachment = ticket.attachment
    return ticket
  }
}
