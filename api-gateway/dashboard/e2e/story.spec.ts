import { expect, test } from '@playwright/test'
import { detail, newCampaign, shot } from './stack'

const RESULTS = 3

/** Ranked, flagged, in validation, results posted, trained again, ranked anew: all of it by hand in the pages. */
test('the whole loop, seen live', async ({ page, request }, info) => {
  test.setTimeout(900_000)
  const { id, name, property } = await newCampaign(request, 'story', RESULTS)
  await page.goto(`/#/campaign/${id}`)
  await expect(page.getByRole('heading', { name })).toBeVisible()
  const { modelId, rankingId } = await detail(request, id)

  await page.getByRole('link', { name: 'Triage' }).click()
  await expect(page.locator('[role=row] .formula').first()).toBeVisible()
  for (let row = 0; row < RESULTS; row++) await page.getByRole('checkbox').nth(row).click()
  const toolbar = page.getByRole('toolbar')
  await toolbar.getByRole('button', { name: 'flag', exact: true }).click()
  await expect(page.getByRole('log')).toContainText(`flag: ${RESULTS} moved`)
  await shot(page, info, 'story-flagged')
  await toolbar.getByRole('button', { name: 'send to validation' }).click()
  await expect(page.getByRole('log')).toContainText(`send to validation: ${RESULTS} moved`)

  const watching = await page.context().newPage()
  await watching.goto(`/#/triage/${id}?state=ranked`)
  await expect(watching.locator('[role=row] .formula').first()).toBeVisible()

  await page.goto('/#/lab')
  const waiting = page.getByRole('region', { name: 'In validation, oldest first' }).getByRole('article').filter({ hasText: name })
  for (let left = RESULTS; left > 0; left--) {
    await expect(waiting).toHaveCount(left)
    await waiting.first().getByRole('button', { name: 'Post a result' }).click()
    await waiting.first().getByLabel(property).fill('0.03')
    await waiting.first().getByLabel('Instrument or method').fill('XRD')
    if (left === RESULTS) await shot(page, info, 'story-result')
    await waiting.first().getByRole('button', { name: 'Post the result' }).click()
  }
  await expect(waiting).toHaveCount(0)

  // Nobody reloads the page that watches.
  await expect(watching.getByRole('button', { name: /A new ranking is there/ })).toBeVisible({ timeout: 600_000 })
  await expect.poll(async () => (await detail(request, id)).training?.reason ?? '', { timeout: 600_000 }).toContain('new validation results')
  await expect.poll(async () => (await detail(request, id)).phase, { timeout: 600_000 }).not.toBe('training')
  const after = await detail(request, id)
  expect(after.rankingId).not.toBe(rankingId)
  expect(after.results).toBe(RESULTS)
  info.annotations.push({ type: 'model', description: `${modelId} then ${after.modelId}` })
  await page.goto(`/#/campaign/${id}`)
  await expect(page.getByText(`of ${RESULTS} tested`).first()).toBeVisible()
  await page.waitForTimeout(2000)
  await shot(page, info, 'story-after')
  await request.post(`/api/v1/campaigns/${id}/finish`, { data: { actor: 'story' } })
})
