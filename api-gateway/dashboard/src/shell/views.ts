import type { Component } from 'svelte'

export interface View {
  name: string
  title: string
  load: () => Promise<{ default: Component<{ path: string[] }> }>
}

/** What the dashboard shows, each part loaded when it is first looked at. */
const views: View[] = [
  { name: 'campaigns', title: 'Campaigns', load: () => import('../campaign/Campaigns.svelte') },
  { name: 'campaign', title: 'Campaign', load: () => import('../campaign/Campaign.svelte') },
  { name: 'triage', title: 'Triage', load: () => import('../triage/Triage.svelte') },
  { name: 'models', title: 'Models', load: () => import('../model/Models.svelte') },
  { name: 'lab', title: 'Lab', load: () => import('../lab/Lab.svelte') },
  { name: 'ask', title: 'Ask', load: () => import('../ask/Ask.svelte') },
  { name: 'data', title: 'Data', load: () => import('../data/Data.svelte') },
  { name: 'webhooks', title: 'Webhooks', load: () => import('../webhook/Webhooks.svelte') },
]

export function viewOf(path: string[]): View {
  return views.find(view => view.name === path[0]) ?? views[0]!
}
