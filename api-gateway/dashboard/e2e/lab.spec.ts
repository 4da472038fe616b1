import AxeBuilder from '@axe-core/playwright'
import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import { complaints, runningCampaign, shot } from './stack'

interface Sent {
  id: string
  materialId: string
}

/** Brings the best ranked candidates of a campaign into validation. */
async function sendToLab(request: APIRequestContext, campaign: string, count: number): Promise<Sent[]> {
  const { items } = await (await request.get(`/api/v1/campaigns/${campaign}/candidates?state=ranked&sort=rank&limit=${count}`)).json()
  expect(items).toHaveLength(count)
  for (const { id } of items) {
    for (const step of ['flag', 'send-to-validation']) {
      const { version } = await (await request.get(`/api/v1/candidates/${id}`)).json()
      const moved = await request.post(`/api/v1/candidates/${id}/${step}`, { data: { version, actor: 'pages' } })
      expect(moved.ok(), await moved.text()).toBeTruthy()
    }
  }
  return items
}

const card = (page: Page, { materialId }: Sent) =>
  page
    .getByRole('region', { name: 'In validation, oldest first' })
    .getByRole('article')
    .filter({ has: page.getByText(new RegExp(`^${materialId.replace(/[^\w]/g, '.')} ·`)) })

test.describe('the lab', () => {
  let campaign = ''

  test.beforeAll(async ({ request }) => {
    test.setTimeout(500_000)
    campaign = (await runningCampaign(request)).id
  })

  test('work is claimed, is mine then, and is given back', async ({ page, request }, info) => {
    const said = complaints(page)
    const [sent] = await sendToLab(request, campaign, 1)
    await page.goto(`/#/lab?campaign=${campaign}`)
    const work = card(page, sent!)
    await expect(work).toContainText('since today')
    await work.getByRole('button', { name: 'Claim' }).click()
    await expect(work).toContainText('yours')
    await page.getByRole('button', { name: 'Mine' }).click()
    await expect(work).toContainText('yours')
    await shot(page, info, 'lab-mine')
    await work.getByRole('button', { name: 'Release' }).click()
    await expect(work).toHaveCount(0)
    await page.getByRole('button', { name: 'Everybody’s' }).click()
    await expect(work).toContainText('nobody’s')
    expect(said).toEqual([])
  })

  test('what somebody else works on cannot be claimed by others, and says whose it is', async ({ page, request }) => {
    const [sent] = await sendToLab(request, campaign, 1)
    await page.goto(`/#/lab?campaign=${campaign}`)
    const work = card(page, sent!)
    await expect(work).toContainText('nobody’s')
    await request.post(`/api/v1/candidates/${sent!.id}/claim`, { data: { actor: 'grace' } })
    await work.getByRole('button', { name: 'Claim' }).click()
    await expect(page.getByRole('log')).toContainText('claimed by grace')
    await expect(work).toContainText('with grace')
  })

  test('a result is posted, corrected by another, and joined by a further one', async ({ page, request }) => {
    const [sent] = await sendToLab(request, campaign, 1)
    await page.goto(`/#/lab?campaign=${campaign}`)
    const work = card(page, sent!)
    await work.getByRole('button', { name: 'Post a result' }).click()
    await work.getByRole('spinbutton').first().fill('0.03')
    await work.getByRole('button', { name: 'Post the result' }).click()
    await expect(work).toHaveCount(0)
    const posted = page.getByRole('region', { name: 'Posted, newest first' }).getByRole('article').filter({ hasText: sent!.materialId })
    await posted.first().getByRole('button', { name: 'Correct' }).click()
    await posted.first().getByRole('spinbutton').first().fill('0.5')
    await posted.first().getByRole('button', { name: 'Post the correction' }).click()
    await expect(posted.filter({ hasText: 'corrected since' })).toHaveCount(1)
    await expect(posted.filter({ hasText: '0.500' })).toHaveCount(1)
    const standing = posted.filter({ hasNotText: 'corrected since' })
    await standing.getByRole('button', { name: 'Add another' }).click()
    await standing.getByRole('spinbutton').first().fill('0.04')
    await standing.getByRole('button', { name: 'Post the result' }).click()
    await expect(posted).toHaveCount(3)
    const results = await (await request.get(`/api/v1/candidates/${sent!.id}/results`)).json()
    expect(results.map(({ value }: { value: number }) => value).sort()).toEqual([0.03, 0.04, 0.5])
  })

  test('files go with a result straight to the object store, and come back as they were', async ({ page, request }, info) => {
    const said = complaints(page)
    const [sent] = await sendToLab(request, campaign, 1)
    const content = `spectrum of ${sent!.materialId} on ${info.project.name}\n`.repeat(5000)
    const bytes: string[] = []
    page.on('request', asked => asked.method() === 'PUT' && bytes.push(new URL(asked.url()).origin))
    await page.goto(`/#/lab?campaign=${campaign}`)
    const work = card(page, sent!)
    await work.getByRole('button', { name: 'Post a result' }).click()
    const files = work.getByRole('group', { name: 'Files of this result' })
    await files.locator('input').setInputFiles([
      { name: 'spectrum.xy', mimeType: 'text/plain', buffer: Buffer.from(content) },
      { name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    ])
    await expect(files.getByRole('listitem').filter({ hasText: 'spectrum.xy' })).toContainText('is stored')
    await expect(files.getByRole('listitem').filter({ hasText: 'nothing.txt' })).toContainText('It is empty')
    await expect(work.getByRole('button', { name: '1 files are not stored yet' })).toBeDisabled()
    await files.scrollIntoViewIfNeeded()
    await shot(page, info, 'lab-files')
    await files.getByRole('button', { name: 'Leave nothing.txt out' }).click()
    await work.getByRole('spinbutton').first().fill('0.04')
    await work.getByRole('button', { name: 'Post the result' }).click()
    await expect(work).toHaveCount(0)
    expect(bytes).toHaveLength(1)
    expect(bytes[0]).not.toBe(new URL(page.url()).origin)

    const posted = page.getByRole('region', { name: 'Posted, newest first' }).getByRole('article').filter({ hasText: sent!.materialId })
    const downloading = page.waitForEvent('download')
    await posted.getByRole('button', { name: '↓ spectrum.xy' }).click()
    const lines = (await (await downloading).createReadStream()).setEncoding('utf8')
    let text = ''
    for await (const part of lines) text += part
    expect(text).toBe(content)
    expect(said).toEqual([])
  })

  test('a file that does not arrive can be sent again', async ({ page, request }, info) => {
    const [sent] = await sendToLab(request, campaign, 1)
    let failing = true
    await page.route(url => url.pathname.includes('/attachments/'), route => (failing && route.request().method() === 'PUT' ? route.abort() : route.continue()))
    await page.goto(`/#/lab?campaign=${campaign}`)
    const work = card(page, sent!)
    await work.getByRole('button', { name: 'Post a result' }).click()
    const files = work.getByRole('group', { name: 'Files of this result' })
    const buffer = Buffer.from(`${sent!.id} ${info.project.name} ${Date.now()}`)
    await files.locator('input').setInputFiles({ name: 'log.txt', mimeType: 'text/plain', buffer })
    await expect(files).toContainText('cannot be reached from this page')
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
    expect(violations.map(({ id, nodes }) => ({ id, where: nodes[0]?.html }))).toEqual([])
    failing = false
    await files.getByRole('button', { name: 'Try again' }).click()
    await expect(files).toContainText('is stored')
    await expect(work.getByRole('button', { name: 'Post the result' })).toBeEnabled()
  })

  test('a spreadsheet is tried out, then recorded', async ({ page, request }, info) => {
    const [good, wrong] = await sendToLab(request, campaign, 2)
    await page.goto(`/#/lab?campaign=${campaign}`)
    await expect(card(page, good!)).toBeVisible()
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download a template' }).click()
    const lines = (await (await downloading).createReadStream()).setEncoding('utf8')
    let text = ''
    for await (const part of lines) text += part
    const filled = text.split('\n').map(line => {
      const cells = line.split(',')
      if (line.startsWith(good!.id)) return [...cells.slice(0, 5), '0.02', cells[6], 'experiment', ...cells.slice(8)].join(',')
      if (line.startsWith(wrong!.id)) return [...cells.slice(0, 5), 'much', cells[6], 'experiment', ...cells.slice(8)].join(',')
      return line
    })
    await page.getByLabel('Results as CSV').setInputFiles({ name: 'plate.csv', mimeType: 'text/csv', buffer: Buffer.from(filled.join('\n')) })
    const rows = page.getByRole('region', { name: 'What becomes of each row' }).getByRole('row')
    await expect(rows.filter({ hasText: 'would be recorded' })).toHaveCount(1)
    await expect(rows.filter({ hasText: "'much', which is no number" })).toHaveCount(1)
    const before = await (await request.get(`/api/v1/candidates/${good!.id}/results`)).json()
    expect(before).toEqual([])
    await shot(page, info, 'lab-batch')
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
    expect(violations.map(({ id, nodes }) => ({ id, where: nodes[0]?.html }))).toEqual([])
    await page.getByRole('button', { name: 'Record 1 results' }).click()
    await expect(page.getByRole('log')).toContainText('1 results are recorded, 1 rows were refused')
    await expect(card(page, good!)).toHaveCount(0)
    const after = await (await request.get(`/api/v1/candidates/${good!.id}/results`)).json()
    expect(after).toHaveLength(1)
  })

  test('who may not report sees why, and nothing is wider than the screen', async ({ page, request }) => {
    const [sent] = await sendToLab(request, campaign, 1)
    await page.route('**/api/v1/me', route =>
      route.fulfill({ json: { name: 'ada', roles: ['researcher', 'viewer'], open: false, keyId: 'k', expiresAt: null } }),
    )
    await page.goto(`/#/lab?campaign=${campaign}`)
    await expect(page.getByRole('note')).toContainText('Only a lab may do this; your roles are researcher, viewer')
    for (const name of ['Claim', 'Post a result']) {
      await expect(card(page, sent!).getByRole('button', { name })).toBeDisabled()
    }
    await expect(page.getByLabel('Results as CSV')).toBeDisabled()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide).toBeLessThanOrEqual(0)
  })
})
