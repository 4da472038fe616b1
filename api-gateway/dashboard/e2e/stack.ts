import { expect, type APIRequestContext, type Page, type TestInfo } from '@playwright/test'

export interface Campaign {
  id: string
  name: string
  state: string
  property: string
}

/** The campaign with the most results. */
export async function someCampaign(request: APIRequestContext): Promise<Campaign> {
  const answer = await request.get('/api/v1/campaigns?limit=50')
  expect(answer.ok()).toBeTruthy()
  const items: (Campaign & { results: number })[] = (await answer.json()).items
  const [campaign] = items.sort((a, b) => b.results - a.results)
  expect(campaign, 'These tests look at a Cupel whose demo was played: ./cupel demo --keep').toBeTruthy()
  return campaign!
}

/** Makes a campaign and waits for its first ranking. */
export async function newCampaign(request: APIRequestContext, purpose: string, retrainAfter: number): Promise<Campaign> {
  const { property } = await someCampaign(request)
  const made = await request.post('/api/v1/campaigns', {
    headers: { 'Idempotency-Key': `${purpose}-${Date.now()}` },
    data: {
      name: `${purpose} ${new Date().toISOString()}`,
      property,
      threshold: 0.05,
      policy: 'pi',
      explorationWeight: 1,
      batchSize: 5,
      retrainAfter,
      seed: 42,
      owner: purpose,
    },
  })
  expect(made.status(), await made.text()).toBeLessThan(300)
  const campaign = await made.json()
  await expect.poll(async () => (await detail(request, campaign.id)).rankingId, { timeout: 400_000 }).toBeTruthy()
  return campaign
}

/** A campaign in which candidates can be moved: a finished one refuses that. */
export async function runningCampaign(request: APIRequestContext): Promise<Campaign> {
  const { items } = await (await request.get('/api/v1/campaigns?limit=50')).json()
  const running = items.find((campaign: { state: string; rankingId: string | null }) => campaign.state === 'running' && campaign.rankingId)
  return running ?? newCampaign(request, 'pages', 1000)
}

export async function detail(request: APIRequestContext, id: string) {
  return (await request.get(`/api/v1/campaigns/${id}`)).json()
}

/** Everything the page complained about; streams that end because a view was left are no complaint. */
export function complaints(page: Page): string[] {
  const all: string[] = []
  page.on('console', message => message.type() === 'error' && all.push(message.text()))
  page.on('pageerror', error => all.push(error.message))
  return all
}

/** Kept for the documentation when SCREENSHOTS names a folder. */
export async function shot(page: Page, info: TestInfo, name: string) {
  const folder = process.env.SCREENSHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}-${info.project.name}.png` })
}
