import { expect, test } from '@playwright/test'
import { someCampaign } from './stack'

test('finds are drawn beside what random choice would have found, and told in words', async ({ page, request }) => {
  const { id } = await someCampaign(request)
  const { validated, tested } = await (await request.get(`/api/v1/campaigns/${id}`)).json()
  await page.goto(`/#/campaign/${id}`)
  const figure = page.getByRole('region', { name: 'Finds against chance' }).getByRole('figure')
  await expect(figure).toContainText(new RegExp(`Found ${validated} of ${tested} tested: \\d+ % \\(\\d+ to \\d+; ${validated} of ${tested}\\)`))
  await expect(figure).toContainText(/Random choice would have found [\d.]+, and \d+ to \d+ in nine of ten times/)
  await expect(figure).toContainText(/base rate of \d+ %: the mean predicted probability/)
  await expect(figure.locator('svg path').first()).toBeAttached()
})
