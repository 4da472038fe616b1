import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { complaints, shot, someCampaign } from './stack'

const views = [
  { name: 'campaigns', path: () => '#/campaigns', there: 'table a[href^="#/campaign/"]' },
  { name: 'campaign', path: (id: string) => `#/campaign/${id}`, there: 'section figure svg' },
  { name: 'triage', path: (id: string) => `#/triage/${id}?state=ranked`, there: '[role=row] .formula' },
  { name: 'models', path: () => '#/models', there: '#gates' },
  { name: 'lab', path: () => '#/lab', there: 'section h2' },
  { name: 'ask', path: () => '#/ask', there: 'input[type=file]' },
  { name: 'webhooks', path: () => '#/webhooks', there: 'form fieldset' },
  { name: 'data', path: () => '#/data', there: 'tbody tr td' },
]

for (const view of views) {
  test(`${view.name} shows, complains of nothing and can be used by everybody`, async ({ page, request }, info) => {
    const said = complaints(page)
    const { id } = await someCampaign(request)
    await page.goto('/' + view.path(id))
    await expect(page.locator(view.there).first()).toBeVisible()
    await page.waitForLoadState('domcontentloaded')
    await page.waitForTimeout(1500)
    await shot(page, info, view.name)
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
    expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(node => node.html.slice(0, 200)).slice(0, 3) }))).toEqual([])
    expect(said).toEqual([])
  })
}

test('the first view is there within two seconds', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Campaigns' })).toBeVisible({ timeout: 2_000 })
})
