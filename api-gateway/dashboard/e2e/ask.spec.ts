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

/** The perovskite, a little larger each time, as frames of extended XYZ. */
function frames(count: number): string {
  return Array.from({ length: count }, (_, i) => {
    const a = 3.9 + i / 1000
    const at = (element: string, ...fractions: number[]) => [element, ...fractions.map(it => (it * a).toFixed(6))].join(' ')
    return [
      '5',
      `Lattice="${a} 0 0 0 ${a} 0 0 0 ${a}" Properties=species:S:1:pos:R:3 pbc="T T T"`,
      at('La', 0.5, 0.5, 0.5), at('Fe', 0, 0, 0), at('O', 0.5, 0, 0), at('O', 0, 0.5, 0), at('O', 0, 0, 0.5),
    ].join('\n')
  }).join('\n')
}

test('a file with many structures is answered in the background', async ({ page }) => {
  await page.goto('/#/ask')
  const buffer = Buffer.from(frames(60))
  await page.locator('input[type=file]').setInputFiles({ name: 'many.extxyz', mimeType: 'text/plain', buffer })
  await expect(page.locator('[role=alert]')).toContainText('more than 25 structures')
  await page.getByRole('button', { name: 'Ask in the background' }).click()
  await expect(page.getByText('60 of 60 answered, 0 refused')).toBeVisible({ timeout: 60_000 })
  const table = page.getByRole('region', { name: 'Table of answers' })
  await expect(table.getByRole('row')).toHaveCount(51)
  await page.getByLabel('Order').selectOption('lowest median first')
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(table.getByRole('row')).toHaveCount(11)
  await table.getByRole('button', { name: 'Why' }).first().click()
  await expect(table.locator('canvas')).toBeVisible()
  await page.getByRole('button', { name: 'Forget' }).click()
  await expect(page.getByText('It is forgotten.')).toBeVisible()
})
