import { createRoot } from 'react-dom/client'
import { expect } from 'vitest'
import { page } from 'vitest/browser'
import type { ErrorCode } from '../../../preload/contract/errors.ts'
import { useSettings } from '../../../renderer/desk/app/settings.ts'
import { FailureNotice } from '../../../renderer/desk/parts/index.ts'
import { failuresTitle } from '../../screens/manual.ts'
import type { StateId } from '../../screens/states.ts'
import { reachBefore } from './reach-before.ts'
import { reachCase } from './reach-case.ts'
import { reachOffice } from './reach-office.ts'
import { reachQueue } from './reach-queue.ts'
import type { Leave, Reach } from './walk.ts'

/** How each state of the list is reached, on doubles of the vault and of main. */
export const reach = {
  ...reachBefore,
  ...reachQueue,
  ...reachCase,
  ...reachOffice,
} as const satisfies Record<StateId, Reach>

/** Every failure that is met in one place, each in the notice that tells it wherever it is met. */
export async function reachFailures(codes: readonly ErrorCode[]): Promise<Leave> {
  await page.viewport(1440, 900)
  document.body.innerHTML = '<main id="root"></main>'
  const place = document.getElementById('root')
  if (place === null) throw new Error('no root')
  place.setAttribute('style', 'display: grid; gap: 8px; padding: 16px; overflow: auto; height: 100%')
  const root = createRoot(place)
  place.tabIndex = 0
  root.render([
    <Title key="title" />,
    ...codes.map((code) => <FailureNotice key={code} failure={{ code, detail: [] }} tone="warn" />),
  ])
  await expect.poll(() => place.children.length).toBe(codes.length + 1)
  return () => root.unmount()
}

function Title(): React.JSX.Element {
  const language = useSettings((state) => state.settings.language)
  return <h1>{failuresTitle[language]}</h1>
}
