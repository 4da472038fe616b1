import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { complaints, shot } from './stack'

interface Share {
  n: number
  value: number
}

test('the champion shows what it promises and what it holds', async ({ page, request }, info) => {
  const said = complaints(page)
  const { items } = await (await request.get('/api/v1/models?limit=100')).json()
  const champion = items.find((model: { champion: boolean }) => model.champion)
  const { report } = await (await request.get(`/api/v1/models/${champion.modelId}/governance`)).json()
  const { intervals, families } = report.reliability
  const percent = ({ value }: Share) => `${(100 * value).toFixed(0)} %`

  await page.goto(`/#/models/${champion.modelId}`)
  const calibration = page.getByRole('region', { name: 'Promised and held', exact: true })
  await expect(calibration.getByRole('figure')).toContainText(`Its 90 % intervals held ${percent(intervals[0])}`)
  await expect(calibration.getByRole('figure')).toContainText(`n = ${intervals[0].n}`)
  await expect(calibration.locator('svg path').first()).toBeAttached()
  await calibration.getByText('As a table').click()
  await expect(calibration.getByRole('region', { name: 'Promised and held shares' }).getByRole('row')).toHaveCount(21)

  const coverage = page.getByRole('region', { name: `Coverage by family of champion ${champion.modelId.slice(0, 8)}` })
  await expect(coverage.getByRole('row')).toHaveCount(families.length + 1)
  for (const family of families) {
    await expect(coverage.getByRole('row').filter({ hasText: family.family.replace('-', ' ') })).toContainText(`n = ${family.n}`)
  }
  await calibration.scrollIntoViewIfNeeded()
  await page.waitForTimeout(500)
  await shot(page, info, 'model-calibration')
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes[0]?.html }))).toEqual([])
  expect(said).toEqual([])
})

test('two models stand side by side, and the address says which', async ({ page, request }) => {
  const { items } = await (await request.get('/api/v1/models?limit=100')).json()
  const champion = items.find((model: { champion: boolean }) => model.champion)
  const other = items.find((model: { champion: boolean; property: string }) => !model.champion && model.property === champion.property)
  test.skip(!other, 'There is one model alone.')
  await page.goto(`/#/models/${champion.modelId}`)
  await page.getByRole('combobox', { name: 'Beside' }).selectOption(other.modelId)
  await expect(page).toHaveURL(new RegExp(`beside=${other.modelId}`))
  await page.reload()
  const beside = page.getByRole('region', { name: 'Models beside each other' })
  const name = (model: { state: string; modelId: string }) => `${model.state} ${model.modelId.slice(0, 8)}`
  await expect(beside.getByRole('columnheader')).toHaveText(['Figure', name(champion), name(other)])
  await expect(beside.getByRole('row').filter({ hasText: 'MAE, validation' })).toContainText(other.validationMae.toFixed(4))
  await expect(page.getByRole('region', { name: 'Promised and held', exact: true }).getByRole('figure')).toContainText(name(other))
  await page.getByRole('combobox', { name: 'Beside' }).selectOption('')
  await expect(beside.getByRole('columnheader')).toHaveText(['Figure', name(champion)])
})
