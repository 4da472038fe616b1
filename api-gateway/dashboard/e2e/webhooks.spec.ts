import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { complaints, shot } from './stack'

/** A program on this machine that is told things. */
async function receiver() {
  const heard: { headers: IncomingHttpHeaders; body: string }[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    heard.push({ headers: request.headers, body })
    response.writeHead(204).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/cupel`, close: () => server.close() }
}

test('a webhook is made, tried, looked at and removed', async ({ page }, info) => {
  const said = complaints(page)
  const { heard, url, close } = await receiver()
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Webhooks' }).click()
  await page.getByLabel('Address').fill(url)
  await expect(page.getByRole('button', { name: 'Make the webhook' })).toBeDisabled()
  await page.getByLabel(/candidate\.flagged/).check()
  await page.getByRole('button', { name: 'Make the webhook' }).click()

  const told = page.getByRole('alert', { name: 'The secret of the new webhook' })
  const secret = await told.locator('code').textContent()
  expect(secret).toMatch(/^whsec_/)
  const row = page.getByRole('region', { name: 'Table of webhooks' }).getByRole('row').filter({ hasText: url })
  await row.getByRole('button', { name: 'Test' }).click()
  const deliveries = page.getByRole('region', { name: 'Table of deliveries' })
  await expect(deliveries.getByRole('row').filter({ hasText: 'webhook.test' })).toContainText(/delivered.*1.*status 204/)
  const [{ headers, body }] = heard as [(typeof heard)[0]]
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const key = Buffer.from(secret!.replace('whsec_', ''), 'base64')
  expect(headers['webhook-signature']).toContain(createHmac('sha256', key).update(signed).digest('base64'))

  await shot(page, info, 'webhooks-secret')
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes[0]?.html }))).toEqual([])
  await told.getByRole('button', { name: 'It is kept, hide it' }).click()
  await expect(told).toHaveCount(0)
  await page.reload()
  await expect(deliveries.getByRole('row').filter({ hasText: 'webhook.test' })).toHaveCount(1)
  await expect(page.getByText(secret!)).toHaveCount(0)
  await row.getByRole('button', { name: 'Remove' }).click()
  await row.getByRole('button', { name: 'Remove for good' }).click()
  await expect(row).toHaveCount(0)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide).toBeLessThanOrEqual(0)
  expect(said).toEqual([])
  close()
})

test('an address that may not be told says why', async ({ page }) => {
  await page.goto('/#/webhooks')
  await page.getByLabel('Address').fill('ftp://lab.example/cupel')
  await page.getByLabel(/model\.promoted/).check()
  await page.getByRole('button', { name: 'Make the webhook' }).click()
  await expect(page.getByRole('alert')).toContainText("Nothing can be sent to 'ftp://lab.example/cupel'")
})

test('who is no admin is not led there', async ({ page }) => {
  await page.route('**/api/v1/me', route =>
    route.fulfill({ json: { name: 'ada', roles: ['researcher', 'viewer'], open: false, keyId: 'k', expiresAt: null } }),
  )
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Lab' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('link', { name: 'Webhooks' })).toHaveCount(0)
})
