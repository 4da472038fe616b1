import { expect, test } from '@playwright/test'
import { shot } from './stack'

const PEROVSKITE = `LaFeO3
1.0
3.93 0.0 0.0
0.0 3.93 0.0
0.0 0.0 3.93
La Fe O
1 1 3
Direct
0.5 0.5 0.5
0.0 0.0 0.0
0.5 0.0 0.0
0.0 0.5 0.0
0.0 0.0 0.5
`

test('a dropped file is drawn, judged and compared', async ({ page }, info) => {
  await page.goto('/#/ask')
  await page.locator('input[type=file]').setInputFiles({ name: 'LaFeO3.poscar', mimeType: 'text/plain', buffer: Buffer.from(PEROVSKITE) })
  const answer = page.getByRole('article')
  await expect(answer.getByRole('heading', { name: 'LaFeO3' })).toBeVisible()
  await expect(answer).toContainText(/KEEP|MAYBE|KILL/)
  await expect(answer).toContainText('Nearest known phases')
  await expect(answer.locator('canvas')).toBeVisible()
  await page.waitForTimeout(2500)
  await shot(page, info, 'ask')
})

test('a file that is none says why', async ({ page }) => {
  await page.goto('/#/ask')
  await page.locator('input[type=file]').setInputFiles({ name: 'list.cif', mimeType: 'text/plain', buffer: Buffer.from('no crystal') })
  await expect(page.getByText(/cannot be read|No|no /).first()).toBeVisible()
})

test('a formula is guessed from known materials, and the guess says what it was made from', async ({ page }) => {
  await page.goto('/#/ask')
  await page.getByLabel(/Or a formula/).fill('LiMn2O4')
  await page.getByRole('button', { name: 'Guess its structure' }).click()
  const answer = page.getByRole('article').first()
  await expect(answer).toContainText(/KEEP|MAYBE|KILL/)
  await expect(answer).toContainText(/A guess, not relaxed: cupel-\d+/)
  await page.getByLabel(/Or a formula/).fill('hello')
  await page.getByRole('button', { name: 'Guess its structure' }).click()
  await expect(page.locator('[role=alert]')).toContainText('hello')
})
