import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeBadInput } from '../samples/index.ts'
import { caseScreen } from './pages/case.ts'
import { takeInFolder } from './pages/intake.ts'
import { openCase } from './pages/queue.ts'
import { chooseOutcome, giveVerdict, lookAt, readAndCheck } from './pages/review.ts'
import { unlock } from './pages/unlock.ts'
import { expect, test } from './support/sverka.ts'

const caseRef = 'BAD-0004'
let home: string

test.beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'sverka-spins-'))
})

test.afterEach(() => rm(home, { recursive: true, force: true }))

/** Milliseconds: the longest the desk's page went without a frame, and how long it was watched. */
interface Pulse {
  longest: number
  watched: number
}

/** Counts the page's own animation frames until `stop`. */
async function watchPulse(page: Page): Promise<{ stop: () => Promise<Pulse> }> {
  const handle = await page.evaluateHandle(() => {
    const began = performance.now()
    const state = { longest: 0, watched: 0, on: true }
    let last = began
    const beat = (): void => {
      const now = performance.now()
      state.longest = Math.max(state.longest, now - last)
      state.watched = now - began
      last = now
      if (state.on) requestAnimationFrame(beat)
    }
    requestAnimationFrame(beat)
    return state
  })
  return {
    stop: () =>
      handle.evaluate((state) => {
        state.on = false
        return { longest: state.longest, watched: state.watched }
      }),
  }
}

test('a document that never ends drawing leaves the desk alive, is told and stopped, and can be rejected', async ({
  founded,
  launch,
}) => {
  test.setTimeout(240_000)
  const { folders } = await makeBadInput(home)
  const app = await launch()
  const { page } = app
  const screen = caseScreen(page)
  await unlock(page, founded.people.reviewer)
  await takeInFolder(page, (input, paths) => app.chooseFiles(input, paths), folders.neverEnds)
  await openCase(page, caseRef)
  const [good, endless] = [screen.documents.nth(0), screen.documents.nth(1)]
  await lookAt(page, 0)

  const pulse = await watchPulse(page)
  const overrun = screen.viewer.getByRole('alert')
  await test.step('while it is drawn the desk says so, and its buttons and fields work', async () => {
    await endless.getByRole('button').click()
    await expect(screen.viewer.getByText('Документ открывается…')).toBeVisible()
    await screen.panel.getByRole('tab', { name: 'Дело' }).click()
    await expect(screen.panel.getByText('Место хранения')).toBeVisible()
    await screen.panel.getByRole('tab', { name: 'Документ' }).click()
    await page.keyboard.press('3')
    await page.keyboard.press('Space')
    await expect(screen.verdict.getByRole('radio', { name: 'Отклонить' })).toBeChecked()
    await expect(screen.viewer.getByText('Документ открывается…')).toBeVisible()
  })

  await test.step('it is stopped and told in a sentence with a way on', async () => {
    await expect(overrun).toContainText('Документ рисовался слишком долго, и показ остановлен.', {
      timeout: 40_000,
    })
    await expect(overrun).toContainText('Остальные документы работают.')
    await expect(endless.getByRole('button')).toHaveAccessibleName(/: не показалась$/)
    const { longest, watched } = await pulse.stop()
    expect(watched).toBeGreaterThan(5_000)
    // A frozen desk would miss all of the viewer's ten seconds; two busy cores make it miss some.
    expect(longest).toBeLessThan(2_000)
  })

  await test.step('tried once more, another document can be opened and judged meanwhile', async () => {
    await screen.viewer.getByRole('button', { name: 'Попробовать ещё раз' }).click()
    await expect(screen.viewer.getByText('Документ открывается…')).toBeVisible()
    await lookAt(page, 0)
    await expect(screen.strip).toContainText('Осмотрено')
    await readAndCheck(page, { number: '012345678', birthDate: '1990-01-01', iin: '900101300007' })
    await giveVerdict(page, 'accepted', [])
    await expect(good).toHaveAccessibleName(/принят$/)
  })

  await test.step('it is rejected as unreadable, and the case decided', async () => {
    await endless.getByRole('button').click()
    await expect(screen.verdict).toBeVisible()
    await giveVerdict(page, 'rejected', ['UNREADABLE_FILE'])
    await expect(endless).toHaveAccessibleName(/отклонён$/)
    await chooseOutcome(page, 'more-documents-required')
    await screen.decide.click()
    await expect(page.getByText(new RegExp(`${caseRef}: `)).first()).toBeVisible()
  })
})
