import createClient, { type Middleware } from 'openapi-fetch'
import { access } from './access.svelte'
import { problemOf } from './problem'
import type { components, paths } from './schema'

export type Schemas = components['schemas']
export type Campaign = Schemas['Campaign']
export type CampaignDetail = Schemas['CampaignDetail']
export type Candidate = Schemas['Candidate']
export type Ranking = Schemas['Ranking']
export type ValidationResult = Schemas['ValidationResult']
export type Model = Schemas['Model']
export type Ingestion = Schemas['Ingestion']
export type Inquiry = Schemas['Inquiry']
export type Source = Schemas['SourceOverview']

const shield: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(access.headers())) request.headers.set(name, value)
    return request
  },
  async onResponse({ response }) {
    if (response.ok) return response
    if (response.status === 401) access.asked = true
    throw await problemOf(response)
  },
}

/** The gateway, with the types of its OpenAPI document. A refusal is thrown as a Problem. */
export const gateway = createClient<paths>({ baseUrl: '' })
gateway.use(shield)

/** The body of an answer that cannot be a refusal. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer
  return data as T
}

/** All pages of a list, up to a number of rows. */
export async function all<T>(first: string, most = 5000): Promise<T[]> {
  const rows: T[] = []
  for (let next: string | null = first; next && rows.length < most; ) {
    const response: Response = await fetch(next, { headers: access.headers() })
    if (response.status === 401) access.asked = true
    if (!response.ok) throw await problemOf(response)
    const page: { items: T[]; next: string | null } = await response.json()
    rows.push(...page.items)
    next = page.next
  }
  return rows
}
