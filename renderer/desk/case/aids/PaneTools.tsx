import { changeSettings } from '../../app/change-settings.ts'
import { useShortcut } from '../../app/shortcuts.ts'
import { lookingWords } from '../../words/looking.ts'
import { useWords } from '../../words/useWords.ts'
import { useCase, useOnDesk } from '../context.ts'
import { LinkIcon, PanesIcon } from '../Icons.tsx'
import { Tool } from '../Tool.tsx'
import { mostPanes } from '../viewing/pane.ts'

/** How many pages stand side by side, and whether they move together; remembered with the settings. */
export function PaneTools(): React.JSX.Element {
  const { t } = useWords(lookingWords)
  const { desk } = useOnDesk()
  const count = useCase((state) => state.panes.length)
  const active = useCase((state) => state.active)
  const linked = useCase((state) => state.linked)
  const none = useCase((state) => state.current === null)
  const split = (panes: number): void => {
    desk.looking.split(panes)
    // What cannot be kept is asked again next time, and no reason to stop a person who looks.
    void changeSettings({ panes })
  }
  const link = (): void => {
    desk.looking.link(!linked)
    void changeSettings({ linked: !linked })
  }
  const next = (): void => {
    desk.looking.activate((active + 1) % count)
    // The pane that is worked in has this id, once it is drawn.
    requestAnimationFrame(() => document.getElementById('viewer')?.focus({ preventScroll: true }))
  }
  useShortcut('s', t('looking.panes.key'), () => split((count % mostPanes) + 1), { enabled: !none })
  useShortcut('q', t('looking.panes.next'), next, { enabled: count > 1 })
  useShortcut('y', t('looking.panes.link'), link, { enabled: count > 1 })
  return (
    <>
      <Tool
        off={none}
        keys="s"
        label={t('looking.panes.label', { n: count })}
        hint={false}
        onPress={() => split((count % mostPanes) + 1)}
      >
        <PanesIcon count={count} />
      </Tool>
      {count > 1 && (
        <Tool
          chosen={linked}
          off={false}
          keys="y"
          label={t('looking.panes.link')}
          hint={false}
          onPress={link}
        >
          <LinkIcon />
        </Tool>
      )}
    </>
  )
}
