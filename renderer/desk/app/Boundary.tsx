import { Component } from 'react'
import { appWords } from '../words/app.ts'
import { say } from '../words/words.ts'
import { useSettings } from './settings.ts'
import styles from './Boundary.module.css'

/** A screen that fell over: a sentence and a way back, and nothing of what it held. */
export class Boundary extends Component<{ children: React.ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): React.ReactNode {
    if (!this.state.broken) return this.props.children
    const { language } = useSettings.getState().settings
    return (
      <main className={styles['boundary']} role="alert">
        <p>{say(language, appWords['app.broken'])}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {say(language, appWords['app.reopen'])}
        </button>
      </main>
    )
  }
}
