import { useId, useRef } from 'react'
import { classes } from '../../look/classes.ts'
import { ariaKeys, KeyHint, type Keys } from '../../parts/index.ts'
import styles from './Segments.module.css'

const c = classes(styles)

export type Segment<Id extends string> = {
  id: Id
  text: string
  shortcut?: Keys
  tone?: 'accept' | 'ask' | 'reject' | 'plain'
  /** Why it cannot be chosen; it stays there to be read. */
  why?: string | undefined
}

/**
 * Radios of which none is chosen until a person chooses: arrows move only the focus, Space and a click choose,
 * Enter never does.
 */
export function Segments<Id extends string>({
  label,
  segments,
  value,
  onChange,
  look = 'row',
  isDisabled = false,
}: {
  label: string
  segments: readonly Segment<Id>[]
  value: Id | null
  /** @param byKey chosen by Space, so that the focus may go on from here */
  onChange: (id: Id, byKey: boolean) => void
  look?: 'row' | 'column' | 'small'
  isDisabled?: boolean
}): React.JSX.Element {
  const group = useRef<HTMLDivElement>(null)
  const whyId = useId()
  const move = (event: React.KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.ctrlKey) event.preventDefault()
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (by === undefined || event.altKey) return
    event.preventDefault()
    const radios = [...(group.current?.querySelectorAll<HTMLButtonElement>('[role=radio]') ?? [])]
    const at = radios.findIndex((radio) => radio === document.activeElement)
    radios[(at + by + radios.length) % radios.length]?.focus()
  }
  const first = segments.find(({ id, why }) => id === value || (value === null && why === undefined))?.id
  return (
    <div ref={group} role="radiogroup" aria-label={label} className={c('segments', look)} onKeyDown={move}>
      {segments.map(({ id, text, shortcut, tone = 'plain', why }) => {
        const asleep = isDisabled || why !== undefined
        return (
          <button
            key={id}
            type="button"
            role="radio"
            aria-label={text}
            aria-checked={id === value}
            aria-disabled={asleep}
            {...(why === undefined ? {} : { 'aria-describedby': `${whyId}${id}` })}
            {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(shortcut) })}
            tabIndex={id === (first ?? segments[0]?.id) ? 0 : -1}
            className={c('segment', tone, id === value && 'chosen')}
            onClick={({ detail }) => {
              // A press of a key counts no clicks.
              if (!asleep) onChange(id, detail === 0)
            }}
          >
            {look === 'column' && <span className={c('knob')} aria-hidden="true" />}
            <span className={c('text')}>{text}</span>
            {shortcut !== undefined && <KeyHint keys={shortcut} />}
            {why !== undefined && look === 'column' && (
              <span id={`${whyId}${id}`} className={c('why')}>
                {why}
              </span>
            )}
            {why !== undefined && look !== 'column' && (
              <span id={`${whyId}${id}`} hidden>
                {why}
              </span>
            )}
          </button>
        )
      })}
    </div>
  )
}
