import { places, useGo } from '../app/places.ts'
import { sectionsOf } from '../app/sections.ts'
import { useSession } from '../app/store.ts'
import { Button, Notice } from '../parts/index.ts'
import { upkeepWords } from '../words/upkeep.ts'
import { useWords } from '../words/useWords.ts'

/** Some of the vault is damaged and the rest is in use: what it is, and the way to the check that names it. */
export function DamageNotice({ children }: { children: string }): React.JSX.Element {
  const { t } = useWords(upkeepWords)
  const go = useGo()
  const mayCheck = sectionsOf(useSession().role).some(({ place }) => place === places.vault)
  return (
    <Notice
      tone="error"
      wayOn={t(mayCheck ? 'damage.way' : 'damage.way.others')}
      actions={
        mayCheck && (
          <Button size="small" onPress={() => go(places.vault)}>
            {t('damage.check')}
          </Button>
        )
      }
    >
      {children}
    </Notice>
  )
}
