import { expect, it } from 'vitest'
import { answered, health, type Delivery, type Webhook } from './types'

const webhook = (changes: Partial<Webhook>) => ({ disabledAt: null, failingSince: null, ...changes }) as Webhook
const delivery = (changes: Partial<Delivery>) => ({ attempts: 1, lastStatus: null, lastError: null, ...changes }) as Delivery

it('a disabled webhook is not just failing', () => {
  expect(health(webhook({}))).toBe('active')
  expect(health(webhook({ failingSince: '2026-01-01T00:00:00Z' }))).toBe('failing')
  expect(health(webhook({ failingSince: '2026-01-01T00:00:00Z', disabledAt: '2026-01-04T00:00:00Z' }))).toBe('disabled')
})

it('tells what a receiver said, or that it said nothing', () => {
  expect(answered(delivery({ attempts: 0 }))).toBe('not sent yet')
  expect(answered(delivery({ lastStatus: 204 }))).toBe('status 204')
  expect(answered(delivery({ lastError: 'connection refused' }))).toBe('connection refused')
  expect(answered(delivery({}))).toBe('no answer')
})
