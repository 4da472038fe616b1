import { expect, test } from '@playwright/test'
import { runningCampaign, someCampaign } from './stack'

test('a candidate is flagged by one key and that is undone by another', async ({ page, request }) => {
  test.setTimeout(500_000)
  const { id } = await runningCampaign(request)
  await page.goto(`/#/triage/${id}?state=ranked`)
  await expect(page.locator('[role=row] .formula').nth(2)).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const panel = page.getByRole('article')
  await expect(panel).toContainText('ranked')
  await page.keyboard.press('f')
  await expect(panel).toContainText('flagged')
  await expect(page.getByRole('log')).toContainText('1 moved')
  await page.keyboard.press('u')
  await expect(panel).toContainText('ranked')
})

test('what is asked for is in the address, and the address asks for it again', async ({ page, request }) => {
  const { id } = await someCampaign(request)
  await page.goto(`/#/triage/${id}?state=ranked`)
  const told = page.getByText(/\d+ candidates/)
  const all = await told.textContent()
  await page.getByRole('button', { name: /^Elements/ }).click()
  await page.getByLabel(/Or as text/).fill('Mn -Co')
  await page.getByLabel(/Or as text/).press('Enter')
  await expect(told).not.toHaveText(all!)
  const fewer = await told.textContent()
  await page.reload()
  await expect(told).toHaveText(fewer!)
  await expect(page.locator('[role=row] .formula').first()).toBeVisible()
  const formulas = await page.locator('[role=row] .formula').allTextContents()
  expect(formulas.length).toBeGreaterThan(0)
  for (const formula of formulas) {
    expect(formula).toContain('Mn')
    expect(formula).not.toContain('Co')
  }
})

test('one of several moves is refused and the others are made', async ({ page, request }) => {
  test.setTimeout(500_000)
  const { id } = await runningCampaign(request)
  await page.goto(`/#/triage/${id}?state=ranked`)
  await expect(page.locator('[role=row] .formula').nth(4)).toBeVisible()
  const boxes = page.getByRole('checkbox')
  for (const index of [0, 1, 2]) await boxes.nth(index).click()
  await expect(page.getByRole('toolbar')).toContainText('3 chosen')
  // Somebody else is faster with one of them.
  const rows = await (await request.get(`/api/v1/campaigns/${id}/candidates?state=ranked&sort=rank&limit=1`)).json()
  const [first] = rows.items
  await request.post(`/api/v1/candidates/${first.id}/hold`, { data: { version: first.version, actor: 'somebody else' } })
  await page.getByRole('toolbar').getByRole('button', { name: 'flag', exact: true }).click()
  await expect(page.getByRole('log')).toContainText(/2 moved, 1 refused/)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('log')).toContainText('unflag: 2 moved')
  const held = await (await request.get(`/api/v1/candidates/${first.id}`)).json()
  await request.post(`/api/v1/candidates/${first.id}/resume`, { data: { version: held.version, actor: 'somebody else' } })
})
